using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Home;

public sealed class OpeningTheHomePage : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Counts_the_spaces_and_starts_both_services()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedAccreditation(call, "Uno"), Some.AdmittedAccreditation(call, "Due"));

        var page = await _portal.Visitor().Page("/");

        Assert.Contains("guarda tutti i 2 spazi in elenco", page.Words());
        Assert.Equal(["Chiedi il voucher", "Accredita il tuo spazio"], page.QuerySelectorAll(".service-card a").Select(a => a.TextContent));
        Assert.DoesNotContain("Nessun bando è aperto", page.Words());
    }

    [Fact]
    public async Task Says_when_no_call_is_open()
    {
        var call = Some.Call();
        call.Close(new DateOnly(2026, 3, 1));
        await _portal.Save(call);

        var page = await _portal.Visitor().Page("/");

        Assert.Contains("Nessun bando è aperto", page.Words());
        Assert.Equal(["Scopri il voucher", "Scopri l’accreditamento"], page.QuerySelectorAll(".service-card a").Select(a => a.TextContent));
    }
}
