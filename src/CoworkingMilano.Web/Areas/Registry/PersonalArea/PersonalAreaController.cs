using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Registry.Messages;
using CoworkingMilano.Web.Areas.Shared;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.PersonalArea;

/// <summary>Open to whoever is signed in only to show officers to their own door: what stands here is of applicants.</summary>
[Area("Registry"), Authorize(Policy = Policies.SignedIn), Route("area-personale")]
public class PersonalAreaController(PortalDbContext db, TimeProvider clock) : PortalController
{
    /// <summary>Pages are numbered and skip what stands before: one person has few applications.</summary>
    private const int PageSize = 20;
    private const int MessagesShown = 5;

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int page = 1)
    {
        if (User.IsInOffice())
        {
            return Redirect("/ufficio");
        }

        var rows = await Rows(Math.Max(page, 1));
        var unread = db.Notices.SentTo(AccountId).Unread();
        var messages = await db.Notices.SentTo(AccountId).Take(MessagesShown).Rows().Select(row => new { Row = row, Unread = unread.Count() }).ToListAsync();
        var pages = rows.Count == 0 ? 1 : (rows[0].Total + PageSize - 1) / PageSize;
        return View(new PersonalPage([.. rows.Select(r => r.Request)], [.. messages.Select(m => m.Row)], messages.Count == 0 ? 0 : messages[0].Unread, Math.Max(page, 1), pages));
    }

    /// <summary>One query for a page of requests, and one more for what its drafts lack. Notices and proceedings are sought by their applicant once more (see CaseQueries).</summary>
    private async Task<IReadOnlyList<(PersonalRequest Request, int Total)>> Rows(int page)
    {
        var own = db.Applications.OwnedBy(AccountId);
        var found = await own
            .Include(a => a.Call).Include(a => a.CaseOfficer)
            .Include(a => a.InformationRequests).Include(a => a.RefusalNotices.Where(n => n.Application.ApplicantId == AccountId)).ThenInclude(n => n.Remarks).Include(a => a.Decisions)
            .Include(a => a.Proceedings.Where(p => p.Application.ApplicantId == AccountId)).ThenInclude(p => p.Conclusions)
            .Include(a => ((VoucherApplication)a).Space)
            .Include(a => ((AccreditationApplication)a).Space).Include(a => ((AccreditationApplication)a).Inspections)
            .ByTurn().Skip((page - 1) * PageSize).Take(PageSize)
            .Select(a => new { Application = a, Total = own.Count() })
            .AsNoTracking().AsSingleQuery().ToListAsync();
        var drafts = found.Where(f => f.Application.IsDraft).Select(f => f.Application.Id).ToList();
        var gaps = drafts.Count == 0 ? [] : await db.Applications.Where(a => drafts.Contains(a.Id)).Gaps(User.IdentifiedBy).ToDictionaryAsync(g => g.ApplicationId);
        return [.. found.Select(f => (new PersonalRequest(new OwnCaseNow(f.Application, clock.TodayInMilan), gaps.TryGetValue(f.Application.Id, out var gap) ? f.Application.IncompleteParts(gap, clock.TodayInMilan) : []), f.Total))];
    }
}

/// <param name="Now">What happens now on the request.</param>
/// <param name="Incomplete">The sections of a draft still to be completed.</param>
public record PersonalRequest(OwnCaseNow Now, IReadOnlyList<Enum> Incomplete)
{
    public Application Application => Now.Application;
}

public record PersonalPage(IReadOnlyList<PersonalRequest> Requests, IReadOnlyList<MessageRow> Messages, int Unread, int Page, int Pages)
{
    public IEnumerable<PersonalRequest> ToDo => Requests.Where(r => r.Now.Next.Turn is Turn.Applicant);
    public IEnumerable<PersonalRequest> WithTheOffice => Requests.Where(r => r.Now.Next.Turn is Turn.Office or Turn.Substitute);
    public IEnumerable<PersonalRequest> Ended => Requests.Where(r => r.Now.Next.Turn is Turn.Nobody);
}
