using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

/// <summary>What every test of the manager's pages begins with: the portal, its people, the manager signed in.</summary>
internal static class ManagerPages
{
    public static string Url(this AccreditationApplication application, string page = "") =>
        $"/gestori/domande/{application.Reference}{(page.Length == 0 ? "" : "/" + page)}";

    /// <summary>Saves the case with everybody it names and signs its manager in.</summary>
    public static async Task<HttpClient> SignInWith(this PortalFactory portal, params AccreditationApplication[] applications)
    {
        await portal.Save(Some.Everybody);
        await portal.Save([.. applications]);
        return await portal.SignIn(Some.Manager);
    }

    public static Task<AccreditationApplication> Saved(this PortalFactory portal, AccreditationApplication application) =>
        portal.WithDb(db => db.AccreditationApplications.Referenced(application.Reference).WithSections().Include(a => a.Timeline).Include(a => a.Notices).SingleAsync());

    /// <summary>The office or the manager does something between two requests.</summary>
    public static Task Act(this PortalFactory portal, AccreditationApplication application, Action<AccreditationApplication> act) =>
        portal.WithDb(async db => act(await db.AccreditationApplications.Referenced(application.Reference).WithSections().SingleAsync()));
}
