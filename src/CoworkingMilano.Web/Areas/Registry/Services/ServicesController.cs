using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Services;

/// <summary>The two service sheets. They describe the open call; while none is open, the last one, and say so.</summary>
[Area("Registry"), AllowAnonymous, Route("servizi")]
public class ServicesController(PortalDbContext db, TimeProvider clock) : PortalController
{
    [HttpGet("accreditamento")]
    public async Task<IActionResult> Accreditation()
    {
        var call = await LatestCall().Include(c => c.Requirements).FirstOrDefaultAsync();
        return call is null ? View("NoCall", "L’accreditamento dello spazio") : View(new AccreditationSheet(call, IsOpen(call)));
    }

    [HttpGet("voucher")]
    public async Task<IActionResult> Voucher(SimulationForm form)
    {
        var call = await LatestCall().Include(c => c.Documents).Include(c => c.Lines).FirstOrDefaultAsync();
        if (call is null)
        {
            return View("NoCall", "Il voucher per il coworking");
        }

        (form.Call, form.IsOpen) = (call, IsOpen(call));
        form.Space = form.Slug is null ? null : await db.Spaces.AccreditedOn(clock.TodayInMilan).WithSlug(form.Slug).AsNoTracking().SingleOrDefaultAsync();
        if (!Request.Query.ContainsKey(SimulationForm.Fee))
        {
            ModelState.Clear();
            return View(form);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.Calculate();
        return View(form);
    }

    private IQueryable<Call> LatestCall() => db.Calls.LatestOn(clock.TodayInMilan).AsSplitQuery().AsNoTracking();

    private bool IsOpen(Call call) => call.IsOpenOn(clock.TodayInMilan);
}

public record AccreditationSheet(Call Call, bool IsOpen);
