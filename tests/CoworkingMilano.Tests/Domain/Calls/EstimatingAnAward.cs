using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Calls;

public class EstimatingAnAward
{
    [Theory, InlineData(250, 12, 1_500), InlineData(200, 4, 400)]
    public void Agrees_with_the_examples_of_2013(int monthlyFee, int months, int award) =>
        Assert.Equal(award, Some.Call().Estimate(monthlyFee, months).Award);

    [Fact]
    public void Refunds_the_share_of_the_cost()
    {
        var estimate = Some.Call().Estimate(200m, 12);

        Assert.Equal(2_400m, estimate.EligibleCost);
        Assert.Equal(1_200m, estimate.Award);
        Assert.False(estimate.IsCapped);
    }

    [Fact]
    public void Stops_at_the_cap()
    {
        var estimate = Some.Call().Estimate(250.01m, 12);

        Assert.Equal(1_500m, estimate.Award);
        Assert.True(estimate.IsCapped);
        Assert.False(Some.Call().Estimate(250m, 12).IsCapped);
    }

    [Fact]
    public void Rounds_once_and_half_up()
    {
        Assert.Equal(0.13m, Some.Call().Estimate(0.25m, 1).Award);
        Assert.Equal(50.13m, Some.Call().Estimate(100.25m, 1).Award);
        Assert.Equal(150.38m, Some.Call().Estimate(100.25m, 3).Award);
    }

    [Fact]
    public void Counts_VAT_only_when_the_call_says_so_and_it_cannot_be_recovered()
    {
        var call = Some.Call();
        Assert.Equal(1_200m, call.Estimate(200m, 12, 22, vatUnrecoverable: true).Award);

        call.VatCountsIfUnrecoverable = true;
        Assert.Equal(1_464m, call.Estimate(200m, 12, 22, vatUnrecoverable: true).Award);
        Assert.Equal(1_200m, call.Estimate(200m, 12, 22, vatUnrecoverable: false).Award);
    }

    [Fact]
    public void Gives_nothing_under_the_minimum_cost()
    {
        var call = Some.Call();
        call.MinimumCost = 1_000m;

        Assert.Equal(0, call.Estimate(99.99m, 10).Award);
        Assert.Equal(500m, call.Estimate(100m, 10).Award);
    }
}
