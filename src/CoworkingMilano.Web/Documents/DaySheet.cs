using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Documents;

/// <summary>The visits of one day (foglio di giornata), to take along: where, when, whom to ask for, what to look at, and room to write.</summary>
public static class DaySheet
{
    private const int LinesForNotes = 4;
    private const string Blank = "____________________";

    /// <param name="day">The day.</param>
    /// <param name="inspector">Whose visits they are; null when they are everybody's.</param>
    /// <param name="visits">In the order of their hours, loaded by <see cref="InspectionQueries.ForDaySheet"/>.</param>
    public static byte[] For(DateOnly day, Account? inspector, IReadOnlyList<Inspection> visits)
    {
        var letter = new Letter($"giornata del {day:yyyy-MM-dd}", $"Sopralluoghi del {day.InWords}", day);
        if (visits is [var first, ..])
        {
            letter.FromOfficeOf(first.Application.Call);
        }

        letter.Paragraph(inspector is null ? "Tutti gli ispettori." : $"Ispettore: {inspector.FullName}.");
        if (visits.Count == 0)
        {
            letter.Paragraph("In questo giorno non c’è nessun sopralluogo.");
        }

        foreach (var visit in visits)
        {
            Write(letter, visit, namesInspector: inspector is null);
        }

        return letter.ToPdf();
    }

    private static void Write(Letter letter, Inspection visit, bool namesInspector)
    {
        var application = visit.Application;
        var premises = application.Premises!;
        letter
            .Heading($"{visit.ScheduledHour:HH\\:mm}  {application.Subject}")
            .Facts(
            [
                ("Dove", $"{premises.Address}, {premises.PostalCode} Milano (Municipio {premises.Municipio})"),
                ("Chi lo gestisce", application.OperatorName!),
                ("Contatti", $"{application.Applicant.FullName}, {application.Applicant.Email}, PEC {application.Pec}"),
                ("Orari dello spazio", $"{premises.Hours.InWords()} {premises.HoursNote}".Trim()),
                .. namesInspector ? [("Ispettore", visit.Inspector.FullName)] : Array.Empty<(string, string)>(),
                ("Riferimenti", $"{visit.Reference}, domanda {application.Reference}"),
            ])
            .Table(["Da vedere", "Dichiarato", "C’è?", "Misura"], visit.Checklist.Select(r => new[] { $"{r.Code} {r.Title}", application.DeclaredOn(r) ?? "–", "sì  /  no", Blank }))
            .Room(LinesForNotes);
    }
}
