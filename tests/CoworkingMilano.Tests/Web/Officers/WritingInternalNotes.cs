using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class WritingInternalNotes : IAsyncLifetime
{
    private const string Text = "Il numero civico non torna: sentire il Municipio.";

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Adds_words_that_every_officer_reads_on_the_case()
    {
        var application = await Saved(Some.AccreditationUnderReview());
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);

        var response = await client.FillIn(Page(application), ("Text", $"  {Text} "));

        Assert.Equal(Case(application), response.Headers.Location?.OriginalString);
        var auditor = await _portal.SignIn(Some.Person("Rita", "Revisori"), Roles.Auditor);
        var notes = (await auditor.Page(Case(application))).QuerySelector("#note")!;
        Assert.Contains("Solo per l’ufficio", notes.Words());
        Assert.Contains($"{Text} Ivo Ispettori, 2 marzo 2026, 10:00", notes.Words());
        Assert.Null(notes.QuerySelector("a"));
    }

    [Fact]
    public async Task Twice_writes_one()
    {
        var application = await Saved(Some.SubmittedVoucher());
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        var send = await client.ReadForm(Page(application), ("Text", Text));

        var (first, second) = (await send(), await send());

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Single(await Notes(application));
    }

    [Theory]
    [InlineData(0, "Scrivi la nota")]
    [InlineData(4001, "La nota può avere al massimo 4.000 caratteri")]
    public async Task A_bad_form_comes_back(int length, string sentence)
    {
        var application = await Saved(Some.SubmittedVoucher());
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillIn(Page(application), ("Text", new string('a', length)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(sentence, (await response.Html()).Words());
        Assert.Empty(await Notes(application));
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Accountant)]
    public async Task Who_does_not_work_on_cases_writes_none(string role)
    {
        var application = await Saved(Some.SubmittedVoucher());
        var client = await _portal.SignIn(Some.Person("Rita", role), role);

        Assert.DoesNotContain("Scrivi una nota", (await client.Page(Case(application))).Words());
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Send(Page(application), ("Text", Text))).StatusCode);
        Assert.Empty(await Notes(application));
    }

    [Fact]
    public async Task Nobody_has_a_way_to_change_or_delete_one()
    {
        Assert.All(typeof(InternalNote).GetProperties().Where(p => p.Name is not nameof(InternalNote.Author)), p => Assert.True(p.SetMethod is null || !p.SetMethod.IsPublic || IsInit(p.SetMethod)));
        Assert.Equal(["WriteNote"], typeof(Application).GetMethods().Where(m => m.Name.Contains("Note", StringComparison.Ordinal) && !m.IsSpecialName).Select(m => m.Name));
        Assert.Equal(2, Endpoints().Count(e => e.RoutePattern.RawText!.EndsWith("/nota", StringComparison.Ordinal)));

        static bool IsInit(System.Reflection.MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
    }

    /// <summary>Walks every address there is for applicants, of which some are letters and files, and reads every message: none holds the note.</summary>
    [Fact]
    public async Task The_applicant_meets_none_anywhere()
    {
        var call = Some.Call();
        var space = Some.AdmittedAccreditation(call);
        Application[] cases = [space, Some.AccreditationUnderReview(call, "Due"), Some.AdmittedVoucher(call, space.Space), Some.VoucherUnderReview(call, space.Space, fiscalCode: Some.NewFiscalCode())];
        foreach (var application in cases)
        {
            application.WriteNote(Text, Guid.NewGuid(), Some.CaseOfficer, Some.Clock);
            application.WriteNote("Segretissimo", Guid.NewGuid(), Some.CaseOfficer, Some.Clock);
        }

        await _portal.Save(cases);
        var owners = new[] { await _portal.SignIn(Some.Manager), await _portal.SignIn(Some.Coworker) };
        var pages = Endpoints().Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods is ["GET"] && IsForApplicants(e)).ToList();
        var read = 0;

        foreach (var (page, application, client) in pages.SelectMany(p => cases.SelectMany(c => owners.Select(o => (p, c, o)))))
        {
            var response = await client.GetAsync(Address(page, application));
            if (response.StatusCode is HttpStatusCode.OK)
            {
                read++;
                var bytes = await response.Content.ReadAsByteArrayAsync();
                var words = response.Content.Headers.ContentType?.MediaType == "application/pdf" ? new PdfFile(bytes).Text : System.Text.Encoding.UTF8.GetString(bytes);
                Assert.DoesNotContain("Segretissimo", words);
                Assert.DoesNotContain("civico non torna", words);
            }
        }

        Assert.True(read > 20, $"Only {read} pages were read.");
        Assert.DoesNotContain(await _portal.WithDb(db => db.Notices.ToListAsync()), n => n.Body.Contains("Segretissimo") || n.Subject.Contains("Segretissimo"));
    }

    private static bool IsForApplicants(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is [{ Policy: Policies.Applicant or Policies.SignedIn }, ..];

    private static string Address(RouteEndpoint endpoint, Application application) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
            : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart)part).Name == "reference" ? application.Reference : "1"))));

    private IEnumerable<RouteEndpoint> Endpoints() => _portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null && e.RoutePattern.RawText != Policies.AnyFile && e.Metadata.GetMetadata<HttpMethodMetadata>() is not null);

    private async Task<Application> Saved(Application application)
    {
        await _portal.Save(application);
        return application;
    }

    private Task<List<InternalNote>> Notes(Application application) =>
        _portal.WithDb(db => db.Applications.Where(a => a.Reference == application.Reference).SelectMany(a => a.InternalNotes).ToListAsync());

    private static string Case(Application application) => $"/ufficio/domande/{application.Reference}";

    private static string Page(Application application) => $"{Case(application)}/nota";
}
