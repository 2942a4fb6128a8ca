using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.PersonalArea;

/// <summary>Open to whoever is signed in only to show officers to their own door: what stands here is of applicants.</summary>
[Area("Registry"), Authorize(Policy = Policies.SignedIn), Route("area-personale")]
public class PersonalAreaController(PortalDbContext db) : PortalController
{
    private const int NoticesShown = 20;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        if (Roles.All.Any(User.IsInRole))
        {
            return Redirect("/ufficio");
        }

        var applications = await db.Applications.OwnedBy(AccountId).OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id).AsNoTracking().ToListAsync();
        var notices = await db.Notices.SentTo(AccountId).Take(NoticesShown).Select(n => new NoticeRow(n.Subject, n.CreatedAt)).ToListAsync();
        return View(new PersonalPage(applications, notices));
    }
}

public record PersonalPage(IReadOnlyList<Application> Applications, IReadOnlyList<NoticeRow> Notices);

public record NoticeRow(string Subject, DateTime CreatedAt);
