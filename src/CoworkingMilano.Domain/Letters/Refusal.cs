using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The part of a decision that refuses, of either kind.</summary>
internal static class Refusal
{
    public static void Write(Letter letter, Application application, Decision decision)
    {
        var grounds = decision.Grounds.OrderBy(g => g.Position).ToList();
        letter
            .Paragraph(application.Kind is ApplicationKind.Voucher ? "La domanda di voucher di " : "La domanda di iscrizione di ", Letter.Bold(application.Subject), " ", Letter.Bold("non è ammessa"), ".")
            .Facts(
                (grounds.Count == 1 ? "Motivo" : "Motivi", string.Join("\n", grounds.Select(g => g.Reason.Label()))),
                ("Domanda", $"{application.Reference}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}"),
                ("Presa in carico", application.TakenInChargeAt!.Value.DayInMilan.InWords),
                ("Somma assegnata", "nessuna"))
            .Heading("Le ragioni");
        foreach (var ground in grounds)
        {
            letter.Paragraph(Letter.Bold($"{ground.Reason.Label()}{OriginOf(ground, application)}")).Words(ground.Text).RuleOf(ground);
        }

        if (application is AccreditationApplication accreditation)
        {
            WriteUnmet(letter, accreditation);
        }

        letter.ChecksOf(application);
        if (application.HeardNotice is { } notice)
        {
            WriteHearing(letter, notice);
        }

        if (decision.Note is { } conclusion)
        {
            letter.Words(conclusion);
        }

        letter.Paragraph(decision.FindsUntruth
            ? "Chi ha reso una dichiarazione non vera decade dai benefici ottenuti con essa (art. 75 del D.P.R. 445/2000)."
            : "Finché l’avviso è aperto si può presentare una nuova domanda, quando le ragioni indicate non ci sono più.");
    }

    private static string OriginOf(RefusalGround ground, Application application) =>
        ground.Remark is { } remark ? $" (dall’osservazione {remark.Position})"
        : application.Call.IsCompetitive ? ""
        : " (annunciato nel preavviso)";

    /// <summary>The notice, each remark and the answer to it (L. 241/1990 art. 10-bis).</summary>
    private static void WriteHearing(Letter letter, RefusalNotice notice)
    {
        letter
            .Heading("Il preavviso e le osservazioni")
            .Paragraph($"I motivi sono stati comunicati {notice.GivenAt.DayInMilan.WithArticle} e ricevuti {notice.ReceivedAt!.Value.DayInMilan.WithArticle} (art. 10-bis della L. 241/1990).");
        if (notice.RemarksFiledAt is not { } filed)
        {
            letter.Paragraph("Nei dieci giorni successivi non sono arrivate osservazioni.");
            return;
        }

        letter.Paragraph($"Le osservazioni sono arrivate {filed.DayInMilan.WithArticle}.");
        foreach (var remark in notice.Remarks.OrderBy(r => r.Position))
        {
            letter
                .Paragraph(Letter.Bold($"Osservazione {remark.Position}. "), $"«{remark.Text}»")
                .Paragraph(Letter.Bold("Risposta. "), remark.Reply ?? "");
        }
    }

    private static void WriteUnmet(Letter letter, AccreditationApplication application)
    {
        var unmet = application.Checks.Where(c => c.Outcome is not CheckOutcome.Met).OrderBy(c => c.Requirement.Position).ToList();
        if (unmet.Count > 0)
        {
            letter.Table(["Requisito", "Esito", "Che cosa risulta"], unmet.Select(c => new[] { $"{c.Requirement.Code} {c.Requirement.Title}", c.Outcome.Label(), c.Reason! }));
        }
    }
}
