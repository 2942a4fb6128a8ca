using System.Net;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Registry.Certificates;

public sealed class DownloadingTheCertificate : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save([.. Some.Everybody]);
        await _portal.Save(Some.AdmittedAccreditation());
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_a_PDF_whose_code_leads_back_to_the_entry()
    {
        var response = await _portal.Visitor().GetAsync("/elenco/isola-lab/attestato.pdf");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attestato-isola-lab.pdf", response.Content.Headers.ContentDisposition!.FileName);
        var certificate = new PdfFile(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("Isola Lab", certificate.Text);
        Assert.Equal("https://localhost/elenco/isola-lab", certificate.QrCode);
    }

    [Fact]
    public async Task Is_refused_once_the_space_has_left_the_list()
    {
        _portal.Clock.Now = FixedClock.On(2029, 3, 1).Now;
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync("/elenco/isola-lab/attestato.pdf")).StatusCode);

        _portal.Clock.Later(days: 1);
        var gone = await _portal.Visitor().GetAsync("/elenco/isola-lab/attestato.pdf");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("L’attestato non è più valido", (await gone.Html()).Words());
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync("/elenco/non-c-e/attestato.pdf")).StatusCode);
    }
}
