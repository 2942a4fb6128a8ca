using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain;

public class Smoke
{
    [Fact]
    public async Task Works()
    {
        using var portal = new PortalFactory();
        await portal.Save(Some.Everybody);
        var voucher = Some.AdmittedVoucher();
        await portal.Save(voucher);
        var home = await (await portal.SignIn(Some.Coworker)).GetAsync("/");
        Assert.True(home.IsSuccessStatusCode, await home.Content.ReadAsStringAsync());
        var saved = await portal.WithDb(db => db.VoucherApplications.WithSections().SingleAsync(v => v.Reference == voucher.Reference));
        Assert.Equal(1200m, saved.AwardedAmount);
    }
}
