using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

/// <summary>Who was awarded a voucher gives it up, and somebody else may have the money.</summary>
public sealed class WaivingAVoucher : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.AdmittedVoucher(monthlyFee: 200m, months: 12);

    private string CasePath => $"/coworker/domande/{_case.Reference}";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Puts_the_money_back_on_its_line_once()
    {
        var coworker = await SignIn();
        Assert.NotNull((await coworker.Page(CasePath)).QuerySelector($"a[href='{CasePath}/rinuncia']"));

        var (first, second) = await coworker.FillInTwice($"{CasePath}/rinuncia", $"{CasePath}/rinuncia");

        Assert.Equal((CasePath, CasePath), (first.Headers.Location!.ToString(), second.Headers.Location!.ToString()));
        var saved = await Saved();
        Assert.Equal((AdmissionEnd.Waived, (string?)null), (saved.AdmissionEnd, saved.LiveFiscalCode));
        Assert.Equal(198_240m, saved.Line!.Available);
        Assert.Equal((1_200m, 198_240m, _case.Reference), saved.Line.Entries.Where(e => e.Kind is BudgetEntryKind.Release).Select(e => (e.Amount, e.Balance, e.Reference)).Single());
        var page = (await coworker.Page(CasePath)).Words();
        Assert.Contains("Rinuncia", page);
        Assert.Equal(CasePath, (await coworker.GetAsync($"{CasePath}/rinuncia")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Is_not_for_who_has_no_voucher_nor_for_a_stranger()
    {
        var open = Some.VoucherUnderReview(_case.Call, _case.Space, fiscalCode: Some.NewFiscalCode());
        await _portal.Save([.. Some.Everybody, _case, open]);
        var coworker = await _portal.SignIn(Some.Coworker);
        var stranger = await _portal.SignIn(Some.Person("Ugo", "Estraneo"));

        Assert.Equal(HttpStatusCode.Conflict, (await coworker.Send($"/coworker/domande/{open.Reference}/rinuncia")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{CasePath}/rinuncia")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send($"{CasePath}/rinuncia")).StatusCode);
        Assert.Null((await Saved()).AdmissionEnd);
    }

    private async Task<HttpClient> SignIn()
    {
        await _portal.Save([.. Some.Everybody, _case]);
        return await _portal.SignIn(Some.Coworker);
    }

    private Task<VoucherApplication> Saved() => _portal.WithDb(db => db.VoucherApplications.Include(a => a.Line!.Entries).SingleAsync(a => a.Reference == _case.Reference));
}
