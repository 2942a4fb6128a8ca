using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Areas.Officers.InspectionCalendars;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.DaySheets;

/// <summary>The visits of one day in the order of their hours, with all one needs on the way: to print, or to keep as PDF.</summary>
[Route("ufficio/sopralluoghi/giornata/{day}"), Authorize(Policy = Policies.CaseReader)]
public class DaySheetsController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Details(string day, [FromQuery(Name = InspectorChoice.Key)] string? inspector) =>
        await Find(day, inspector) is { } page ? View(page) : NotFound();

    [HttpGet("/ufficio/sopralluoghi/giornata/{day}.pdf")]
    public async Task<IActionResult> Paper(string day, [FromQuery(Name = InspectorChoice.Key)] string? inspector) =>
        await Find(day, inspector) is { } page
            ? File(DaySheet.For(page.Day, page.Whose.Chosen, page.Visits), FileKind.Pdf.MediaType, $"sopralluoghi-{page.Day:yyyy-MM-dd}.pdf")
            : NotFound();

    private async Task<DaySheetPage?> Find(string typed, string? inspector)
    {
        if (CalendarPeriod.Read(typed) is not { } day)
        {
            return null;
        }

        var whose = new InspectorChoice(await db.Inspectors().ToListAsync(), inspector, User, AccountId);
        return new DaySheetPage(day, whose, await whose.Among(db.Inspections).NotCalledOff().Between(day, day).ForDaySheet().ToListAsync());
    }
}

public sealed record DaySheetPage(DateOnly Day, InspectorChoice Whose, IReadOnlyList<Inspection> Visits)
{
    public string Address => AddressOf(Day);

    public string Paper => $"/ufficio/sopralluoghi/giornata/{Day:yyyy-MM-dd}.pdf?{InspectorChoice.Key}={Whose.Name}";

    public string AddressOf(DateOnly day) => $"/ufficio/sopralluoghi/giornata/{day:yyyy-MM-dd}?{InspectorChoice.Key}={Whose.Name}";
}
