using System.Net;
using System.Text;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.VisitFeeds;

public sealed class SubscribingToVisits : IAsyncLifetime
{
    private const string Page = "/ufficio/sopralluoghi";
    private const string Feed = $"{Page}/calendario";

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync() => await _portal.Save(Some.Everybody);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_calendar_program_reads_hour_space_and_address_at_a_secret_address()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), "Isola Lab");

        var visit = Assert.Single((await Read(await Subscribe())).Events);

        Assert.Equal("SO-2026-0001@localhost", visit.Uid);
        Assert.Equal(("Sopralluogo Isola Lab", "Via Borsieri 12, 20159 Milano", "CONFIRMED", 0), (visit.Summary, visit.Location, visit.Status, visit.Sequence));
        Assert.Equal(new DateTime(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc), visit.DtStart!.AsUtc);
        Assert.Equal(Some.Clock.Now.UtcDateTime, visit.DtStamp!.AsUtc);
        Assert.Equal("https://localhost/ufficio/sopralluoghi/SO-2026-0001", visit.Url!.ToString());
    }

    [Theory]
    [InlineData(2026, 3, 28, 10, 9)]
    [InlineData(2026, 3, 30, 10, 8)]
    [InlineData(2026, 3, 29, 2, 1)]
    [InlineData(2026, 10, 26, 10, 9)]
    public async Task The_hour_is_Milans_on_both_sides_of_the_change_of_clocks(int year, int month, int day, int inMilan, int inUtc)
    {
        await Visit("SO-2026-0001", new DateOnly(year, month, day), new TimeOnly(inMilan, 0), "Isola Lab");

        var visit = Assert.Single((await Read(await Subscribe())).Events);

        Assert.Equal(new DateTime(year, month, day, inUtc, 0, 0, DateTimeKind.Utc), visit.DtStart!.AsUtc);
    }

    [Fact]
    public async Task Says_nothing_of_people_and_keeps_to_the_letter_of_the_format()
    {
        await Visit("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), "Città dell’Innovazione; «perché no», così è: uno spazio dal nome molto, molto lungo \\ e accentato à è ì ò ù");

        var response = await _portal.Visitor().GetAsync(await Subscribe());

        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("Città dell’Innovazione\\; «perché no»\\, così è: uno spazio dal nome molto\\, molto lungo \\\\ e accentato à è ì ò ù", text.Replace("\r\n ", ""));
        Assert.Contains("VERSION:2.0\r\n", text);
        Assert.DoesNotContain(Some.Manager.FamilyName, text);
        Assert.DoesNotContain(Some.Manager.Email!, text);
        Assert.DoesNotContain(Some.Inspector.FamilyName, text);
        Assert.DoesNotContain("pec.example.it", text);
        Assert.Equal("Sopralluogo Città dell’Innovazione; «perché no», così è: uno spazio dal nome molto, molto lungo \\ e accentato à è ì ò ù", Calendar.Load(text)!.Events.Single().Summary);
    }

    [Fact]
    public async Task A_visit_moved_keeps_its_name_and_says_it_is_newer()
    {
        var application = await Visit("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), "Isola Lab");
        var address = await Subscribe();
        _portal.Clock.Later(2);

        await Change(application, a => a.RescheduleInspection(new DateOnly(2026, 3, 20), new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, _portal.Clock));

        var visit = Assert.Single((await Read(address)).Events);
        Assert.Equal(("SO-2026-0001@localhost", 1), (visit.Uid, visit.Sequence));
        Assert.Equal(new DateTime(2026, 3, 20, 8, 0, 0, DateTimeKind.Utc), visit.DtStart!.AsUtc);
        Assert.Equal(_portal.Clock.Now.UtcDateTime, visit.DtStamp!.AsUtc);
    }

    [Fact]
    public async Task A_visit_called_off_is_cancelled_and_one_entrusted_to_another_is_gone()
    {
        var withdrawn = await Visit("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), "Isola Lab");
        var passedOn = await Visit("SO-2026-0002", new DateOnly(2026, 3, 13), new TimeOnly(10, 30), "Altrove");
        var address = await Subscribe();

        await Change(withdrawn, a => a.Withdraw(_portal.Clock));
        await Change(passedOn, a => a.RescheduleInspection(new DateOnly(2026, 3, 13), new TimeOnly(10, 30), Some.CaseOfficer, Some.CaseOfficer, _portal.Clock));

        var visit = Assert.Single((await Read(address)).Events);
        Assert.Equal(("SO-2026-0001@localhost", "CANCELLED", 1, "Annullato: sopralluogo Isola Lab"), (visit.Uid, visit.Status, visit.Sequence, visit.Summary));
    }

    [Fact]
    public async Task The_address_is_shown_once_and_only_its_hash_is_kept()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var address = await Subscribe(client);

        Assert.DoesNotContain(address, (await client.Page(Page)).DocumentElement.OuterHtml);
        var kept = await _portal.WithDb(db => db.CalendarFeeds.SingleAsync());
        Assert.Equal(CalendarFeed.HashOf(address[(address.LastIndexOf('/') + 1)..^4]), kept.TokenHash);
        Assert.Equal(Some.Inspector.Id, kept.OwnerId);
    }

    [Fact]
    public async Task Renewed_it_works_under_the_new_address_only()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var first = await Subscribe(client);

        var second = await Subscribe(client);

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task Revoked_or_made_up_it_leads_nowhere()
    {
        var client = await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var address = await Subscribe(client);

        var (first, again) = await client.FillInTwice(Page, $"{Feed}/revoca");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, again.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync("/calendario/prova.ics")).StatusCode);
        Assert.Contains("Crea il mio indirizzo", (await client.Page(Page)).Words());
    }

    [Fact]
    public async Task It_ends_with_the_role_and_with_the_account()
    {
        var address = await Subscribe();
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(address)).StatusCode);

        await _portal.WithDb(async db => await db.AssignRolesAsync(await db.Users.SingleAsync(a => a.Id == Some.Inspector.Id), [OfficerRole.CaseOfficer]));
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync(address)).StatusCode);

        await _portal.WithDb(async db => await db.AssignRolesAsync(await db.Users.SingleAsync(a => a.Id == Some.Inspector.Id), [OfficerRole.Inspector]));
        Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().GetAsync(address)).StatusCode);
        await _portal.WithDb(async db => (await db.Users.SingleAsync(a => a.Id == Some.Inspector.Id)).Lock(_portal.Clock));
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Who_tries_secrets_has_to_wait()
    {
        var visitor = _portal.Visitor();
        for (var i = 0; i < RateLimits.SecretAddressesAMinute; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/calendario/{i}.ics")).StatusCode);
        }

        var refused = await visitor.GetAsync("/calendario/ancora.ics");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.RetryAfter!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/privacy")).StatusCode);
    }

    private async Task<AccreditationApplication> Visit(string reference, DateOnly day, TimeOnly hour, string name)
    {
        var application = Some.AccreditationUnderReview(name: name);
        application.ScheduleInspection(reference, day, hour, Some.Inspector, Some.CaseOfficer, Some.Clock);
        await _portal.Save(application);
        return application;
    }

    private Task Change(AccreditationApplication application, Action<AccreditationApplication> act) => _portal.WithDb(async db =>
        act(await db.AccreditationApplications.Where(a => a.Reference == application.Reference).Include(a => a.Inspections).Include(a => a.Call).SingleOrNotFoundAsync()));

    private async Task<string> Subscribe(HttpClient? inspector = null)
    {
        inspector ??= await _portal.SignIn(Some.Inspector, Roles.Inspector);
        var made = await inspector.FillIn(Page, Feed);
        Assert.Equal($"{Page}#calendario", made.Headers.Location?.OriginalString);
        using var next = new HttpRequestMessage(HttpMethod.Get, Page);
        next.Headers.Add("Cookie", string.Join("; ", [.. inspector.DefaultRequestHeaders.GetValues("Cookie"), .. made.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])]));
        var page = await (await inspector.SendAsync(next)).Html();
        return page.GetElementById("indirizzo-calendario")!.GetAttribute("value")!;
    }

    private async Task<Calendar> Read(string address) => Calendar.Load(await _portal.Visitor().GetStringAsync(address))!;
}
