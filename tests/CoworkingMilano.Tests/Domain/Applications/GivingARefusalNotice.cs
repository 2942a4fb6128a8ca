using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>No refusal without a notice that was heard (L. 241/1990 art. 10-bis).</summary>
public class GivingARefusalNotice
{
    private const RefusalReason Cost = RefusalReason.CostNotEligible;

    private static readonly FixedClock Clock = Some.Clock;

    private readonly VoucherApplication _case = Some.VoucherUnderReview();

    [Fact]
    public void No_refusal_is_prepared_without_one()
    {
        Assert.False(_case.CanBeRefused);
        Assert.Throws<RuleBrokenException>(() => Refuse(Clock));
    }

    [Fact]
    public void Hands_the_case_to_the_applicant_and_runs_from_its_receipt()
    {
        var notice = Give();

        Assert.Equal(ApplicationStatus.RefusalNoticed, _case.Status);
        Assert.Null(notice.LastDayForRemarks);
        Assert.Null(_case.Term.SuspensionOn(Clock.TodayInMilan));

        notice.Receive(DeliveryProof.MessageDelivered, DaysLater(2));
        notice.Receive(DeliveryProof.ReadInPortal, DaysLater(5));

        Assert.Equal(DeliveryProof.MessageDelivered, notice.Proof);
        Assert.Equal(Clock.TodayInMilan.AddDays(12), notice.LastDayForRemarks);
        Assert.Equal(SuspensionCause.RefusalNotice, _case.Term.SuspensionOn(Clock.TodayInMilan.AddDays(3))?.Cause);
    }

    [Fact]
    public void Remarks_give_the_case_back_and_the_term_resumes_ten_days_later()
    {
        var due = _case.DueOn!.Value;
        var notice = Give();
        notice.Receive(DeliveryProof.ReadInPortal, Clock);
        notice.AddRemark("Il parcheggio non c’entra.", DaysLater(4));

        notice.FileRemarks(DaysLater(4));

        Assert.Equal(ApplicationStatus.UnderReview, _case.Status);
        Assert.Equal(due.AddDays(14), _case.DueOn);
        Assert.True(notice.IsHeard);
    }

