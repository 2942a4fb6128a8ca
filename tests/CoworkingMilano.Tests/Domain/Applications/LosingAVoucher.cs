using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Every way in which a voucher comes to nothing puts its money back on the line it came from.</summary>
public class LosingAVoucher
{
    private static readonly FixedClock Clock = Some.Clock;

    private readonly VoucherApplication _case = Some.AdmittedVoucher(monthlyFee: 200m, months: 12);

    private BudgetLine Line => _case.Line!;

    [Theory]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.DutyBreached, AdmissionEnd.Lapsed)]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.FalseDeclaration, AdmissionEnd.Lapsed)]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.RequirementLost, AdmissionEnd.Lapsed)]
    [InlineData(ProceedingKind.Revocation, ProceedingGround.PublicInterest, AdmissionEnd.Revoked)]
    [InlineData(ProceedingKind.Revocation, ProceedingGround.FactsChanged, AdmissionEnd.Revoked)]
    [InlineData(ProceedingKind.Annulment, ProceedingGround.Unlawful, AdmissionEnd.Annulled)]
    public void By_an_act_of_the_office(ProceedingKind kind, ProceedingGround ground, AdmissionEnd end)
    {
        var proceeding = Some.PreparedProceeding(_case, kind, ground);
        Assert.Equal(197_040m, Line.Available);

        proceeding.Conclude(1, Some.ResponsibleOfficer, Clock);

        AssertMoneyIsBack(end);
    }

    [Fact]
    public void By_giving_it_up()
    {
        Assert.True(_case.CanBeWaived);

        _case.Waive(Clock);

        AssertMoneyIsBack(AdmissionEnd.Waived);
        Assert.Equal((Act.Waived, Some.Coworker.Id), (_case.Timeline[^1].Act, _case.Timeline[^1].ActorId));
        Assert.Throws<RuleBrokenException>(() => _case.Waive(Clock));
        Assert.Empty(_case.ProceedingsToOpen(Clock.TodayInMilan).Except([ProceedingKind.Lapse]));
    }

    [Fact]
    public void Only_an_award_is_given_up()
    {
        var open = Some.VoucherUnderReview();

        Assert.False(open.CanBeWaived);
        Assert.Throws<RuleBrokenException>(() => open.Waive(Clock));
    }

    [Fact]
    public void Frees_the_person_to_ask_again_at_once()
    {
        Assert.True(_case.IsLiveOn(Clock.TodayInMilan));

        _case.Waive(Clock);

        Assert.False(_case.IsLiveOn(Clock.TodayInMilan));
        Assert.Null(_case.LiveFiscalCode);
    }

    [Fact]
    public void Is_not_escaped_by_giving_up_when_a_declaration_was_false()
    {
        var proceeding = Some.HeardProceeding(_case, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);
        _case.Waive(Clock);

        proceeding.PrepareConclusion("Il preventivo è stato alterato.", null, null, Some.CaseOfficer, Clock);
        proceeding.Conclude(1, Some.ResponsibleOfficer, Clock);

        AssertMoneyIsBack(AdmissionEnd.Waived);
        Assert.NotEmpty(proceeding.Bans);
        Assert.Throws<RuleBrokenException>(() => _case.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Non usa lo spazio.", Some.CaseOfficer, Clock));
    }

    [Fact]
    public void Never_frees_more_than_is_committed()
    {
        var line = Some.Line(1_000m);
        line.Commit(400m, "VC-2026-0001", Clock);

        Assert.Throws<RuleBrokenException>(() => line.Release(400.01m, "VC-2026-0001", Clock));
        Assert.Throws<RuleBrokenException>(() => line.Release(0, "VC-2026-0001", Clock));
        line.Release(400m, "VC-2026-0001", Clock);
        Assert.Equal((1_000m, 0m), (line.Available, line.Committed));
    }

    private void AssertMoneyIsBack(AdmissionEnd end)
    {
        var entry = Line.Entries[^1];
        Assert.Equal((BudgetEntryKind.Release, 1_200m, 198_240m, _case.Reference), (entry.Kind, entry.Amount, entry.Balance, entry.Reference));
        Assert.Equal((198_240m, 0m), (Line.Available, Line.Committed));
        Assert.Equal(Line.Available, Line.Entries.Sum(e => e.Amount));
        Assert.Single(Line.Entries, e => e.Kind is BudgetEntryKind.Release);
        Assert.Equal((ApplicationStatus.Admitted, end, 1_200m), (_case.Status, _case.AdmissionEnd!.Value, _case.AwardedAmount!.Value));
    }
}
