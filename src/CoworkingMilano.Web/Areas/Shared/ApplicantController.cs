using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>Pages about a person's own applications of one kind.</summary>
[Authorize(Policy = Policies.Applicant)]
public abstract class ApplicantController<TApplication>(PortalDbContext db) : PortalController where TApplication : Application
{
    protected PortalDbContext Db => db;

    protected IQueryable<TApplication> Own(string reference) => db.Set<TApplication>().OwnedBy(AccountId).Referenced(reference);

    /// <summary>The author of a draft is at work on it: how they signed in today decides what they are asked.</summary>
    protected void Recognise(TApplication application)
    {
        if (application.IsDraft)
        {
            application.RecogniseAuthor(User.IdentifiedBy);
        }
    }

    /// <summary>The task list of a draft, or the case it has become.</summary>
    protected static RedirectResult To(Application application) => new(application.Url);
}
