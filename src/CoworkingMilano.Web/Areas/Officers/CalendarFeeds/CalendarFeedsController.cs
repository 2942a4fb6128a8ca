using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.CalendarFeeds;

/// <summary>The inspector's own calendar address: made, renewed, taken away. It is shown once, on the page that follows.</summary>
[Route("ufficio/sopralluoghi/calendario"), Authorize(Policy = Policies.Inspector)]
public class CalendarFeedsController(PortalDbContext db, PortalSettings settings, TimeProvider clock) : OfficerController
{
    private const string Address = "CalendarAddress";

    [HttpPost]
    public async Task<IActionResult> Create()
    {
        var feed = await Own.SingleOrDefaultAsync();
        if (feed is null)
        {
            db.Add(feed = new CalendarFeed { OwnerId = AccountId });
        }

        TempData[Address] = settings.PublicAddress($"/calendario/{feed.Renew(clock)}.ics", Request);
        await db.SaveChangesAsync();
        return BackToCalendar();
    }

    /// <summary>Takes the address away; one that is gone already stays gone.</summary>
    [HttpPost("revoca")]
    public async Task<IActionResult> Delete()
    {
        if (await Own.SingleOrDefaultAsync() is { } feed)
        {
            db.Remove(feed);
            await db.SaveChangesAsync();
            Confirm("L’indirizzo del calendario non funziona più.");
        }

        return BackToCalendar();
    }

    /// <summary>The address just made, for the one page that shows it.</summary>
    public static string? NewAddress(ITempDataDictionary kept) => kept[Address] as string;

    private IQueryable<CalendarFeed> Own => db.CalendarFeeds.Where(f => f.OwnerId == AccountId);

    private RedirectResult BackToCalendar() => Redirect("/ufficio/sopralluoghi#calendario");
}
