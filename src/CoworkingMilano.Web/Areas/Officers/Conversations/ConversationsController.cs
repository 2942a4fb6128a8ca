using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Shared;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Conversations;

/// <summary>The conversation of a case as the office reads it. Who answers for the office reads it by opening it; whoever else looks leaves it unread.</summary>
[Route("ufficio/domande/{reference}/conversazione")]
public class ConversationsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    private bool SpeaksForTheOffice => User.IsInRole(Roles.CaseOfficer) || User.IsInRole(Roles.ResponsibleOfficer);

    [HttpGet, Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Index(string reference)
    {
        ConversationPage page = null!;
        await db.RetryContestedAsync(async () =>
        {
            var application = await FindAsync(reference);
            page = PageOf(application);
            if (SpeaksForTheOffice)
            {
                application.BeReadBy(AccountId);
                await db.SaveChangesAsync();
            }
        });
        return View(page);
    }

    [HttpPost, Authorize(Policies.Spokesperson), UploadLimit(Uploads.ReadableRequestBytes)]
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
                application.WriteToApplicant(form.Text!.Trim(), await form.KeepFilesAsync(clock), form.Key, await OfficerAsync(db), clock);
                await db.SaveChangesAsync();
                Confirm("Chi ha fatto domanda riceve quello che hai scritto, con un avviso.");
            }
        });
        return RedirectToAction(nameof(Index), new { reference });
    }

    [HttpGet("{number:int}/file/{position:int}"), Authorize(Policies.CaseReader)]
    public async Task<IActionResult> Details(string reference, int number, int position) =>
        await Stored(db.Applications.Received().Referenced(reference).ConversationFile(number, position).Select(f => f.File));

    private async Task<Application> FindAsync(string reference)
    {
        var application = await db.Applications.Received().Referenced(reference).SingleOrNotFoundAsync();
        await db.WithConversationAsync(application);
        return application;
    }

    private ConversationPage PageOf(Application application, ConversationForm? typed = null)
    {
        var address = $"/ufficio/domande/{application.Reference}/conversazione";
        return typed is null ? new(application, isOffice: true, SpeaksForTheOffice, address) : new(application, isOffice: true, SpeaksForTheOffice, address) { Form = typed };
    }
}
