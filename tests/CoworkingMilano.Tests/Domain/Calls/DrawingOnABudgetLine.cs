using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Calls;

public class DrawingOnABudgetLine
{
    [Fact]
    public void Leaves_what_was_set_aside_less_what_was_committed()
    {
        var line = Some.Line(5_000m);

        line.Commit(1_200m, "VC-2026-0001", Some.Clock);
        line.Commit(300.25m, "VC-2026-0002", Some.Clock);

        Assert.Equal(5_000m, line.Appropriated);
        Assert.Equal(1_500.25m, line.Committed);
        Assert.Equal(3_499.75m, line.Available);
        Assert.Equal([5_000m, -1_200m, -300.25m], line.Entries.Select(e => e.Amount));
        Assert.Equal([5_000m, 3_800m, 3_499.75m], line.Entries.Select(e => e.Balance));
    }

    [Fact]
    public void Goes_down_to_the_last_cent_and_no_further()
    {
        var line = Some.Line(1_200m);

        line.Commit(1_200m, "VC-2026-0001", Some.Clock);

        Assert.Equal(0, line.Available);
        var broken = Assert.Throws<RuleBrokenException>(() => line.Commit(0.01m, "VC-2026-0002", Some.Clock));
        Assert.Contains("restano € 0,00: non bastano per € 0,01", broken.Message);
        Assert.Equal(2, line.Entries.Count);
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void Never_commits_or_sets_aside_nothing_or_less(int amount)
    {
        var line = Some.Line(1_000m);

        Assert.Throws<RuleBrokenException>(() => line.Commit(amount, "VC-2026-0001", Some.Clock));
        Assert.Throws<RuleBrokenException>(() => line.Appropriate(amount, "DD 1/2026", Some.Clock));
        Assert.Equal(1_000m, line.Available);
    }

    [Fact]
    public void Takes_enterprises_to_their_own_line_first_and_everybody_else_to_the_common_one()
    {
        var call = Some.Call();

        Assert.Equal("Camera di commercio", call.LineFor(ApplicantKind.Enterprise, 1_500m)!.Name);
        Assert.Equal("Comune di Milano", call.LineFor(ApplicantKind.Person, 1_500m)!.Name);
        Assert.Equal("Comune di Milano", call.LineFor(ApplicantKind.SelfEmployed, 1_500m)!.Name);
    }

    [Fact]
    public void Passes_to_the_next_line_when_the_first_cannot_bear_the_whole_award()
    {
        var call = Some.Call();
        call.Lines.Single(l => l.Drawers is Drawers.MilanEnterprises).Commit(Call2013.ChamberOfCommerceAppropriation - 1_199.99m, "VC-2025-0001", Some.Clock);

        Assert.Equal("Comune di Milano", call.LineFor(ApplicantKind.Enterprise, 1_200m)!.Name);
        Assert.Equal("Camera di commercio", call.LineFor(ApplicantKind.Enterprise, 1_199.99m)!.Name);
    }

    [Fact]
    public void Finds_no_line_rather_than_two_halves()
    {
        var call = Some.CallWithLeft(700m);
        call.Lines.Single(l => l.Drawers is Drawers.MilanEnterprises).Commit(Call2013.ChamberOfCommerceAppropriation - 700m, "VC-2025-0002", Some.Clock);

        Assert.Null(call.LineFor(ApplicantKind.Enterprise, 1_200m));
    }
}
