using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>No act against somebody before their answer, or ten full days from the proof that they know (L. 241/1990 artt. 7, 8 and 10).</summary>
public class HearingBeforeAnAct
{
    private static readonly FixedClock Clock = Some.Clock;

    private readonly AccreditationApplication _case = Some.AdmittedAccreditation();

    [Fact]
    public void Opens_on_one_ground_and_tells_who_is_concerned()
    {
        var proceeding = Open();

        Assert.Equal((1, ProceedingKind.Removal, ProceedingGround.Closed, "La porta è chiusa da marzo."), (proceeding.Number, proceeding.Kind, proceeding.Ground, proceeding.Facts));
        Assert.Equal(ProceedingStage.AwaitingAnswer, proceeding.StageOn(Clock.TodayInMilan));
        Assert.Equal(Clock.TodayInMilan.AddDays(30), proceeding.DueOn);
        Assert.Equal((Act.ProceedingOpened, Some.CaseOfficer.Id), (_case.Timeline[^1].Act, _case.Timeline[^1].ActorId));
        Assert.StartsWith("L’ufficio ha avviato un procedimento", _case.Notices[^1].Subject, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Admitted, _case.Status);
    }

    [Theory]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.DutyBreached)]
    [InlineData(ProceedingKind.Reinstatement, ProceedingGround.CauseOver)]
    [InlineData(ProceedingKind.Removal, ProceedingGround.PublicInterest)]
    [InlineData(ProceedingKind.Removal, ProceedingGround.OwnRequest)]
    public void Opens_nothing_that_does_not_belong_here(ProceedingKind kind, ProceedingGround ground) =>
        Assert.Throws<RuleBrokenException>(() => _case.OpenProceeding(kind, ground, "I fatti.", Some.CaseOfficer, Clock));

    [Fact]
    public void Opens_no_second_one_of_the_same_kind_meanwhile_and_wants_the_facts()
    {
        Assert.Throws<RuleBrokenException>(() => _case.OpenProceeding(ProceedingKind.Removal, ProceedingGround.Closed, " ", Some.CaseOfficer, Clock));
        var first = Open();

        Assert.Throws<RuleBrokenException>(() => Open());
        Assert.DoesNotContain(ProceedingKind.Removal, _case.ProceedingsToOpen(Clock.TodayInMilan));
        first.Archive("Ha riaperto.", Some.CaseOfficer, Clock);
        Assert.Equal(2, Open().Number);
    }

    [Fact]
    public void Is_not_concluded_before_the_proof_however_long_ago_it_began()
    {
        var proceeding = Open();

        Assert.False(proceeding.IsHeardOn(Clock.TodayInMilan.AddDays(400)));
        Assert.Throws<RuleBrokenException>(() => Prepare(proceeding, 60));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Waits_ten_full_days_from_the_receipt(int daysLater, bool heard)
    {
        var proceeding = Open();
        proceeding.Receive(DeliveryProof.ReadInPortal, Clock);
        proceeding.Receive(DeliveryProof.MessageDelivered, Later(5));

        Assert.Equal((DeliveryProof.ReadInPortal, Clock.TodayInMilan.AddDays(10)), (proceeding.Proof, proceeding.LastDayToAnswer));
        Assert.Equal(heard, proceeding.IsHeardOn(Clock.TodayInMilan.AddDays(daysLater)));
        if (heard)
        {
            Prepare(proceeding, daysLater);
            Assert.True(proceeding.AwaitsSignature);
        }
        else
        {
            Assert.Throws<RuleBrokenException>(() => Prepare(proceeding, daysLater));
        }
    }

    [Fact]
    public void Counts_the_days_of_Milan()
    {
        var lateInTheEvening = new FixedClock(new DateTimeOffset(2026, 3, 10, 22, 59, 0, TimeSpan.Zero));
        var afterMidnight = new FixedClock(new DateTimeOffset(2026, 3, 10, 23, 1, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 3, 20), Received(lateInTheEvening).LastDayToAnswer);
        Assert.Equal(new DateOnly(2026, 3, 21), Received(afterMidnight).LastDayToAnswer);

        static Proceeding Received(FixedClock clock)
        {
            var proceeding = Some.AdmittedAccreditation().OpenProceeding(ProceedingKind.Removal, ProceedingGround.Closed, "I fatti.", Some.CaseOfficer, Clock);
            proceeding.Receive(DeliveryProof.ReadInPortal, clock);
            return proceeding;
        }
    }

    [Fact]
    public void An_answer_comes_once_with_files_and_ends_the_wait()
    {
        var proceeding = Open();

        proceeding.Respond("Abbiamo riaperto.", [Some.File(), Some.File(name: "foto.pdf")], Later(1));

        Assert.Equal((DeliveryProof.ReadInPortal, 2), (proceeding.Proof, proceeding.Files.Count));
        Assert.Equal(ProceedingStage.Heard, proceeding.StageOn(Clock.TodayInMilan.AddDays(1)));
        Assert.Throws<RuleBrokenException>(() => proceeding.Respond("Anzi.", [], Later(2)));
        Prepare(proceeding, 1);
    }

    [Fact]
    public void A_late_answer_counts_until_the_act_is_prepared()
    {
        var proceeding = Open();
        proceeding.Receive(DeliveryProof.ReadInPortal, Clock);
        Assert.True(proceeding.TakesAnswer);

        Prepare(proceeding, 20);

        Assert.Throws<RuleBrokenException>(() => proceeding.Respond("Tardi.", [], Later(21)));
        proceeding.ReturnConclusion(1, "Sentiamolo ancora.", Some.ResponsibleOfficer, Later(21));
        proceeding.Respond("Eccomi.", [], Later(22));
    }

    [Fact]
    public void Wants_words_and_no_more_than_five_files()
    {
        var proceeding = Open();

        Assert.Throws<RuleBrokenException>(() => proceeding.Respond(" ", [], Clock));
        Assert.Throws<RuleBrokenException>(() => proceeding.Respond("Ecco.", [.. Enumerable.Range(1, 6).Select(_ => Some.File())], Clock));
        Assert.Null(proceeding.AnsweredAt);
    }

    [Fact]
    public void A_delivery_by_other_ways_is_noted_with_its_day()
    {
        var proceeding = Open();
        Assert.Throws<RuleBrokenException>(() => proceeding.NoteDelivery(Clock.TodayInMilan.AddDays(-1), DeliveryMeans.CertifiedMail, Some.File(), Some.CaseOfficer, Later(3)));
        Assert.Throws<RuleBrokenException>(() => proceeding.NoteDelivery(Clock.TodayInMilan.AddDays(4), DeliveryMeans.CertifiedMail, Some.File(), Some.CaseOfficer, Later(3)));

        proceeding.NoteDelivery(Clock.TodayInMilan.AddDays(2), DeliveryMeans.CertifiedMail, Some.File(), Some.CaseOfficer, Later(3));

        Assert.Equal((DeliveryProof.DeliveredOtherwise, Clock.TodayInMilan.AddDays(12)), (proceeding.Proof, proceeding.LastDayToAnswer));
        Assert.Equal((Act.ProceedingReceived, Some.CaseOfficer.Id), (_case.Timeline[^1].Act, _case.Timeline[^1].ActorId));
        Assert.Throws<RuleBrokenException>(() => proceeding.NoteDelivery(Clock.TodayInMilan.AddDays(3), DeliveryMeans.CertifiedMail, Some.File(), Some.CaseOfficer, Later(3)));
    }

    [Fact]
    public void Who_asks_for_it_waits_for_nobody()
    {
        var proceeding = _case.RequestProceeding(ProceedingKind.Removal, "Lo spazio chiude a fine mese.", Clock);

        Assert.Equal((ProceedingGround.OwnRequest, Some.Manager.Id), (proceeding.Ground, proceeding.OpenedById));
        Assert.Equal(ProceedingStage.Heard, proceeding.StageOn(Clock.TodayInMilan));
        Assert.False(proceeding.TakesAnswer);
        Prepare(proceeding, 0);
        Assert.Throws<RuleBrokenException>(() => _case.RequestProceeding(ProceedingKind.Annulment, "Ci ripenso.", Clock));
    }

    [Fact]
    public void Is_archived_with_reasons_that_who_is_concerned_reads()
    {
        var proceeding = Open();
        Assert.Throws<RuleBrokenException>(() => proceeding.Archive("", Some.CaseOfficer, Clock));

        proceeding.Archive("Lo spazio è aperto: era la settimana di chiusura.", Some.CaseOfficer, Clock);

        Assert.Equal(ProceedingStage.Archived, proceeding.StageOn(Clock.TodayInMilan));
        Assert.True(_case.Space!.IsAccreditedOn(Clock.TodayInMilan));
        Assert.StartsWith("Il procedimento è archiviato", _case.Notices[^1].Subject, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => proceeding.Respond("Grazie.", [], Clock));
        Assert.Throws<RuleBrokenException>(() => proceeding.Archive("Ancora.", Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => Prepare(proceeding, 30));
    }

    private Proceeding Open() => _case.OpenProceeding(ProceedingKind.Removal, ProceedingGround.Closed, "La porta è chiusa da marzo.", Some.CaseOfficer, Clock);

    private static Conclusion Prepare(Proceeding proceeding, int daysLater) => proceeding.PrepareConclusion("Lo spazio è chiuso.", null, null, Some.CaseOfficer, Later(daysLater));

    private static FixedClock Later(int days) => Some.Clock.Later(days);
}
