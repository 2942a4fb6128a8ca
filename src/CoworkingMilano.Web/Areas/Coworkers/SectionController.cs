using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Coworkers;

/// <summary>One section of a voucher application: a page that saves itself while the application is a draft.</summary>
public abstract class SectionController(PortalDbContext db) : CoworkerController
{
    protected PortalDbContext Db => db;

    /// <summary>The section's page; once the draft is a case, the case.</summary>
    protected async Task<IActionResult> Show(string reference, Func<VoucherApplication, object> form)
    {
        var application = await Find(reference);
        return application.IsDraft ? View("Edit", form(application)) : ToApplication(reference);
    }

    /// <exception cref="Domain.RuleBrokenException">The application has been submitted: its sections no longer change.</exception>
    protected async Task<VoucherApplication> FindDraft(string reference)
    {
        var application = await Find(reference);
        application.RequireDraft();
        return application;
    }

    protected async Task<IActionResult> Save(VoucherApplication application)
    {
        await db.SaveChangesAsync();
        Confirm("La sezione è salvata.");
        return ToApplication(application.Reference);
    }

    private Task<VoucherApplication> Find(string reference) =>
        db.VoucherApplications.OwnedBy(AccountId).Referenced(reference).WithSections().Include(a => a.Applicant).SingleOrNotFoundAsync();
}
