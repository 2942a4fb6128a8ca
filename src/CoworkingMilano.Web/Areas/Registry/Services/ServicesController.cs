using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Areas.Registry.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Services;

/// <summary>The two service sheets. They describe the open call; while none is open, the last one, and say so.</summary>
[Area("Registry"), AllowAnonymous, Route("servizi"), SharedPage(PublicFact.Calls | PublicFact.Registry | PublicFact.Questions)]
public class ServicesController(PortalDbContext db, TimeProvider clock) : PortalController
{
    private const int QuestionsShown = 5;

    [HttpGet("accreditamento")]
    public async Task<IActionResult> Accreditation()
    {
        var call = await LatestCall().Include(c => c.Requirements).Include(c => c.OwedChecks).FirstOrDefaultAsync();
        return call is null ? View("NoCall", "L’accreditamento dello spazio") : View(new AccreditationSheet(call, IsOpen(call), await QuestionsAbout(call, ApplicationKind.Accreditation), await OwnBan()));
    }

    [HttpGet("voucher")]
    public async Task<IActionResult> Voucher(SimulationForm form)
    {
        var call = await LatestCall().Include(c => c.Documents).Include(c => c.OwedChecks).Include(c => c.Lines).FirstOrDefaultAsync();
        if (call is null)
        {
            return View("NoCall", "Il voucher per il coworking");
        }

        (form.Call, form.IsOpen, form.Questions, form.Ban) = (call, IsOpen(call), await QuestionsAbout(call, ApplicationKind.Voucher), await OwnBan());
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

    private async Task<ServiceQuestions> QuestionsAbout(Call call, ApplicationKind kind) =>
        new(kind, await db.Questions.About(call.Id, kind).Public().Take(QuestionsShown).Rows().ToListAsync(), IsOpen(call));

    /// <summary>The ban of who is signed in, if there is one: better before the draft than after it.</summary>
    private async Task<Ban?> OwnBan() => User.Identity is { IsAuthenticated: true }
        ? await db.Proceedings.BansOf(AccountId).InForceOn(clock.TodayInMilan).OrderByDescending(b => b.LastDay).AsNoTracking().FirstOrDefaultAsync()
        : null;

    private bool IsOpen(Call call) => call.IsOpenOn(clock.TodayInMilan);
}

public record AccreditationSheet(Call Call, bool IsOpen, ServiceQuestions Questions, Ban? Ban);

/// <summary>The last questions answered about a measure.</summary>
public record ServiceQuestions(ApplicationKind Kind, IReadOnlyList<QuestionRow> Rows, bool IsOpen);
