using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Officers;

public sealed class ArrangingAnInspection : IAsyncLifetime
{
    private static readonly (string, string)[] TwelfthOfMarch = [("Day", "2026-03-12"), ("Hour", "10:30"), ("InspectorId", Some.Inspector.Id)];

    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save(Some.Everybody);
        await _portal.SignIn(Some.Inspector, Roles.Inspector);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Fixes_day_hour_and_inspector_and_tells_the_manager()
    {
        var application = await UnderReview();
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillIn(Appointment(application), TwelfthOfMarch);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var saved = await Saved(application);
        var inspection = Assert.Single(saved.Inspections);
        Assert.Equal(("SO-2026-0001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector.Id), (inspection.Reference, inspection.ScheduledOn, inspection.ScheduledHour, inspection.InspectorId));
        Assert.Contains(saved.Timeline, e => e.Act is Act.InspectionScheduled);
        Assert.Contains(saved.Notices, n => n.RecipientId == Some.Manager.Id && n.Body.Contains("12\u00A0marzo\u00A02026 alle 10:30"));
    }

    [Fact]
    public async Task Again_with_another_day_moves_it()
    {
        var application = await UnderReview();
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        await client.FillIn(Appointment(application), TwelfthOfMarch);

        await client.FillIn(Appointment(application), ("Day", "2026-03-16"));

        var saved = await Saved(application);
        Assert.Equal(new DateOnly(2026, 3, 16), Assert.Single(saved.Inspections).ScheduledOn);
        Assert.Contains(saved.Timeline, e => e.Act is Act.InspectionRescheduled);
        Assert.Contains(saved.Notices, n => n.Body.Contains("16\u00A0marzo\u00A02026 alle 10:30"));
    }

    [Fact]
    public async Task Twice_in_the_same_way_fixes_one_visit()
    {
        var application = await UnderReview();
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var (first, second) = await client.FillInTwice(Appointment(application), Appointment(application), TwelfthOfMarch);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        var saved = await Saved(application);
        Assert.Single(saved.Inspections);
        Assert.DoesNotContain(saved.Timeline, e => e.Act is Act.InspectionRescheduled);
    }

    [Theory]
    [InlineData("Day", "", "Scegli il giorno del sopralluogo")]
    [InlineData("Day", "2026-03-01", "Scegli oggi o un giorno che deve ancora venire")]
    [InlineData("Hour", "", "Scrivi l’ora del sopralluogo, per esempio 10:30")]
    [InlineData("InspectorId", "", "Scegli chi fa il sopralluogo")]
    [InlineData("InspectorId", "qualcuno", "Scegli chi fa il sopralluogo")]
    public async Task With_something_missing_says_what(string field, string value, string sentence)
    {
        var application = await UnderReview();
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillIn(Appointment(application), [.. TwelfthOfMarch.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.Contains(sentence, page.GetElementById($"{field}-error")!.TextContent);
        Assert.Equal(field == "Hour" ? "2026-03-12" : "10:30", page.GetElementById(field == "Hour" ? "Day" : "Hour")!.GetAttribute("value"));
        Assert.Empty((await Saved(application)).Inspections);
    }

    [Fact]
    public async Task Offers_the_inspectors_and_nobody_else()
    {
        var application = await UnderReview();
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var page = await client.Page(Appointment(application));

        Assert.Equal(["Scegli…", "Ivo Ispettori"], page.QuerySelectorAll("#InspectorId option").Select(o => o.TextContent));
    }

    [Fact]
    public async Task After_the_decision_is_prepared_is_a_conflict()
    {
        var application = Some.CheckedAccreditation();
        await _portal.Save(application);
        var client = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

        var response = await client.FillInAfter(Appointment(application), Appointment(application), () => PrepareAdmission(application), TwelfthOfMarch);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    private Task PrepareAdmission(Application application) => _portal.WithDb(async db =>
    {
        var saved = await db.CaseForReviewAsync(application.Reference);
        saved.PrepareAdmission(null, await db.Users.SingleAsync(a => a.Id == Some.CaseOfficer.Id), _portal.Clock);
    });

    private async Task<AccreditationApplication> UnderReview()
    {
        var application = Some.AccreditationUnderReview();
        await _portal.Save(application);
        return application;
    }

    private Task<AccreditationApplication> Saved(Application application) =>
        _portal.WithDb(db => db.AccreditationApplications.Include(a => a.Timeline).Include(a => a.Notices).Include(a => a.Inspections).AsSplitQuery().Referenced(application.Reference).SingleAsync());

    private static string Appointment(Application application) => $"/ufficio/domande/{application.Reference}/sopralluogo";
}
