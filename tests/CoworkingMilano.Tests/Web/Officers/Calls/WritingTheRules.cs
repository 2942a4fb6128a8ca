using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers.Calls;

/// <summary>The rules that decisions quote: written before the first application, frozen after it.</summary>
public sealed class WritingTheRules : IDisposable
{
    private const string Path = "/ufficio/bandi/2026/regole";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Changes_them_while_nobody_has_applied()
    {
        await _portal.Save(Some.Call("2026"));
        var administrator = await Administrator();

        var response = await administrator.FillIn(Path, ("Voucher", "Il voucher rimborsa un terzo della spesa.\r\nUna volta l’anno."));

        Assert.Equal("/ufficio/bandi/2026", response.Headers.Location!.ToString());
        Assert.Equal(["Il voucher rimborsa un terzo della spesa.", "Una volta l’anno."], (await _portal.WithDb(db => db.Calls.SingleAsync())).RulesFor(ApplicationKind.Voucher));
        Assert.Contains("Il voucher rimborsa un terzo della spesa.", (await administrator.Page("/ufficio/bandi/2026")).Words());
    }

    [Fact]
    public async Task Asks_for_both()
    {
        await _portal.Save(Some.Call("2026"));

        var response = await (await Administrator()).FillIn(Path, ("Voucher", ""), ("Accreditation", "Una regola."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains("Scrivi le regole per i voucher", page.QuerySelector("#Voucher-error")!.TextContent);
        Assert.Equal("Una regola.", page.QuerySelector("#Accreditation")!.TextContent.Trim());
    }

    [Fact]
    public async Task Leaves_them_alone_once_somebody_has_started_a_draft()
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save(Some.DraftAccreditation(Some.Call("2026")));
        var administrator = await Administrator();

        var response = await administrator.FillIn(Path, ("Voucher", "Altro."));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("le sue regole non cambiano più", (await response.Html()).Words(), StringComparison.Ordinal);
        Assert.Null((await administrator.Page("/ufficio/bandi/2026")).QuerySelector($"a[href='{Path}']"));
    }

    private Task<HttpClient> Administrator() => _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);
}
