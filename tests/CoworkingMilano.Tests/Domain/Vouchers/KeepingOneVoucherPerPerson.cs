using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Vouchers;

public class KeepingOneVoucherPerPerson
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Counts_an_application_from_its_submission()
    {
        Assert.False(Some.DraftVoucher().IsLiveOn(Today));
        Assert.True(Some.SubmittedVoucher().IsLiveOn(Today));
        Assert.True(Some.VoucherUnderReview().IsLiveOn(Today.AddYears(3)));
        Assert.True(Some.PreparedVoucher().IsLiveOn(Today));
    }

    [Fact]
    public void Counts_an_admission_for_twelve_months_from_its_first_day()
    {
        var application = Some.AdmittedVoucher(months: 3);

        Assert.Equal(new DateOnly(2027, 3, 1), application.FreesOn);
        Assert.True(application.IsLiveOn(new DateOnly(2027, 2, 28)));
        Assert.False(application.IsLiveOn(new DateOnly(2027, 3, 1)));
    }

    [Fact]
    public void Lets_go_of_the_fiscal_code_when_the_case_ends_without_a_voucher()
    {
        var withdrawn = Some.SubmittedVoucher();
        Assert.Equal(withdrawn.FiscalCode, withdrawn.LiveFiscalCode);
        withdrawn.Withdraw(Some.Clock);

        var refused = Some.VoucherUnderReview();
        Some.PrepareRefusal(refused, RefusalReason.CostNotEligible, "Non basta.");
        refused.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);

        Assert.All(new[] { withdrawn, refused }, ended => Assert.Equal((null, false), (ended.LiveFiscalCode, ended.IsLiveOn(Today))));
    }

    [Fact]
    public void Stops_a_second_submission()
    {
        var second = Some.DraftVoucher();

        var broken = Assert.Throws<RuleBrokenException>(() => second.Submit(Some.SubmittedVoucher(), Some.Clock));

        Assert.Equal(VoucherApplication.OneAtATime, broken.Message);
        Assert.True(second.IsDraft);
        Assert.Null(second.LiveFiscalCode);
    }

    [Fact]
    public void Takes_the_code_over_from_an_admission_whose_time_is_over()
    {
        var earlier = Some.AdmittedVoucher();
        var later = FixedClock.On(2027, 3, 1);
        var second = Some.DraftVoucher(clock: later);

        second.Submit(earlier, later);

        Assert.Null(earlier.LiveFiscalCode);
        Assert.Equal(second.FiscalCode, second.LiveFiscalCode);
        Assert.Equal(ApplicationStatus.Admitted, earlier.Status);
    }
}
