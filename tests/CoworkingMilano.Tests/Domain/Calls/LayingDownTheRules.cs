using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Calls;

/// <summary>Decisions quote the rules of their own call, as they stood when people applied.</summary>
public class LayingDownTheRules
{
    [Fact]
    public void Begins_from_those_of_2013_with_the_numbers_of_the_call()
    {
        var call = Some.Call();

        Assert.Contains(call.RulesFor(ApplicationKind.Accreditation), rule => rule.Contains("almeno 10 postazioni", StringComparison.Ordinal));
        Assert.Contains(call.RulesFor(ApplicationKind.Voucher), rule => rule.Contains("il 50% della spesa ammessa, al massimo € 1.500", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_a_rule_for_each_line_while_there_is_no_application()
    {
        var call = Some.Call();

        call.LayDown("Uno.\n\n Due. ", "Tre.", applications: 0);

        Assert.Equal(["Uno.", "Due."], call.RulesFor(ApplicationKind.Accreditation));
        Assert.Equal(["Tre."], call.RulesFor(ApplicationKind.Voucher));
    }

    [Fact]
    public void Is_forbidden_afterwards_and_never_leaves_one_empty()
    {
        Assert.Equal("Il bando ha già delle domande: le sue regole non cambiano più.", Assert.Throws<RuleBrokenException>(() => Some.Call().LayDown("Uno.", "Due.", applications: 1)).Message);
        Assert.Throws<RuleBrokenException>(() => Some.Call().LayDown("Uno.", " ", applications: 0));
    }

    [Fact]
    public void Is_done_once_for_a_call_of_before_they_were_kept_though_people_have_applied()
    {
        var call = Some.Call();
        Some.LoseRules(call);
        Assert.False(call.HasRules);
        Assert.Empty(call.RulesFor(ApplicationKind.Voucher));

        call.LayDown("Uno.", "Due.", applications: 7);

        Assert.Equal(["Due."], call.RulesFor(ApplicationKind.Voucher));
        Assert.Throws<RuleBrokenException>(() => call.LayDown("Uno.", "Tre.", applications: 7));
    }

    [Fact]
    public void Comes_before_any_decision_is_prepared()
    {
        var (asked, heard) = (Some.VoucherUnderReview(), Some.AccreditationUnderReview());
        Some.Hear(heard, RefusalReason.RequirementNotMet, "Ha nove postazioni.");
        Some.Ascertain(asked);
        Some.LoseRules(asked.Call);
        Some.LoseRules(heard.Call);

        Assert.Contains("non ha ancora il testo delle sue regole", Assert.Throws<RuleBrokenException>(() => asked.PrepareAdmission(null, Some.CaseOfficer, Some.Clock)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => heard.PrepareRefusal([Some.Ground(RefusalReason.RequirementNotMet, "Ha nove postazioni.")], null, Some.CaseOfficer, Some.Clock));

        asked.Call.LayDown("Uno.", "Due.", applications: 1);
        heard.Call.LayDown("Uno.", "Due.", applications: 1);
        asked.PrepareAdmission(null, Some.CaseOfficer, Some.Clock);
        heard.PrepareRefusal([Some.Ground(RefusalReason.RequirementNotMet, "Ha nove postazioni.")], null, Some.CaseOfficer, Some.Clock);
    }

    [Fact]
    public void Comes_before_the_signature_of_a_decision_that_was_prepared_without_them()
    {
        var application = Some.PreparedVoucher();
        Some.LoseRules(application.Call);

        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock));
        Assert.Equal(ApplicationStatus.AwaitingSignature, application.Status);

        application.Call.LayDown("Uno.", "Due.", applications: 1);
        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
    }

    [Fact]
    public void Comes_before_the_act_that_ends_a_proceeding_is_prepared_or_signed()
    {
        var (heard, prepared) = (Some.AdmittedAccreditation(), Some.AdmittedAccreditation());
        var toPrepare = Some.HeardProceeding(heard, ProceedingKind.Removal, ProceedingGround.Closed);
        var toSign = Some.PreparedProceeding(prepared, ProceedingKind.Removal, ProceedingGround.Closed);
        Some.LoseRules(heard.Call);
        Some.LoseRules(prepared.Call);

        Assert.Throws<RuleBrokenException>(() => toPrepare.PrepareConclusion("Ha chiuso.", null, null, Some.CaseOfficer, Some.Clock));
        Assert.Throws<RuleBrokenException>(() => toSign.Conclude(1, Some.ResponsibleOfficer, Some.Clock));

        prepared.Call.LayDown("Uno.", "Due.", applications: 1);
        toSign.Conclude(1, Some.ResponsibleOfficer, Some.Clock);
    }
}
