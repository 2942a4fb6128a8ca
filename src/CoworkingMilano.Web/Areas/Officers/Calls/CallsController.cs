using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Calls;

[Route("ufficio/bandi"), Authorize(Policy = Policies.Administrator)]
public class CallsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await db.Calls
        .OrderByDescending(c => c.OpensOn)
        .Select(c => new CallRow(c.Code, c.Title, c.OpensOn, c.ClosesOn))
        .ToListAsync());

    [HttpGet("{code}")]
    public async Task<IActionResult> Details(string code)
    {
        var call = await db.Calls.Where(c => c.Code == code)
            .Include(c => c.Requirements).Include(c => c.Documents).Include(c => c.Declarations).Include(c => c.Lines)
            .AsSplitQuery().AsNoTracking().SingleOrNotFoundAsync();
        return View(new CallPage(call, await db.Applications.CountAsync(a => a.Call.Code == code)));
    }

    [HttpGet("nuovo")]
    public IActionResult Create() => View(CallForm.LikeIn2013(clock.TodayInMilan));

    [HttpPost("nuovo")]
    public async Task<IActionResult> Create(CallForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var call = form.ToCall(clock);
        db.Add(call);
        await db.SaveChangesAsync();
        Confirm($"Il bando {call.Code} è pronto.");
        return RedirectToAction(nameof(Details), new { call.Code });
    }
}

public record CallRow(string Code, string Title, DateOnly OpensOn, DateOnly? ClosesOn);

public record CallPage(Call Call, int Applications);
