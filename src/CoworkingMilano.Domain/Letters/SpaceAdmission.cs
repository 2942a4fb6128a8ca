using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The part of a decision that enters a space in the registry.</summary>
internal static class SpaceAdmission
{
    public static void Write(Letter letter, AccreditationApplication application, Decision decision)
    {
        var premises = application.Premises!;
        letter
            .Paragraph("Lo spazio ", Letter.Bold(premises.Name!), $", in {premises.Address}, gestito da {application.OperatorName}, ", Letter.Bold("è iscritto"), " nell’elenco qualificato degli spazi di coworking del Comune di Milano.")
            .Facts(
                ("Iscrizione", Period(application)),
                ("Spazio", premises.InWords),
                ("Chi lo gestisce", $"{application.OperatorName}, partita IVA {application.VatNumber}"),
                ("Postazioni", $"{premises.Desks}"),
                ("Somma", "nessuna: l’iscrizione non assegna contributi"));
        if (decision.Note is { } remark)
        {
            letter.Words(remark);
        }

        WriteGrounds(letter, application);
        WriteDuties(letter, application);
    }

    private static string Period(AccreditationApplication application) => application.Space is { } space
        ? $"{space.AccreditedOn.AsStart} {space.AccreditationEndsOn.AsEnd}"
        : $"dal giorno della firma, per {application.Call.EntryMonths} mesi";

    private static void WriteGrounds(Letter letter, AccreditationApplication application)
    {
        var inspection = application.LastClosedInspection!;
        letter
            .Heading("I fatti e le ragioni")
            .Paragraph($"La domanda è stata presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle} e presa in carico {application.TakenInChargeAt!.Value.DayInMilan.WithArticle}. Il sopralluogo {inspection.Reference} si è concluso {inspection.ClosedAt!.Value.DayInMilan.WithArticle}. Ogni requisito obbligatorio dell’avviso risulta soddisfatto:")
            .Table(["Requisito", "Verificato", "Esito"], application.Call.Requirements
                .OrderBy(r => r.Position)
                .Where(r => application.VerdictOn(r) is not null)
                .Select(r => new[] { $"{r.Code} {r.Title}{(r.IsMandatory ? "" : " (informativo)")}", r.Verification.Label(), application.VerdictOn(r)!.Value.Label() }))
            .ChecksOf(application);
    }

    private static void WriteDuties(Letter letter, AccreditationApplication application)
    {
        letter
            .Heading("Che cosa deve fare chi gestisce lo spazio")
            .List(
                "mantenere i requisiti per tutta la durata dell’iscrizione;",
                "comunicare all’ufficio entro 15 giorni ogni modifica di quanto dichiarato: sede, gestione, postazioni, orari, servizi, chiusura;",
                "permettere al Comune di visitare lo spazio per verificare i requisiti.")
            .Heading("La scheda e l’attestato")
            .Paragraph(application.Space is { Slug: { Length: > 0 } slug }
                ? $"Lo spazio ha la sua scheda pubblica nell’elenco del portale, all’indirizzo /elenco/{slug}. Da lì si scarica l’attestato di iscrizione, con un codice QR che porta alla scheda: si può esporre nei locali."
                : "Con la firma lo spazio avrà la sua scheda pubblica nell’elenco del portale. Da lì si scaricherà l’attestato di iscrizione, con un codice QR che porta alla scheda.");
    }
}
