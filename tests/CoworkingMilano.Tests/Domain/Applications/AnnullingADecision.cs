using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Annullamento d’ufficio (L. 241/1990 art. 21-nonies): within six months of the decision, never after.</summary>
public class AnnullingADecision
{
    private static readonly FixedClock Clock = Some.Clock;

    [Fact]
    public void Has_a_last_useful_day()
    {
        var admitted = Some.AdmittedVoucher();
        var lastDay = new DateOnly(2026, 9, 2);

        Assert.Equal(lastDay, admitted.SignedDecision!.LastDayToAnnul);
        Assert.Contains(ProceedingKind.Annulment, admitted.ProceedingsToOpen(lastDay));
        Assert.DoesNotContain(ProceedingKind.Annulment, admitted.ProceedingsToOpen(lastDay.AddDays(1)));
    }

    [Fact]
    public void Is_signed_on_the_last_day_and_not_on_the_day_after()
    {
        var inTime = Some.PreparedProceeding(Some.AdmittedVoucher(), ProceedingKind.Annulment, ProceedingGround.Unlawful);
        var late = Some.PreparedProceeding(Some.AdmittedVoucher(), ProceedingKind.Annulment, ProceedingGround.Unlawful);

        inTime.Conclude(1, Some.ResponsibleOfficer, FixedClock.On(2026, 9, 2));
        var broken = Assert.Throws<RuleBrokenException>(() => late.Conclude(1, Some.ResponsibleOfficer, FixedClock.On(2026, 9, 3)));

        Assert.True(inTime.IsConcluded);
        Assert.Contains("l’ultimo giorno utile era il 2\u00A0settembre\u00A02026", broken.Message);
        Assert.True(late.Application.HoldsAdmission);
    }

    [Fact]
    public void Of_six_months_the_shortest_ends_with_February()
    {
        var signedInAugust = Some.AdmittedVoucher(Some.Call(), clock: FixedClock.On(2026, 8, 31));

        Assert.Equal(new DateOnly(2027, 2, 28), signedInAugust.SignedDecision!.LastDayToAnnul);
    }

    [Fact]
    public void Takes_an_entry_out_of_the_registry()
    {
        var admitted = Some.AdmittedAccreditation();

        Some.ConcludedProceeding(admitted, ProceedingKind.Annulment, ProceedingGround.Unlawful);

        Assert.False(admitted.Space!.IsAccreditedOn(Clock.TodayInMilan));
        Assert.Equal((SpaceEventKind.Removed, ProceedingGround.Unlawful), (admitted.Space.Events[^1].Kind, admitted.Space.Events[^1].Ground!.Value));
        Assert.Equal(AdmissionEnd.Annulled, admitted.AdmissionEnd);
        Assert.Null(admitted.SignedDecision);
        Assert.NotNull(admitted.Decisions[^1].AnnulledAt);
        Assert.Empty(admitted.ProceedingsToOpen(Clock.TodayInMilan));
    }

    [Fact]
    public void Of_a_refusal_opens_the_case_again_within_a_new_term()
    {
        var refused = Some.RefusedVoucher();
        Assert.Null(refused.LiveFiscalCode);
        var later = Some.Clock.Later(40);

        Some.ConcludedProceeding(refused, ProceedingKind.Annulment, ProceedingGround.Unlawful, later);

        Assert.Equal((ApplicationStatus.UnderReview, true, (DateTime?)null), (refused.Status, refused.IsOpen, refused.EndedAt));
        Assert.Equal(later.TodayInMilan.AddDays(30), refused.DueOn);
        Assert.Equal(refused.DueOn, refused.OpenDueOn);
        Assert.Equal(refused.FiscalCode, refused.LiveFiscalCode);
        Assert.Equal(Act.Reopened, refused.Timeline[^1].Act);
        Assert.Null(refused.CurrentDecision);
    }

    [Fact]
    public void A_case_opened_again_is_decided_anew_and_a_new_refusal_wants_a_new_notice()
    {
        var refused = Some.RefusedVoucher();
        var later = Some.Clock.Later(3);
        Some.ConcludedProceeding(refused, ProceedingKind.Annulment, ProceedingGround.Unlawful, later);

        Assert.False(refused.CanBeRefused);
        Some.Ascertain(refused, later);
        refused.PrepareAdmission(null, Some.CaseOfficer, later).Sign(Some.ResponsibleOfficer, later);

        Assert.Equal((ApplicationStatus.Admitted, DecisionOutcome.Admit, 2), (refused.Status, refused.SignedDecision!.Outcome, refused.SignedDecision.Number));
        Assert.Equal(1_200m, refused.Line!.Committed);
    }

    [Fact]
    public void The_new_term_is_kept_still_once_by_a_request_of_its_own_and_by_nothing_of_the_old_one()
    {
        var clock = Some.Clock;
        var refused = Some.VoucherUnderReview(clock: clock);
        var old = Ask(refused, clock);
        AnswerAll(old, clock);
        clock.Later(1);
        Some.PrepareRefusal(refused, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.", clock).Sign(Some.ResponsibleOfficer, clock);
        clock.Later(1);
        Some.ConcludedProceeding(refused, ProceedingKind.Annulment, ProceedingGround.Unlawful, clock);
        var due = clock.TodayInMilan.AddDays(30);

        Assert.Equal(due, refused.DueOn);
        Assert.Null(refused.Term.SuspensionOn(clock.TodayInMilan));
        clock.Later(2);
        var first = Ask(refused, clock);
        clock.Later(3);
        AnswerAll(first, clock);
        var second = Ask(refused, clock);
        clock.Later(4);
        AnswerAll(second, clock);

        Assert.Equal((true, true, false), (old.SuspendsTerm, first.SuspendsTerm, second.SuspendsTerm));
        Assert.Equal(due.AddDays(3), refused.DueOn);
    }

    [Fact]
    public void The_new_term_has_its_own_call_to_the_substitute()
    {
        var clock = Some.Clock;
        var refused = Some.VoucherUnderReview(clock: clock);
        clock.Later(31);
        refused.CallSubstitute([Some.ResponsibleOfficer], clock);
        Some.PrepareRefusal(refused, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.", clock).Sign(Some.ResponsibleOfficer, clock);
        clock.Later(1);
        Some.ConcludedProceeding(refused, ProceedingKind.Annulment, ProceedingGround.Unlawful, clock);

        Assert.Equal(Turn.Office, refused.NextStepOn(clock.TodayInMilan).Turn);
        clock.Later(31);
        Assert.True(refused.NextStepOn(clock.TodayInMilan).MayCallSubstitute);
        refused.CallSubstitute([Some.ResponsibleOfficer], clock);
        Assert.Equal(2, refused.Timeline.Count(e => e.Act is Act.SubstituteCalled));
    }

    [Fact]
    public void Wants_a_decision_that_still_holds()
    {
        Assert.Throws<RuleBrokenException>(() => Open(Some.VoucherUnderReview()));
        var waived = Some.AdmittedVoucher();
        waived.Waive(Clock);
        Assert.Throws<RuleBrokenException>(() => Open(waived));

        static Proceeding Open(VoucherApplication application) => application.OpenProceeding(ProceedingKind.Annulment, ProceedingGround.Unlawful, "Manca un documento.", Some.CaseOfficer, Clock);
    }

    private static InformationRequest Ask(VoucherApplication application, FixedClock clock) =>
        application.AskForInformation(null, clock.TodayInMilan.AddDays(15), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, clock);

    private static void AnswerAll(InformationRequest request, FixedClock clock)
    {
        request.Answer(request.Items[0], "Di mattina.", null, clock);
        request.Reply(clock);
    }
}
