using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The part of a decision that awards a voucher.</summary>
internal static class VoucherAward
{
    public static void Write(Letter letter, VoucherApplication application, Decision decision)
    {
        var estimate = application.Estimate!;
        var award = application.AwardedAmount ?? estimate.Award;
        letter
            .Paragraph("La domanda di voucher di ", Letter.Bold(application.ApplicantName), " è ", Letter.Bold("ammessa"), ": il Comune di Milano rimborsa una parte di quanto costa lavorare nello spazio scelto.")
            .Sum(decision.SignedAt is null ? "Somma che sarebbe assegnata" : "Somma assegnata", award)
            .Facts([.. Beneficiary(application), .. Stay(application), ("Linea che sostiene la spesa", application.Line?.Name ?? "si determina alla firma")]);
        if (decision.Note is { } remark)
        {
            letter.Words(remark);
        }

        WriteGrounds(letter, application, estimate, award);
        WritePayment(letter, application);
        WriteDuties(letter);
    }

    private static IEnumerable<(string, string)> Beneficiary(VoucherApplication application)
    {
        yield return ("Assegnato a", application.ApplicantName);
        yield return application.ApplicantKind is ApplicantKind.Enterprise ? ("Partita IVA", application.VatNumber!) : ("Codice fiscale", application.FiscalCode!);
    }

    private static IEnumerable<(string, string)> Stay(VoucherApplication application)
    {
        yield return ("Spazio", application.Space!.InWords);
        yield return ("Periodo", $"{application.StayInWords}, {application.MonthsInWords}");
        yield return ("Spesa ammessa", $"{Euro.Format(application.Estimate!.EligibleCost)}: {application.MonthsInWords} da {Euro.Format(application.MonthlyFee!.Value)}, {(CountsVat(application) ? $"con l’IVA al {(application.VatRate!.Value / 100).AsPercentage}, non recuperabile" : "IVA esclusa")}");
        yield return ("Quota rimborsata", $"{application.Call.CoveredShare.AsPercentage} della spesa ammessa, al massimo {Euro.Format(application.Call.MaximumAward)}");
    }

    private static bool CountsVat(VoucherApplication application) => application is { VatIsUnrecoverable: true, Call.VatCountsIfUnrecoverable: true };

    private static void WriteGrounds(Letter letter, VoucherApplication application, Estimate estimate, decimal award) => letter
        .Heading("I fatti e le ragioni")
        .Paragraph($"La domanda è stata presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle} e presa in carico {application.TakenInChargeAt!.Value.DayInMilan.WithArticle}. Lo spazio scelto è nell’elenco qualificato, la documentazione è completa e la spesa è ammissibile.")
        .ChecksOf(application)
        .Paragraph($"Il {application.Call.CoveredShare.AsPercentage} di {Euro.Format(estimate.EligibleCost)} {(estimate.IsCapped ? $"supera il massimo previsto dall’avviso: si assegna il massimo, {Euro.Format(award)}" : $"è {Euro.Format(award)}, entro il massimo previsto dall’avviso")}. {(application.Line is { } line ? $"La somma è impegnata per intero sulla linea {line.Name}." : "Alla firma la somma è impegnata per intero su una sola linea.")}");

    private static void WritePayment(Letter letter, VoucherApplication application)
    {
        letter
            .Heading("Come si riceve il rimborso")
            .Paragraph($"Il voucher è un rimborso: prima si paga lo spazio, poi ogni due mesi si chiede al Comune la quota che spetta. Per ogni richiesta servono le fatture dello spazio, intestate a {application.ApplicantName}, e la prova di averle pagate con un mezzo tracciabile. Il Comune versa sul conto {Iban.Parse(application.Iban!)}.");
        if (application.ApplicantKind is ApplicantKind.Enterprise)
        {
            letter.Paragraph("Sui contributi alle imprese il Comune applica la ritenuta d’acconto del 4% (art. 28, c. 2, del D.P.R. 600/1973).");
        }

        letter.Paragraph("Se nell’anno i vantaggi economici alla stessa persona o impresa superano € 1.000, il provvedimento è efficace da quando è pubblicato in «Amministrazione trasparente» (art. 26 del D.Lgs. 33/2013): prima di allora il Comune non paga.");
    }

    private static void WriteDuties(Letter letter) => letter
        .Heading("Gli obblighi")
        .List(
            "usare lo spazio nel periodo indicato e conservare fatture e prove di pagamento;",
            "comunicare subito all’ufficio se si lascia lo spazio, se cambia il canone o se cambia il conto;",
            "non chiedere altri contributi pubblici per le stesse spese.")
        .Paragraph("Il Comune controlla le dichiarazioni anche dopo il pagamento. Se una dichiarazione risulta non vera il voucher decade e quanto ricevuto si restituisce (artt. 71 e 75 del D.P.R. 445/2000).");
}
