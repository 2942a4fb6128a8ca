using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>One section of a draft: a page that saves whatever it is given and leads back to the task list. A submitted application is read, not edited.</summary>
public abstract class SectionController<TApplication>(PortalDbContext db, Enum part) : ApplicantController<TApplication>(db) where TApplication : Application
{
    /// <summary>The value of the second button of a section, which saves as the first does.</summary>
    private const string Leave = "esci";

    protected abstract IQueryable<TApplication> Load(IQueryable<TApplication> application);

    /// <summary>The section's page; once the draft is a case, the case.</summary>
    protected async Task<IActionResult> Show(string reference, Func<TApplication, object> form, string view = "Edit")
    {
        var application = await Find(reference);
        return application.IsDraft ? View(view, form(application)) : To(application);
    }

    /// <exception cref="RuleBrokenException">It was submitted: its sections no longer change.</exception>
    protected async Task<TApplication> FindDraft(string reference)
    {
        var application = await Find(reference);
        application.RequireDraft();
        return application;
    }

    /// <summary>
    /// Saves every right answer, also when others are missing or wrong. With something wrong the form comes back as it was typed, and of those answers the draft keeps what it had.
    /// </summary>
    /// <param name="application">The draft.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="saved">The same form, as the draft fills it.</param>
    /// <param name="keep">Writes a form's answers on the draft; those missing are null.</param>
    protected async Task<IActionResult> Save<TForm>(TApplication application, TForm form, TForm saved, Action<TForm> keep) where TForm : class
    {
        if (await IsValid(form))
        {
            keep(form);
            return await Saved(application);
        }

        keep(ModelState.RightAnswers(form, saved));
        await Db.SaveChangesAsync();
        ViewData.KeptTheRest();
        return Invalid(form);
    }

    /// <summary>Makes the declarations that were ticked, and takes back the others.</summary>
    protected async Task<IActionResult> Declare(string reference, DeclarationsForm form, TimeProvider clock)
    {
        var application = await FindDraft(reference);
        application.Declare(form.MadeBy(application), clock);
        return await Saved(application);
    }

    /// <summary>Saves the draft and leads back to its task list, or out to the personal area.</summary>
    protected async Task<IActionResult> Saved(TApplication application)
    {
        await Db.SaveChangesAsync();
        Confirm(application.IsComplete(part, Today) ? "La sezione è salvata." : "Quello che hai scritto è salvato: nella domanda trovi che cosa manca.");
        return IsLeaving ? Redirect("/area-personale") : To(application);
    }

    protected bool IsLeaving => Request.Form["poi"] == Leave;

    private DateOnly Today => HttpContext.RequestServices.GetRequiredService<TimeProvider>().TodayInMilan;

    private async Task<TApplication> Find(string reference)
    {
        var application = await Load(Own(reference)).SingleOrNotFoundAsync();
        Recognise(application);
        ViewData.Section(application, part);
        return application;
    }
}