    [Theory, InlineData(true, "2026-04-15"), InlineData(false, "2026-04-10")]
    public void A_case_of_1_March_noticed_on_15_March_is_due_as_in_the_worked_examples(bool withRemarks, string due)
    {
        var application = Some.VoucherUnderReview(clock: FixedClock.On(2026, 3, 1));
        var noticed = FixedClock.On(2026, 3, 15);
        var notice = application.GiveRefusalNotice([Some.Ground(Cost)], Some.CaseOfficer, noticed);
        notice.Receive(DeliveryProof.ReadInPortal, noticed);

        if (withRemarks)
        {
            notice.AddRemark("Il parcheggio non c’entra.", FixedClock.On(2026, 3, 20));
            notice.FileRemarks(FixedClock.On(2026, 3, 20));
        }
        else
        {
            notice.NoteSilence(Some.CaseOfficer, FixedClock.On(2026, 3, 26));
        }

        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), application.DueOn);
        Assert.Equal(application.DueOn, application.Term.LastDay(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Silence_counts_only_after_ten_full_days_from_the_receipt()
    {
        var notice = Give();
        Assert.Throws<RuleBrokenException>(() => notice.NoteSilence(Some.CaseOfficer, DaysLater(60)));
        notice.Receive(DeliveryProof.MessageDelivered, DaysLater(1));

        Assert.Throws<RuleBrokenException>(() => notice.NoteSilence(Some.CaseOfficer, DaysLater(11)));
        notice.NoteSilence(Some.CaseOfficer, DaysLater(12));

        Refuse(DaysLater(12));
        Assert.True(_case.AwaitsSignature);
    }

    [Fact]
    public void Remarks_do_not_come_after_the_tenth_day_and_are_not_changed_once_filed()
    {
        var notice = Give();
        notice.Receive(DeliveryProof.ReadInPortal, Clock);

        Assert.Throws<RuleBrokenException>(() => notice.AddRemark("Tardi.", DaysLater(11)));
        var remark = notice.AddRemark("In tempo.", DaysLater(10));
        notice.FileRemarks(DaysLater(10));

        Assert.Throws<RuleBrokenException>(() => notice.Reword(remark, "Ripensandoci…", DaysLater(10)));
        Assert.Throws<RuleBrokenException>(() => notice.Drop(remark, DaysLater(10)));
    }

    [Fact]
    public void Every_remark_wants_its_answer_before_a_refusal()
    {
        var notice = Give();
        var (one, other) = (notice.AddRemark("Uno.", Clock), notice.AddRemark("Due.", Clock));
        notice.Enclose(other, Some.File(), Clock);
        notice.FileRemarks(Clock);

        notice.ReplyTo(one, "No, perché…", Some.CaseOfficer, Clock);
        Assert.Throws<RuleBrokenException>(() => Refuse(Clock));
        notice.ReplyTo(other, "Neppure.", Some.CaseOfficer, Clock);

        Refuse(Clock);
    }

    [Fact]
    public void A_refusal_gives_only_grounds_announced_or_tied_to_a_remark()
    {
        var notice = Some.Hear(_case, Cost, "È un magazzino.");
        var untied = Some.Ground(RefusalReason.ApplicantNotEligible);
        var reworded = Some.Ground(Cost, "Lo spazio non esiste e chi chiede ha un debito.");
        var tied = new RefusalGround { Reason = RefusalReason.ApplicantNotEligible, Text = "Lo scrive lei.", Rule = Some.RuleOn(ApplicationKind.Voucher), Remark = notice.Remarks[0] };

        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([untied], null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([reworded], null, Some.CaseOfficer, Clock));
        var decision = _case.PrepareRefusal([notice.Grounds[0].Repeated(), tied], null, Some.CaseOfficer, Clock);

        Assert.Equal([Cost, RefusalReason.ApplicantNotEligible], decision.Grounds.Select(g => g.Reason));
        Assert.Equal([1, 2], decision.Grounds.Select(g => g.Position));
    }

    [Fact]
    public void What_comes_from_a_remark_may_have_the_code_of_an_announced_ground_but_is_written_once()
    {
        var notice = Some.Hear(_case, Cost, "È un magazzino.");
        RefusalGround Tied(string text, Remark? remark = null) => new() { Reason = Cost, Text = text, Rule = Some.RuleOn(ApplicationKind.Voucher), Remark = remark ?? notice.Remarks[0] };

        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([Tied("Un vano."), Tied("Due vani.")], null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([notice.Grounds[0].Repeated(), notice.Grounds[0].Repeated()], null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([Tied("Di un’altra pratica.", Some.Hear(Some.VoucherUnderReview(), Cost, "Altro.").Remarks[0])], null, Some.CaseOfficer, Clock));
        var decision = _case.PrepareRefusal([notice.Grounds[0].Repeated(), Tied("Il canone comprende il parcheggio.")], null, Some.CaseOfficer, Clock);

        Assert.Equal(["È un magazzino.", "Il canone comprende il parcheggio."], decision.Grounds.Select(g => g.Text));
    }

    [Fact]
    public void Every_ground_names_a_rule_of_the_call_where_the_call_has_rules()
    {
        RefusalGround Under(string? rule) => new() { Reason = Cost, Text = "È un magazzino.", Rule = rule };

        Assert.Throws<RuleBrokenException>(() => _case.GiveRefusalNotice([Under(null)], Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.GiveRefusalNotice([Under("Una regola mai scritta.")], Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.GiveRefusalNotice([Under(Some.RuleOn(ApplicationKind.Accreditation))], Some.CaseOfficer, Clock));
        var notice = Some.Hear(_case, Cost, "È un magazzino.");
        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([Under(_case.Call.RulesFor(ApplicationKind.Voucher)[1])], null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => _case.PrepareRefusal([new() { Reason = Cost, Text = "Un altro.", Remark = notice.Remarks[0] }], null, Some.CaseOfficer, Clock));

        var decision = _case.PrepareRefusal([notice.Grounds[0].Repeated()], null, Some.CaseOfficer, Clock);

        Assert.Equal(_case.Call.RulesFor(ApplicationKind.Voucher)[0], decision.Grounds[0].Rule);
    }

    [Fact]
    public void A_delivery_by_other_ways_is_noted_once_with_its_day_its_means_and_its_document()
    {
        var notice = Give();
        void Note(int day, int today) => notice.NoteDelivery(Clock.TodayInMilan.AddDays(day), DeliveryMeans.RegisteredLetter, Some.File(), Some.CaseOfficer, DaysLater(today));

        Assert.Throws<RuleBrokenException>(() => Note(-1, today: 3));
        Assert.Throws<RuleBrokenException>(() => Note(4, today: 3));
        Note(2, today: 3);
        Assert.Throws<RuleBrokenException>(() => Note(3, today: 3));

        Assert.Equal((DeliveryProof.DeliveredOtherwise, Clock.TodayInMilan.AddDays(12)), (notice.Proof, notice.LastDayForRemarks));
        Assert.Equal((Clock.TodayInMilan.AddDays(2), DeliveryMeans.RegisteredLetter, Some.CaseOfficer.Id), (notice.Delivery!.On, notice.Delivery.Means, notice.Delivery.NotedById));
        Assert.Equal((Act.RefusalNoticeReceived, Some.CaseOfficer.Id), (_case.Timeline[^1].Act, _case.Timeline[^1].ActorId));
        Assert.Equal(SuspensionCause.RefusalNotice, _case.Term.SuspensionOn(Clock.TodayInMilan.AddDays(3))?.Cause);
    }

    [Fact]
    public void The_office_may_still_admit_after_the_remarks()
    {
        Some.Hear(_case, Cost, "È un magazzino.");
        Some.Ascertain(_case);

        _case.PrepareAdmission(null, Some.CaseOfficer, Clock);

        Assert.True(_case.AwaitsSignature);
    }

    [Fact]
    public void A_notice_taken_back_bears_no_refusal()
    {
        var notice = Give();
        notice.TakeBack("Era la pratica sbagliata.", Some.CaseOfficer, Clock);

        Assert.Equal(ApplicationStatus.UnderReview, _case.Status);
        Assert.False(_case.CanBeRefused);
        Assert.Equal(2, _case.GiveRefusalNotice([Some.Ground(Cost)], Some.CaseOfficer, Clock).Number);
    }

    [Theory]
    [InlineData(0, 0)] // given, received and taken back on one day
    [InlineData(4, 4)]
    [InlineData(15, 10)] // the ten days were over
    public void A_notice_taken_back_stops_the_term_only_for_the_days_it_stood(int takenBackAfter, int stoodStill)
    {
        var due = _case.DueOn!.Value;
        var notice = Give();
        notice.Receive(DeliveryProof.ReadInPortal, Clock);

        notice.TakeBack("Era la pratica sbagliata.", Some.CaseOfficer, DaysLater(takenBackAfter));

        Assert.Equal(due.AddDays(stoodStill), _case.DueOn);
        Assert.Equal(stoodStill, _case.Term.DaysSuspended(Clock.TodayInMilan.AddDays(30)));
        Assert.Null(_case.Term.SuspensionOn(Clock.TodayInMilan.AddDays(takenBackAfter)));
    }

    [Fact]
    public void Notices_given_and_taken_back_again_and_again_buy_no_day()
    {
        var due = _case.DueOn;
        for (var time = 0; time < 5; time++)
        {
            var notice = _case.GiveRefusalNotice([Some.Ground(Cost)], Some.CaseOfficer, DaysLater(time));
            notice.Receive(DeliveryProof.ReadInPortal, DaysLater(time));
            notice.TakeBack("Un errore.", Some.CaseOfficer, DaysLater(time));
        }

        Assert.Equal(due, _case.DueOn);
    }

    [Fact]
    public void A_competitive_call_owes_none()
    {
        _case.Call.IsCompetitive = true;

        Refuse(Clock);

        Assert.True(_case.AwaitsSignature);
    }

    [Fact]
    public void An_applicant_who_withdraws_needs_none()
    {
        Give();

        _case.Withdraw(Clock);

        Assert.Equal(ApplicationStatus.Withdrawn, _case.Status);
    }

    private RefusalNotice Give() => _case.GiveRefusalNotice([Some.Ground(Cost, "È un magazzino.")], Some.CaseOfficer, Clock);

    private void Refuse(TimeProvider clock) => _case.PrepareRefusal([Some.Ground(Cost, "È un magazzino.")], null, Some.CaseOfficer, clock);

    private static FixedClock DaysLater(int days) => new(Clock.GetUtcNow().AddDays(days));
}
