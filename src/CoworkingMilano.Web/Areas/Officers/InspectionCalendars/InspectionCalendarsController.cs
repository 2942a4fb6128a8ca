using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.InspectionCalendars;

/// <summary>The visits by week or by month: <c>?settimana=2026-03-02</c>, <c>?mese=2026-03</c>, <c>&amp;ispettore=ivo-ispettori</c>.</summary>
[Route("ufficio/sopralluoghi"), Authorize(Policy = Policies.CaseReader)]
public class InspectionCalendarsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "settimana")] string? week, [FromQuery(Name = "mese")] string? month, [FromQuery(Name = InspectorChoice.Key)] string? inspector)
    {
        var today = clock.TodayInMilan;
        var period = CalendarPeriod.Asked(week, month, today);
        var whose = new InspectorChoice(await db.Inspectors().ToListAsync(), inspector, User, AccountId);
        var weeks = period.Weeks.ToList();
        var visits = await whose.Among(db.Inspections).NotCalledOff().Between(weeks[0][0], weeks[^1][6]).ByHour().Rows().ToListAsync();
        return View(new InspectionCalendar(period, weeks, today, whose, visits.ToLookup(v => v.Day))
        {
            Late = await whose.Among(db.Inspections).ToVisit().Until(today.AddDays(-1)).Rows().ToListAsync(),
            Feed = User.IsInRole(Roles.Inspector) ? await db.CalendarFeeds.SingleOrDefaultAsync(f => f.OwnerId == AccountId) : null,
        });
    }
}

public sealed record InspectionCalendar(CalendarPeriod Period, IReadOnlyList<DateOnly[]> Weeks, DateOnly Today, InspectorChoice Whose, ILookup<DateOnly, InspectionRow> Visits)
{
    /// <summary>Visited, or to be visited, before today: their report is still open.</summary>
    public required IReadOnlyList<InspectionRow> Late { get; init; }

    /// <summary>The reader's own calendar address, if there is one.</summary>
    public required CalendarFeed? Feed { get; init; }

    public string AddressOf(CalendarPeriod period) => $"/ufficio/sopralluoghi?{period.Query}&{InspectorChoice.Key}={Whose.Name}";

    public string DaySheetOf(DateOnly day) => $"/ufficio/sopralluoghi/giornata/{day:yyyy-MM-dd}?{InspectorChoice.Key}={Whose.Name}";

    /// <summary>The day the other view opens at: today if this one shows it.</summary>
    public DateOnly Middle => Period.Holds(Today) ? Today : Period.First;
}
