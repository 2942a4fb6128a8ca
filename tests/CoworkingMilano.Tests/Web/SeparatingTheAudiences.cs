using System.Net;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web;

/// <summary>Walks every endpoint there is, so that none can be added without a door that is named, kept and tested.</summary>
public sealed partial class SeparatingTheAudiences(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Public = "";

    /// <summary>The doors each audience passes, read by people: whoever changes a line changes who may do what.</summary>
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["visitor"] = [Public],
        ["applicant"] = [Public, Policies.SignedIn, Policies.Applicant],
        [Roles.CaseOfficer] = [Public, Policies.SignedIn, Policies.Officer, Policies.CaseReader, Policies.CaseWorker, Policies.CaseAssigner, Policies.Spokesperson, Policies.CaseOfficer],
        [Roles.Inspector] = [Public, Policies.SignedIn, Policies.Officer, Policies.CaseReader, Policies.CaseWorker, Policies.Inspector],
        [Roles.ResponsibleOfficer] = [Public, Policies.SignedIn, Policies.Officer, Policies.CaseReader, Policies.LedgerReader, Policies.CaseWorker, Policies.CaseAssigner, Policies.Spokesperson, Policies.Postmaster, Policies.RuleKeeper, Policies.ResponsibleOfficer],
        [Roles.Accountant] = [Public, Policies.SignedIn, Policies.Officer, Policies.CaseReader, Policies.LedgerReader],
        [Roles.Auditor] = [Public, Policies.SignedIn, Policies.Officer, Policies.CaseReader, Policies.LedgerReader],
        [Roles.Administrator] = [Public, Policies.SignedIn, Policies.Officer, Policies.Postmaster, Policies.RuleKeeper, Policies.Administrator],
    };

    public static TheoryData<string> Audiences => [.. Doors.Keys];

    [Fact]
    public void Every_endpoint_names_one_door_or_says_it_is_public() => Assert.All(Endpoints(), endpoint =>
    {
        var authorize = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var policies = authorize.Select(a => a.Policy).Distinct().ToList();
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            Assert.Empty(policies);
            return;
        }

        Assert.Contains(Assert.Single(policies), Doors.Values.SelectMany(doors => doors).Where(door => door != Public));
        Assert.All(authorize, a => Assert.Null(a.Roles));
    });

    [Fact]
    public void Every_endpoint_names_its_verbs_and_catches_only_its_own_addresses() => Assert.All(Endpoints(), endpoint =>
    {
        var verbs = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;
        Assert.True(verbs is ["GET"] or ["POST"], $"{endpoint.RoutePattern.RawText} answers to {string.Join(", ", verbs)}");
        Assert.DoesNotContain(endpoint.RoutePattern.Parameters, p => p.IsCatchAll || p.IsOptional);
    });

    [Fact]
    public void Every_act_asks_for_the_forms_token() => Assert.All(Endpoints().Where(e => VerbOf(e) != "GET"), endpoint =>
    {
        var filters = endpoint.Metadata.GetRequiredMetadata<ControllerActionDescriptor>().FilterDescriptors.Select(f => f.Filter).ToList();
        Assert.Contains(filters, f => f is AutoValidateAntiforgeryTokenAttribute);
        Assert.DoesNotContain(filters, f => f is IgnoreAntiforgeryTokenAttribute);
    });

    [Theory]
    [MemberData(nameof(Audiences))]
    public async Task Every_page_opens_only_to_its_audience(string audience)
    {
        var client = await Client(audience);

        foreach (var endpoint in Endpoints().Where(e => VerbOf(e) == "GET"))
        {
            AssertDoor(audience, endpoint, await client.GetAsync(AddressOf(endpoint)), allowedMeans: status => (int)status < 500 && status is not HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [MemberData(nameof(Audiences))]
    public async Task Every_act_is_refused_without_its_form_and_to_everybody_else(string audience)
    {
        var client = await Client(audience);

        foreach (var endpoint in Endpoints().Where(e => VerbOf(e) == "POST"))
        {
            AssertDoor(audience, endpoint, await client.PostAsync(AddressOf(endpoint), new FormUrlEncodedContent([])), allowedMeans: status => status is HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task What_is_not_yours_is_not_there()
    {
        await portal.Save(Some.Everybody);
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        Application[] cases = [Some.DraftAccreditation(call), Some.SubmittedAccreditation(call), Some.DraftVoucher(call, space), Some.SubmittedVoucher(call, space, fiscalCode: Some.NewFiscalCode())];
        await portal.Save(cases);
        var stranger = await portal.SignIn(Some.Person("Ugo", "Verdi"));
        var pages = Endpoints().Where(e => DoorOf(e) == Policies.Applicant && e.RoutePattern.Parameters.Any(p => p.Name == "reference")).ToList();
        Assert.NotEmpty(pages);

        foreach (var page in pages)
        {
            // A draft that is gone, eliminated by a first click, leads the second one to the personal area.
            var never = await Ask(stranger, page, "VC-2026-9999");
            Assert.True(never.StatusCode is HttpStatusCode.NotFound || never.Headers.Location?.OriginalString is "/area-personale", $"{VerbOf(page)} {AddressOf(page)} answers {never.StatusCode} for what never was");
            foreach (var foreign in cases)
            {
                var answer = await Ask(stranger, page, foreign.Reference);

                Assert.True(await Told(never) == await Told(answer), $"{VerbOf(page)} {AddressOf(page, foreign.Reference)} tells a stranger that there is something: {answer.StatusCode}");
            }
        }

        var left = await portal.WithDb(db => db.Applications.ToDictionaryAsync(a => a.Reference, a => a.Status));
        Assert.All(cases, c => Assert.Equal(c.Status, left[c.Reference]));
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, RouteEndpoint page, string reference) =>
        VerbOf(page) == "GET" ? client.GetAsync(AddressOf(page, reference)) : client.Send(AddressOf(page, reference));

    /// <summary>Everything the answer says, less the token that is new in each.</summary>
    private static async Task<string> Told(HttpResponseMessage answer) => AntiforgeryToken().Replace(
        $"{string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Prepend(new("Status", [answer.StatusCode.ToString()])).Where(h => h.Key is not ("Set-Cookie" or "Content-Length")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"))}\n{await answer.Content.ReadAsStringAsync()}", "");

    private static void AssertDoor(string audience, RouteEndpoint endpoint, HttpResponseMessage answer, Func<HttpStatusCode, bool> allowedMeans)
    {
        var isAsked = answer.StatusCode is HttpStatusCode.Found && answer.Headers.Location!.OriginalString.Contains("/accedi", StringComparison.Ordinal);
        var isRight = Doors[audience].Contains(DoorOf(endpoint)) ? !isAsked && allowedMeans(answer.StatusCode)
            : audience == "visitor" ? isAsked
            : answer.StatusCode is HttpStatusCode.Forbidden;
        Assert.True(isRight, $"{VerbOf(endpoint)} {AddressOf(endpoint)} ({DoorOf(endpoint)}) answers {(int)answer.StatusCode} {answer.Headers.Location} to {audience}");
    }

    private Task<HttpClient> Client(string audience) => audience switch
    {
        "visitor" => Task.FromResult(portal.Visitor()),
        "applicant" => portal.SignIn(Some.Person("Carla", "Rossi")),
        _ => portal.SignIn(Some.Person("Ada", audience), audience),
    };

    /// <summary>All but the files of wwwroot, which are public and each an endpoint of its own; a build has one more, to look for those that came after it.</summary>
    private List<RouteEndpoint> Endpoints() =>
        [.. portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != Policies.AnyFile)];

    private static string VerbOf(RouteEndpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0];

    private static string DoorOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()[0].Policy! : Public;

    /// <summary>An address that leads to the endpoint; whether there is anything behind it does not matter to its door.</summary>
    private static string AddressOf(RouteEndpoint endpoint, string reference = "VC-2026-9999") => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "reference" } => reference,
            RoutePatternParameterPart parameter => parameter.ParameterPolicies.Any(p => p.Content is "int" || p.ParameterPolicy is IntRouteConstraint) ? "1" : "prova",
            var other => throw new InvalidOperationException($"What stands for {other.PartKind} in {endpoint.RoutePattern.RawText}?"),
        }))));

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"")]
    private static partial Regex AntiforgeryToken();
}
