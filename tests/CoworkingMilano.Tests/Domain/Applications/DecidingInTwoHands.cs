using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

public class DecidingInTwoHands
{
    private static readonly Account Colleague = Some.Person("Clio", "Colleghi");

    [Fact]
    public void Waits_for_a_signature_once_it_is_prepared()
    {
        var application = Some.PreparedVoucher();

        Assert.Equal(ApplicationStatus.AwaitingSignature, application.Status);
        Assert.Equal(1, application.CurrentDecision!.Number);
        Assert.Equal(Act.DecisionPrepared, application.Timeline[^1].Act);
        Assert.Null(application.AwardedAmount);
        Assert.Equal(Call2013.ComuneAppropriation, Some.LineForAnyone(application.Call).Available);
    }

    [Fact]
    public void Is_prepared_by_the_officer_in_charge_alone()
    {
        var application = Some.CheckedVoucher();

        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Colleague, Some.Clock));
        Assert.False(application.CanBeReviewedBy(Colleague.Id));
        Assert.True(application.CanBeReviewedBy(Some.CaseOfficer.Id));
    }

    [Fact]
    public void Is_not_signed_by_whoever_prepared_it()
    {
        var application = Some.PreparedVoucher();
        var decision = application.CurrentDecision!;

        Assert.False(decision.CanBeSignedBy(Some.CaseOfficer.Id));
        var broken = Assert.Throws<RuleBrokenException>(() => decision.Sign(Some.CaseOfficer, Some.Clock));
        Assert.Equal("Chi firma il provvedimento non può averlo predisposto.", broken.Message);
        Assert.True(decision.AwaitsSignature);
    }

    [Fact]
    public void Commits_the_award_when_an_admission_is_signed()
    {
        var application = Some.PreparedVoucher(monthlyFee: 200m, months: 12);

        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal(ApplicationStatus.Admitted, application.Status);
        Assert.Equal(1_200m, application.AwardedAmount);
        Assert.Equal("Comune di Milano", application.Line!.Name);
        Assert.Equal(197_040m, application.Line.Available);
        Assert.Equal((-1_200m, application.Reference), (application.Line.Entries[^1].Amount, application.Line.Entries[^1].Reference));
        Assert.Equal(Some.ResponsibleOfficer.Id, application.Timeline[^1].ActorId);
    }

    [Fact]
    public void Enters_the_space_in_the_registry_when_an_accreditation_is_signed()
    {
        var application = Some.PreparedAccreditation(name: "Officina Porta Romana");

        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal(ApplicationStatus.Admitted, application.Status);
        Assert.Equal("Officina Porta Romana", application.Space!.Name);
        Assert.Equal(new DateOnly(2026, 3, 2), application.Space.AccreditedOn);
        Assert.Equal(new DateOnly(2029, 3, 1), application.Space.AccreditationEndsOn);
    }

    [Fact]
    public void Changes_nothing_when_no_line_can_bear_the_whole_award()
    {
        var application = Some.PreparedVoucher(Some.CallWithLeft(1_199.99m));
        var decision = application.CurrentDecision!;

        Assert.Equal(["nessuna linea può coprire per intero € 1.200,00 (Comune di Milano: restano € 1.199,99)"], decision.ObstaclesToSigning(Some.Clock.TodayInMilan));
        var broken = Assert.Throws<RuleBrokenException>(() => decision.Sign(Some.ResponsibleOfficer, Some.Clock));
        Assert.EndsWith("La domanda resta da firmare.", broken.Message);
        Assert.True(decision.AwaitsSignature);
        Assert.Null(decision.SignedById);
        Assert.Equal(1_199.99m, Some.LineForAnyone(application.Call).Available);
        Assert.NotNull(application.LiveFiscalCode);
    }

    [Fact]
    public void Does_not_admit_to_a_space_that_left_the_registry_between_the_two_hands()
    {
        var application = Some.PreparedVoucher();
        var later = FixedClock.On(2030, 1, 1);

        var broken = Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.Sign(Some.ResponsibleOfficer, later));

        Assert.Contains("lo spazio scelto non è oggi in elenco", broken.Message);
        Assert.True(application.AwaitsSignature);
    }

    [Fact]
    public void Refuses_with_a_reason_and_frees_the_fiscal_code_without_moving_money()
    {
        var application = Some.VoucherUnderReview(Some.CallWithLeft(0.01m));
        Some.PrepareRefusal(application, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio privato.");

        Assert.Empty(application.CurrentDecision!.ObstaclesToSigning(Some.Clock.TodayInMilan));
        application.CurrentDecision.Sign(Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal(ApplicationStatus.Refused, application.Status);
        Assert.Null(application.LiveFiscalCode);
        Assert.Equal(0.01m, Some.LineForAnyone(application.Call).Available);
    }

    [Fact]
    public void Wants_a_reason_of_its_own_kind_and_grounds_for_a_refusal()
    {
        var application = Some.VoucherUnderReview();

        application.Call.IsCompetitive = true;

        Assert.Throws<RuleBrokenException>(() => Refuse(Some.Ground(RefusalReason.OutsideMilan, "Fuori Milano.")));
        Assert.Throws<RuleBrokenException>(() => Refuse(Some.Ground(RefusalReason.CostNotEligible, " ")));
        Assert.Throws<RuleBrokenException>(() => Refuse());
        Assert.True(application.IsUnderReview);

        void Refuse(params IReadOnlyCollection<RefusalGround> grounds) => application.PrepareRefusal(grounds, null, Some.CaseOfficer, Some.Clock);
    }

    [Fact]
    public void Does_not_admit_a_space_whose_mandatory_requirements_are_not_all_met()
    {
        var application = Some.CheckedAccreditation();
        var wifi = application.Call.Requirements.Single(r => r.Code == "Q4");
        application.Check(wifi, CheckOutcome.NotMet, "La rete non copre il piano interrato.", Some.CaseOfficer, Some.Clock);

        Assert.Equal(["il requisito Q4 (Connessione) non risulta soddisfatto"], application.ObstaclesToAdmission(Some.Clock.TodayInMilan));
        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Some.CaseOfficer, Some.Clock));
    }

    [Fact]
    public void Needs_no_requirement_that_only_informs()
    {
        var application = Some.CheckedAccreditation();
        var accessible = application.Call.Requirements.Single(r => r.Code == "Q11");
        application.Check(accessible, CheckOutcome.NotMet, "Un gradino all’ingresso.", Some.CaseOfficer, Some.Clock);

        Assert.Empty(application.ObstaclesToAdmission(Some.Clock.TodayInMilan));
    }

    [Fact]
    public void Does_not_admit_a_space_nobody_has_visited()
    {
        var application = Some.AccreditationUnderReview();

        Assert.Contains("manca un sopralluogo concluso", application.ObstaclesToAdmission(Some.Clock.TodayInMilan));
    }

    [Fact]
    public void Returns_to_examination_when_it_is_sent_back()
    {
        var application = Some.PreparedVoucher();
        var first = application.CurrentDecision!;

        first.SendBack("Manca il mese di partenza.", Some.ResponsibleOfficer, Some.Clock);

        Assert.True(application.IsUnderReview);
        Assert.Null(application.CurrentDecision);
        Assert.Equal(Some.ResponsibleOfficer.Id, first.SentBackById);
        Assert.Equal(("Manca il mese di partenza.", Act.DecisionSentBack), (application.Timeline[^1].Note, application.Timeline[^1].Act));
        Assert.Throws<RuleBrokenException>(() => first.Sign(Some.ResponsibleOfficer, Some.Clock));
    }

    [Fact]
    public void Is_not_sent_back_without_a_word()
    {
        var application = Some.PreparedVoucher();

        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.SendBack(" ", Some.ResponsibleOfficer, Some.Clock));
        Assert.True(application.AwaitsSignature);
    }

    [Fact]
    public void Is_another_decision_when_it_is_prepared_again()
    {
        var application = Some.PreparedVoucher();
        var first = application.CurrentDecision!;
        first.SendBack("Rivedi l’importo.", Some.ResponsibleOfficer, Some.Clock);
        application.PrepareAdmission("Importo confermato.", Some.CaseOfficer, Some.Clock);

        Assert.Equal(2, application.CurrentDecision!.Number);
        Assert.Same(first, application.DecisionNumbered(1));
        var broken = Assert.Throws<RuleBrokenException>(() => first.Sign(Some.ResponsibleOfficer, Some.Clock));
        Assert.StartsWith("Nel frattempo è stato predisposto un altro provvedimento", broken.Message);
        Assert.Throws<RuleBrokenException>(() => application.DecisionNumbered(3));
    }

    [Fact]
    public void Is_signed_once()
    {
        var application = Some.AdmittedVoucher();

        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.Sign(Colleague, Some.Clock));
        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.SendBack("No.", Colleague, Some.Clock));
        Assert.Equal(2, application.Line!.Entries.Count);
    }

    [Fact]
    public void Comes_to_nothing_when_the_applicant_withdraws()
    {
        var application = Some.PreparedVoucher();
        var decision = application.CurrentDecision!;

        application.Withdraw(Some.Clock);

        Assert.Null(application.CurrentDecision);
        Assert.False(decision.AwaitsSignature);
        Assert.Throws<RuleBrokenException>(() => decision.Sign(Some.ResponsibleOfficer, Some.Clock));
        Assert.Null(((VoucherApplication)decision.Application).AwardedAmount);
    }

    [Theory, InlineData(ApplicationKind.Accreditation), InlineData(ApplicationKind.Voucher)]
    public void Offers_only_reasons_that_apply_to_the_kind(ApplicationKind kind)
    {
        var reasons = RefusalReasons.For(kind).ToList();

        Assert.Equal(kind is ApplicationKind.Accreditation, reasons.Contains(RefusalReason.OutsideMilan));
        Assert.Equal(kind is ApplicationKind.Voucher, reasons.Contains(RefusalReason.SpaceNotOnList));
        Assert.Contains(RefusalReason.UntrueDeclaration, reasons);
    }
}
