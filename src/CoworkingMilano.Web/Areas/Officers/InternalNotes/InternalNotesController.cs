using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.InternalNotes;

/// <summary>What officers write to each other about a case. Nobody changes or deletes it, and the applicant never reads it.</summary>
[Route("ufficio/domande/{reference}/nota"), Authorize(Policy = Policies.CaseWorker)]
public class InternalNotesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference) =>
        View(new InternalNoteForm { Application = await FindAsync(reference), Key = Guid.NewGuid() });

    [HttpPost]
    public async Task<IActionResult> Create(string reference, InternalNoteForm form)
    {
        form.Application = await FindAsync(reference);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        if (!await db.Applications.AnyAsync(a => a.Reference == reference && a.InternalNotes.Any(n => n.Key == form.Key)))
        {
            form.Application.WriteNote(form.Text!.Trim(), form.Key, await OfficerAsync(db), clock);
            await db.SaveChangesAsync();
            Confirm("La nota è nella pratica: la leggono solo i colleghi.");
        }

        return RedirectToCase(reference);
    }

    private Task<Application> FindAsync(string reference) => db.Applications.Received().Referenced(reference).SingleOrNotFoundAsync();
}
