using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

/// <summary>Every received case of both kinds, what is due first first. Reads the table they share, never the tables of their kinds; at most three queries of its own.</summary>
[Route("ufficio/domande"), Authorize(Policy = Policies.CaseReader)]
public class QueueController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index(QueueFilter filter)
    {
        var search = await CaseSearch.ForAsync(db, filter.Words);
        var rows = await filter.RowsOf(search.Among(filter.Among(db, AccountId, clock.TodayInMilan)), db).ToListAsync();
        var page = rows.Take(QueueFilter.PageSize);
        return View(new QueuePage(filter, AccountId, User)
        {
            Rows = [.. filter.GoesBackwards ? page.Reverse() : page],
            HasMore = rows.Count > QueueFilter.PageSize,
            Choices = await db.QueueChoices().ToListAsync(),
            Counts = filter.IsNarrowed ? null : await db.CountedStates().ToDictionaryAsync(counted => counted.State, counted => counted.Count),
        });
    }
}
