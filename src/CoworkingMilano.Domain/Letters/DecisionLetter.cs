using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The act that ends a case: facts, rules applied, reasons, amount, terms and remedies (L. 241/1990 artt. 2 and 3).</summary>
public static class DecisionLetter
{
    /// <summary>The letter of a signed decision, or the draft of one that nobody has signed, marked so on every page.</summary>
    /// <param name="application">Loaded by <c>ForLetter</c> of its kind: applicant, call, space, decisions with who prepared and who signed; requirements, checks and inspections, or the budget line.</param>
    /// <param name="decision">One of the application's.</param>
    public static Letter Of(Application application, Decision decision)
    {
        var letter = new Letter(application.Reference, Title(application.Kind, decision.Outcome), (decision.SignedAt ?? decision.PreparedAt).DayInMilan)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"domanda di {application.Aim}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}.");
        if (decision.SignedAt is null)
        {
            letter.Marked("BOZZA – non firmata");
        }

        WriteOutcome(letter, application, decision);
        WriteRules(letter, application);
        letter.Appeals().AccessToActs(application.Call);
        WriteSignature(letter, decision);
        return letter;
    }

    private static string Title(ApplicationKind kind, DecisionOutcome outcome) => (kind, outcome) switch
    {
        (ApplicationKind.Accreditation, DecisionOutcome.Admit) => "Iscrizione nell’elenco qualificato",
        (ApplicationKind.Voucher, DecisionOutcome.Admit) => "Assegnazione del voucher",
        _ => "Domanda non ammessa",
    };

    private static void WriteOutcome(Letter letter, Application application, Decision decision)
    {
        switch (application, decision.Outcome)
        {
            case (_, DecisionOutcome.Refuse):
                Refusal.Write(letter, application, decision);
                break;
            case (AccreditationApplication accreditation, _):
                SpaceAdmission.Write(letter, accreditation, decision);
                break;
            case (VoucherApplication voucher, _):
                VoucherAward.Write(letter, voucher, decision);
                break;
        }
    }

    private static void WriteRules(Letter letter, Application application)
    {
        List<string> rules =
        [
            "L. 241/1990, artt. 2 e 3: il procedimento si conclude con un provvedimento espresso e motivato, entro il termine;",
        ];
        if (application.Kind is ApplicationKind.Voucher)
        {
            rules.Add("L. 241/1990, art. 12: i vantaggi economici si concedono secondo criteri stabiliti e pubblicati prima;");
        }

        rules.Add("D.P.R. 445/2000, artt. 46, 47, 71, 75 e 76: valore, controlli e conseguenze delle dichiarazioni;");
        letter.RulesOf(application.Call, application.Kind, rules);
    }

    private static void WriteSignature(Letter letter, Decision decision)
    {
        var responsible = decision.Application.Call.ResponsibleOfficer;
        if (decision.SignedAt is { } signedAt)
        {
            letter.Paragraph($"Responsabile del procedimento: {responsible}.").SignedBy(decision.SignedBy!.FullName, "Firmato da", signedAt.DayInMilan).Note(StandingClauses.PrintedSignature);
        }
        else
        {
            letter.Paragraph($"Responsabile del procedimento: {responsible}. Bozza predisposta da {decision.PreparedBy.FullName} {decision.PreparedAt.DayInMilan.WithArticle}: non ha effetto finché non è firmata.");
        }
    }
}
