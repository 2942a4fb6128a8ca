using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Letters;

namespace CoworkingMilano.Web.Documents;

/// <summary>The report of a visit (verbale di sopralluogo): what was seen, requirement by requirement.</summary>
public static class InspectionReport
{
    /// <summary>The report of a closed visit, or the draft of one still open, marked so.</summary>
    /// <param name="inspection">Loaded by <see cref="InspectionQueries.ForReport"/>: application, call with its requirements, findings, pictures with their bytes, inspector.</param>
    public static byte[] For(Inspection inspection)
    {
        var application = inspection.Application;
        var letter = new Letter(inspection.Reference, "Verbale di sopralluogo", inspection.ClosedAt?.DayInMilan ?? inspection.ScheduledOn)
            .FromOfficeOf(application.Call)
            .Subject($"domanda {application.Reference} di {application.Aim}.")
            .Facts(
                ("Spazio", application.Premises!.InWords),
                ("Chi lo gestisce", application.OperatorName!),
                ("Sopralluogo", $"{inspection.ScheduledOn.InWords} alle {inspection.ScheduledHour:HH\\:mm}"),
                ("Eseguito da", inspection.Inspector.FullName),
                ("Verbale chiuso", inspection.ClosedAt?.InWords ?? "non ancora"))
            .Heading("Che cosa è stato visto")
            .Table(["Requisito", "Esito", "Misura", "Annotazioni"], inspection.Checklist.Select(r => (Requirement: r, Finding: inspection.FindingOn(r)))
                .Select(seen => new[]
                {
                    $"{seen.Requirement.Code} {seen.Requirement.Title}",
                    seen.Finding is null ? "Non ancora visto" : seen.Finding.IsMet ? "Soddisfatto" : "Non soddisfatto",
                    seen.Finding?.MeasuredValue ?? "–",
                    seen.Finding?.Note ?? "–",
                }))
            .Heading("Osservazioni")
            .Words(inspection.Remarks ?? "Nessuna.");
        WritePictures(letter, inspection);
        WriteSignature(letter, inspection);
        return letter.ToPdf();
    }

    private static void WritePictures(Letter letter, Inspection inspection)
    {
        if (inspection.Pictures.Count > 0)
        {
            letter.Heading("Fotografie").Pictures([.. inspection.Checklist.SelectMany(inspection.PicturesOf).Select(Picture)]);
        }
    }

    private static Picture Picture(FindingPicture picture) => new(picture.File.Content.Bytes, picture.File.Width!.Value, picture.File.Height!.Value,
        $"Fotografia {picture.Position}: {picture.Requirement.Code} {picture.Requirement.Title}, {picture.File.StoredAt.InWords}\nSHA-256 {picture.File.Sha256}");

    private static void WriteSignature(Letter letter, Inspection inspection)
    {
        if (inspection.ClosedAt is { } closedAt)
        {
            letter.SignedBy(inspection.Inspector.FullName, "Verbale redatto da", closedAt.DayInMilan).Note(StandingClauses.PrintedSignature);
        }
        else
        {
            letter.Marked("BOZZA – verbale non chiuso");
        }
    }
}
