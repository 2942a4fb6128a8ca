using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class AuditingTheOffice : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private HttpClient _auditor = null!;
    private Application[] _cases = [];

    public async ValueTask InitializeAsync()
    {
        var call = Some.Call();
        _cases = [Some.SubmittedAccreditation(call, "Uno"), Some.InspectedAccreditation(call, "Due"), Some.PreparedAccreditation(call, "Tre"), Some.VoucherUnderReview(call)];
        await _portal.Save([.. Some.Everybody, .. _cases]);
        _auditor = await _portal.SignIn(Some.Person("Rita", "Revisori"), Roles.Auditor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_act_of_the_office_is_forbidden_and_nothing_moves()
    {
        var before = await Versions();
        var acts = _portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"] && e.RoutePattern.RawText!.StartsWith("ufficio", StringComparison.Ordinal))
            .Select(e => e.RoutePattern.RawText!).ToList();
        Assert.True(acts.Count > 10);

        foreach (var act in acts)
        {
            foreach (var application in _cases)
            {
                var address = "/" + string.Join('/', act.Split('/').Select(part => part is "{reference}" ? application.Reference : part.StartsWith('{') ? "1" : part));
                var answer = await _auditor.Send(address, ("Text", "x"), ("Note", "x"), ("Reason", "x"));
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{address} answers {answer.StatusCode}");
            }
        }

        Assert.Equal(before, await Versions());
    }

    [Fact]
    public async Task The_queue_and_every_case_are_open_to_read_and_offer_no_act()
    {
        var queue = await _auditor.Page("/ufficio/domande");

        Assert.Equal(_cases.Length, queue.QuerySelectorAll(".queue tbody tr").Length);
        Assert.Empty(queue.QuerySelectorAll("main input[type=checkbox], main form[method=post], .queue-form button"));
        foreach (var application in _cases)
        {
            Assert.Empty((await _auditor.Page($"/ufficio/domande/{application.Reference}")).QuerySelectorAll("main form, .case-acts, .hand-over, .check-link, #note a"));
        }
    }

    private Task<List<string>> Versions() => _portal.WithDb(async db =>
        (List<string>)[.. await db.Applications.OrderBy(a => a.Id).Select(a => a.Reference + EF.Property<Guid>(a, "RowVersion")).ToListAsync(), .. (await db.Inspections.OrderBy(i => i.Id).Select(i => i.Reference + EF.Property<Guid>(i, "RowVersion")).ToListAsync())]);
}
