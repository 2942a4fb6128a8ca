using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Who must act, by which day, and what follows if nobody does: in every status of both kinds, before, on and after the days that count.</summary>
public class SayingWhatHappensNow
{
    /// <summary>2 March 2026.</summary>
    private readonly FixedClock _clock = Some.Clock;

    private DateOnly Today => _clock.TodayInMilan;

    public static TheoryData<ApplicationKind> Kinds => [ApplicationKind.Accreditation, ApplicationKind.Voucher];

    [Theory, MemberData(nameof(Kinds))]
    public void A_draft_is_its_authors_until_the_call_closes(ApplicationKind kind)
    {
        Application draft = kind is ApplicationKind.Voucher ? Some.DraftVoucher() : Some.DraftAccreditation();
        Assert.Equal(new NextStep(Step.Submit, Turn.Applicant, null, Consequence.NothingIsExamined), draft.NextStepOn(Today));

        draft.Call.Close(new DateOnly(2026, 6, 30));

        Assert.Equal(new DateOnly(2026, 6, 30), draft.NextStepOn(Today).By);
        Assert.Null(draft.NextStepOn(Today).Term);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_submitted_case_waits_for_an_officer_to_take_it(ApplicationKind kind) =>
        Says(Submitted(kind), Step.TakeInCharge, Turn.Office, LastDay(kind), Consequence.SubstituteMayBeCalled);

    [Theory, MemberData(nameof(Kinds))]
    public void A_case_under_review_is_examined(ApplicationKind kind) =>
        Says(UnderReview(kind), Step.Examine, Turn.Office, LastDay(kind), Consequence.SubstituteMayBeCalled);

    [Theory, MemberData(nameof(Kinds))]
    public void A_request_of_information_is_the_applicants_until_it_is_answered(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        var request = Ask(application, 15);
        Says(application, Step.GiveInformation, Turn.Applicant, new(2026, 3, 17), Consequence.CaseMayLapse);

        _clock.Later(15);
        Says(application, Step.GiveInformation, Turn.Applicant, new(2026, 3, 17), Consequence.CaseMayLapse);

        _clock.Later(1);
        Says(application, Step.GiveLateInformation, Turn.Applicant, new(2026, 3, 17), Consequence.CaseCanLapse);

        request.Answer(request.Items[0], "Di mattina.", null, _clock);
        request.Reply(_clock);
        Says(application, Step.Examine, Turn.Office, LastDay(kind).AddDays(15), Consequence.SubstituteMayBeCalled);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_notice_before_a_refusal_is_read_then_answered_then_its_silence_noted(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        var notice = application.GiveRefusalNotice([Some.Ground(ReasonOf(kind), kind: kind)], Some.CaseOfficer, _clock);
        Says(application, Step.ReadNotice, Turn.Applicant, null, Consequence.RefusalMayFollow);

        notice.Receive(DeliveryProof.ReadInPortal, _clock);
        Says(application, Step.FileRemarks, Turn.Applicant, new(2026, 3, 12), Consequence.RefusalMayFollow);

        _clock.Later(10);
        Says(application, Step.FileRemarks, Turn.Applicant, new(2026, 3, 12), Consequence.RefusalMayFollow);

        _clock.Later(1);
        Says(application, Step.NoteSilence, Turn.Office, LastDay(kind).AddDays(10), Consequence.SubstituteMayBeCalled);

        notice.NoteSilence(Some.CaseOfficer, _clock);
        Says(application, Step.Decide, Turn.Office, LastDay(kind).AddDays(10), Consequence.SubstituteMayBeCalled);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Remarks_are_answered_before_the_decision(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        var notice = application.GiveRefusalNotice([Some.Ground(ReasonOf(kind), kind: kind)], Some.CaseOfficer, _clock);
        var remark = notice.AddRemark("Non sono d’accordo.", _clock);
        notice.FileRemarks(_clock);
        Says(application, Step.AnswerRemarks, Turn.Office, LastDay(kind).AddDays(10), Consequence.SubstituteMayBeCalled);

        notice.ReplyTo(remark, "I fatti restano.", Some.CaseOfficer, _clock);
        Says(application, Step.Decide, Turn.Office, LastDay(kind).AddDays(10), Consequence.SubstituteMayBeCalled);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_prepared_decision_waits_for_its_signature_and_one_sent_back_is_reconsidered(ApplicationKind kind)
    {
        var application = Prepared(kind);
        Says(application, Step.Sign, Turn.Office, LastDay(kind), Consequence.SubstituteMayBeCalled);

        application.CurrentDecision!.SendBack("Da rivedere.", Some.ResponsibleOfficer, _clock);
        Says(application, Step.Reconsider, Turn.Office, LastDay(kind), Consequence.SubstituteMayBeCalled);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Past_the_term_the_substitute_may_be_called_and_then_decides(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        _clock.Later(TermOf(kind));
        Assert.False(application.NextStepOn(Today).MayCallSubstitute);

        _clock.Later(1);
        Says(application, Step.Examine, Turn.Office, LastDay(kind), Consequence.SubstituteCanBeCalled);
        Assert.True(application.NextStepOn(Today).MayCallSubstitute);

        application.CallSubstitute([Some.ResponsibleOfficer], _clock);
        Says(application, Step.Examine, Turn.Substitute, Today.AddDays(TermOf(kind) / 2), Consequence.CourtMayBeAsked);
        Assert.False(application.NextStepOn(Today).MayCallSubstitute);
    }

    [Fact]
    public void A_later_request_of_information_does_not_hide_that_the_term_has_passed()
    {
        var application = UnderReview(ApplicationKind.Voucher);
        Ask(application, 5).Cancel("Un errore.", Some.CaseOfficer, _clock);
        _clock.Later(29);
        Ask(application, 30);
        _clock.Later(2);

        var next = application.NextStepOn(Today);

        Assert.Equal((Step.GiveInformation, Turn.Applicant, true), (next.Step, next.Turn, next.MayCallSubstitute));
    }

    [Fact]
    public void A_visit_is_for_its_day_and_then_its_report_is_closed()
    {
        var application = Some.AccreditationUnderReview(clock: _clock);
        application.ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 9), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, _clock);
        Says(application, Step.Visit, Turn.Office, new(2026, 3, 9), Consequence.SubstituteMayBeCalled);

        _clock.Later(8);
        Says(application, Step.CloseVisit, Turn.Office, LastDay(ApplicationKind.Accreditation), Consequence.SubstituteMayBeCalled);
    }

    [Fact]
    public void An_entry_is_kept_until_its_last_day_and_may_be_suspended_or_removed()
    {
        var application = Some.AdmittedAccreditation(clock: _clock);
        Says(application, Step.StayListed, Turn.Nobody, new(2029, 3, 1), Consequence.EntryEnds);

        application.Space!.Suspend(ProceedingGround.RequirementLost, "Manca la sala.", Today, Today.AddDays(10), Some.ResponsibleOfficer, _clock);
        Says(application, Step.EntryIsSuspended, Turn.Nobody, new(2026, 3, 11), Consequence.Nothing);

        application.Space.Remove(ProceedingGround.Closed, "Ha chiuso.", Today, Some.ResponsibleOfficer, _clock);
        Says(application, Step.EntryIsOver, Turn.Nobody, null, Consequence.Nothing);
    }

    [Fact]
    public void An_entry_is_over_after_its_last_day()
    {
        var application = Some.AdmittedAccreditation();

        Assert.Equal((Step.StayListed, Step.EntryIsOver), (application.NextStepOn(new(2029, 3, 1)).Step, application.NextStepOn(new(2029, 3, 2)).Step));
    }

    [Fact]
    public void A_voucher_is_used_until_the_stay_ends()
    {
        var application = Some.AdmittedVoucher(clock: _clock);
        Says(application, Step.UseVoucher, Turn.Nobody, new(2027, 2, 28), Consequence.StayEnds);

        Assert.Equal(new NextStep(Step.VoucherIsOver, Turn.Nobody, null, Consequence.Nothing), application.NextStepOn(new(2027, 3, 1)) with { Term = null });
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_refusal_and_a_lapse_can_be_appealed_a_withdrawal_only_asked_again(ApplicationKind kind)
    {
        var refused = UnderReview(kind);
        Some.PrepareRefusal(refused, ReasonOf(kind), "Il motivo.", _clock).Sign(Some.ResponsibleOfficer, _clock);
        Says(refused, Step.AppealRefusal, Turn.Nobody, null, Consequence.ActStands);

        var withdrawn = Submitted(kind);
        withdrawn.Withdraw(_clock);
        Says(withdrawn, Step.AskAgain, Turn.Nobody, null, Consequence.Nothing);

        var lapsed = UnderReview(kind);
        var request = Ask(lapsed, 1);
        _clock.Later(2);
        request.Lapse(Some.CaseOfficer, _clock);
        Says(lapsed, Step.AppealLapse, Turn.Nobody, null, Consequence.ActStands);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Tells_the_days_of_the_office_from_those_of_the_applicant(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        _clock.Later(4);
        var request = Ask(application, 15);
        _clock.Later(6);
        Assert.Equal(new TermSoFar(TermOf(kind), 4, 6, LastDay(kind).AddDays(6), new Standstill(StandstillCause.AwaitsInformation, request.DeadlineOn)), application.NextStepOn(Today).Term);

        request.Answer(request.Items[0], "Di mattina.", null, _clock);
        request.Reply(_clock);
        _clock.Later(3);
        Assert.Equal(new TermSoFar(TermOf(kind), 7, 6, LastDay(kind).AddDays(6), Standstill: null), application.NextStepOn(Today).Term);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Says_why_the_term_stands_still_and_until_when(ApplicationKind kind)
    {
        var application = UnderReview(kind);
        var notice = application.GiveRefusalNotice([Some.Ground(ReasonOf(kind))], Some.CaseOfficer, _clock);
        Assert.Null(Standstill());
        notice.Receive(DeliveryProof.ReadInPortal, _clock);
        Assert.Equal(new(StandstillCause.AwaitsRemarks, Today.AddDays(10)), Standstill());

        _clock.Later(4);
        notice.AddRemark("Non sono d’accordo.", _clock);
        notice.FileRemarks(_clock);
        Assert.Equal(new(StandstillCause.RemarksFiled, Today.AddDays(10)), Standstill());
        _clock.Later(10);
        Assert.Null(Standstill());

        Standstill? Standstill() => application.NextStepOn(Today).Term!.Standstill;
    }

    [Fact]
    public void A_proceeding_after_the_decision_waits_for_an_answer_then_for_its_act_then_for_a_signature()
    {
        var application = Some.AdmittedVoucher(clock: _clock);
        var proceeding = application.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "I fatti.", Some.CaseOfficer, _clock);
        Says(application, Step.AnswerProceeding, Turn.Applicant, null, Consequence.ActMayFollow);

        proceeding.Receive(DeliveryProof.ReadInPortal, _clock);
        Says(application, Step.AnswerProceeding, Turn.Applicant, new(2026, 3, 12), Consequence.ActMayFollow);

        _clock.Later(11);
        Says(application, Step.ConcludeProceeding, Turn.Office, new(2026, 4, 1), Consequence.DecisionHolds);

        proceeding.PrepareConclusion("Le ragioni.", null, null, Some.CaseOfficer, _clock);
        Says(application, Step.SignConclusion, Turn.Office, new(2026, 4, 1), Consequence.DecisionHolds);

        proceeding.Conclude(1, Some.ResponsibleOfficer, _clock);
        Says(application, Step.AdmissionIsOver, Turn.Nobody, null, Consequence.ActStands);
    }

    [Fact]
    public void A_proceeding_that_comes_to_nothing_leaves_the_decision_as_it_was()
    {
        var application = Some.AdmittedAccreditation(clock: _clock);
        var proceeding = Some.HeardProceeding(application, ProceedingKind.Removal, ProceedingGround.Closed, _clock);
        Says(application, Step.ConcludeProceeding, Turn.Office, new(2026, 4, 1), Consequence.DecisionHolds);

        proceeding.Archive("Lo spazio è aperto.", Some.CaseOfficer, _clock);
        Says(application, Step.StayListed, Turn.Nobody, new(2029, 3, 1), Consequence.EntryEnds);
    }

    [Fact]
    public void A_voucher_given_up_is_over_and_owes_nothing()
    {
        var application = Some.AdmittedVoucher(clock: _clock);
        application.Waive(_clock);

        Says(application, Step.AdmissionIsOver, Turn.Nobody, null, Consequence.Nothing);
    }

    [Fact]
    public void A_refusal_that_was_annulled_is_examined_within_a_new_term()
    {
        var application = Some.RefusedVoucher(clock: _clock);
        _clock.Later(20);
        Some.ConcludedProceeding(application, ProceedingKind.Annulment, ProceedingGround.Unlawful, _clock);

        Says(application, Step.Examine, Turn.Office, Today.AddDays(30), Consequence.SubstituteMayBeCalled);
        Assert.Equal(0, application.NextStepOn(Today).Term!.OfOffice);
    }

    [Fact]
    public void Counts_no_day_after_the_end()
    {
        var application = Submitted(ApplicationKind.Voucher);
        _clock.Later(5);
        application.Withdraw(_clock);
        _clock.Later(100);

        Assert.Equal(5, application.NextStepOn(Today).Term!.OfOffice);
    }

    [Fact]
    public void Every_case_says_one_step_on_every_day_and_counts_each_day_once()
    {
        foreach (var application in ManyCases())
        {
            for (var day = Today; day < Today.AddDays(400); day = day.AddDays(1))
            {
                var next = application.NextStepOn(day);

                Assert.Equal(application.HasEnded, next.Turn is Turn.Nobody);
                Assert.Equal(application.HasEnded, next.Otherwise is Consequence.Nothing or Consequence.EntryEnds or Consequence.StayEnds or Consequence.ActStands);
                Assert.Equal(application.IsOverdueOn(day), next.MayCallSubstitute);
                var lived = (application.EndedAt?.DayInMilan ?? day).DayNumber - application.SubmittedAt!.Value.DayInMilan.DayNumber;
                Assert.Equal(lived, next.Term!.OfOffice + next.Term.OfApplicant);
                Assert.Equal(next.Turn is Turn.Office && next.Term.IsOver, next.Otherwise is Consequence.SubstituteCanBeCalled);
            }
        }
    }

    /// <summary>Each kind in each state that waits for somebody, and in each that has ended.</summary>
    private IEnumerable<Application> ManyCases()
    {
        foreach (var kind in Enum.GetValues<ApplicationKind>())
        {
            var (asked, noticed, read, refused, withdrawn) = (UnderReview(kind), UnderReview(kind), UnderReview(kind), UnderReview(kind), Submitted(kind));
            Ask(asked, 15);
            noticed.GiveRefusalNotice([Some.Ground(ReasonOf(kind), kind: kind)], Some.CaseOfficer, _clock);
            read.GiveRefusalNotice([Some.Ground(ReasonOf(kind), kind: kind)], Some.CaseOfficer, _clock).Receive(DeliveryProof.ReadInPortal, _clock);
            Some.PrepareRefusal(refused, ReasonOf(kind), "Il motivo.", _clock).Sign(Some.ResponsibleOfficer, _clock);
            withdrawn.Withdraw(_clock);
            foreach (var application in (Application[])[Submitted(kind), UnderReview(kind), asked, noticed, read, Prepared(kind), refused, withdrawn, kind is ApplicationKind.Voucher ? Some.AdmittedVoucher(clock: _clock) : Some.AdmittedAccreditation(clock: _clock)])
            {
                yield return application;
            }
        }
    }

    private void Says(Application application, Step step, Turn turn, DateOnly? by, Consequence otherwise)
    {
        var next = application.NextStepOn(Today);
        Assert.Equal((step, turn, by, otherwise), (next.Step, next.Turn, next.By, next.Otherwise));
    }

    private static int TermOf(ApplicationKind kind) => kind is ApplicationKind.Voucher ? 30 : 60;

    private static DateOnly LastDay(ApplicationKind kind) => new DateOnly(2026, 3, 2).AddDays(TermOf(kind));

    private static RefusalReason ReasonOf(ApplicationKind kind) => kind is ApplicationKind.Voucher ? RefusalReason.CostNotEligible : RefusalReason.RequirementNotMet;

    private Application Submitted(ApplicationKind kind) => kind is ApplicationKind.Voucher ? Some.SubmittedVoucher(clock: _clock) : Some.SubmittedAccreditation(clock: _clock);

    private Application UnderReview(ApplicationKind kind) => kind is ApplicationKind.Voucher ? Some.VoucherUnderReview(clock: _clock) : Some.AccreditationUnderReview(clock: _clock);

    private Application Prepared(ApplicationKind kind) => kind is ApplicationKind.Voucher ? Some.PreparedVoucher(clock: _clock) : Some.PreparedAccreditation(clock: _clock);

    private InformationRequest Ask(Application application, int days) =>
        application.AskForInformation(null, Today.AddDays(days), [InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, _clock);
}
