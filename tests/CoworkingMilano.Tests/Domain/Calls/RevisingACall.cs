using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Calls;

public sealed class RevisingACall
{
    private static readonly CallNumbers Numbers = new(0.6m, 1_800m, 1_000m, 6, 90, 45, 24, true);

    [Fact]
    public void Takes_the_new_numbers_while_there_is_no_application()
    {
        var call = Some.Call();

        call.Revise(Numbers, applications: 0);

        Assert.Equal(900m, call.Estimate(monthlyFee: 250m, months: 6).Award);
        Assert.Equal((6, 90, 45, 24), (call.MaximumMonths, call.AccreditationTermDays, call.VoucherTermDays, call.EntryMonths));
    }

    [Fact]
    public void Is_forbidden_afterwards() =>
        Assert.Equal("Il bando ha già delle domande: i suoi numeri non cambiano più.", Assert.Throws<RuleBrokenException>(() => Some.Call().Revise(Numbers, applications: 1)).Message);

    [Fact]
    public void Opens_no_line_without_money()
    {
        var call = Call2013.Furnish(Call2013.Blank("2026", new DateOnly(2026, 1, 1)), chamberOfCommerce: 0, comune: 5_000m, Some.Clock);

        Assert.Equal(["Comune di Milano"], call.Lines.Select(l => l.Name));
    }
}
