using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Shared;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Applicants.Conversations;

/// <summary>The conversation of a case as its applicant reads it and writes in it. Opening it reads it.</summary>
[Route("area-personale/domande/{reference}/conversazione")]
public class ConversationsController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference)
    {
        ConversationPage page = null!;
        await db.RetryContestedAsync(async () =>
        {
            var application = await FindAsync(reference);
            page = PageOf(application);
            application.BeReadByApplicant();
            await db.SaveChangesAsync();
        });
        return View(page);
    }

    [HttpPost, UploadLimit(Uploads.ReadableRequestBytes)]
    public async Task<IActionResult> Create(string reference, ConversationForm form)
    {
        if (!await IsValid(form))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Index), PageOf(await FindAsync(reference), form));
        }

        await db.RetryContestedAsync(async () =>
        {
            var application = await FindAsync(reference);
            if (application.Conversation.All(e => e.Key != form.Key))
            {
                application.WriteToOffice(form.Text!.Trim(), await form.KeepFilesAsync(clock), form.Key, clock);
                await db.SaveChangesAsync();
                Confirm("L’ufficio riceve quello che hai scritto. Ti avvisiamo quando risponde.");
            }
        });
        return RedirectToAction(nameof(Index), new { reference });
    }

    [HttpGet("{number:int}/file/{position:int}")]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.Applications.OwnedBy(AccountId).Received().Referenced(reference).ConversationFile(number, position).Select(f => f.File));

    private async Task<Application> FindAsync(string reference)
    {
        var application = await db.Applications.OwnedBy(AccountId).Received().Referenced(reference).Include(a => a.Call).SingleOrNotFoundAsync();
        await db.WithConversationAsync(application);
        return application;
    }

    private static ConversationPage PageOf(Application application, ConversationForm? typed = null)
    {
        var address = $"{application.PersonalAddress()}/conversazione";
        return typed is null ? new(application, isOffice: false, mayWrite: true, address) : new(application, isOffice: false, mayWrite: true, address) { Form = typed };
    }
}
