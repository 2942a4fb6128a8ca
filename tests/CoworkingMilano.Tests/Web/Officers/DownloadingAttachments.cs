using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class DownloadingAttachments : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_document_is_downloaded_and_can_run_nothing()
    {
        var application = Some.SubmittedVoucher();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.GetAsync($"/ufficio/domande/{application.Reference}/allegati/curriculum");

        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        AssertHarmless(response);
    }

    [Fact]
    public async Task A_picture_is_shown_as_what_it_is()
    {
        var application = Some.SubmittedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.GetAsync($"/ufficio/domande/{application.Reference}/fotografie/1");

        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Content.Headers.ContentDisposition);
        AssertHarmless(response);
    }

    [Fact]
    public async Task What_was_not_attached_is_not_found()
    {
        var application = Some.SubmittedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        foreach (var path in (string[])["fotografie/2", $"allegati/{AccreditationApplication.PictureCode}", "allegati/curriculum"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/ufficio/domande/{application.Reference}/{path}")).StatusCode);
        }
    }

    private static void AssertHarmless(HttpResponseMessage response)
    {
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }
}
