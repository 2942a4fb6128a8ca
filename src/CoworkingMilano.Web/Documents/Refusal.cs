using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Documents;

/// <summary>The part of a decision that refuses, of either kind.</summary>
internal static class Refusal
{
    public static void Write(Letter letter, Application application, Decision decision)
    {
        var reason = decision.Reason!.Value;
        letter
            .Paragraph(application.Kind is ApplicationKind.Voucher ? "La domanda di voucher di " : "La domanda di iscrizione di ", Letter.Bold(application.Subject), " ", Letter.Bold("non è ammessa"), ".")
            .Facts(
                ("Motivo", reason.Label()),
                ("Domanda", $"{application.Reference}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}"),
                ("Presa in carico", application.TakenInChargeAt!.Value.DayInMilan.InWords))
            .Heading("Le ragioni")
            .Words(decision.Note!);
        if (application is AccreditationApplication accreditation)
        {
            WriteUnmet(letter, accreditation);
        }

        letter.Paragraph(reason is RefusalReason.UntrueDeclaration
            ? "Chi ha reso una dichiarazione non vera decade dai benefici ottenuti con essa (art. 75 del D.P.R. 445/2000)."
            : "Finché l’avviso è aperto si può presentare una nuova domanda, quando le ragioni indicate non ci sono più.");
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
