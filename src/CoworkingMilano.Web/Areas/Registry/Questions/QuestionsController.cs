using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Questions;

/// <summary>The questions about a measure and the office's answers, for everybody: of the call its sheet describes, or of an earlier one by its code.</summary>
[Area("Registry"), AllowAnonymous, Route($"servizi/{{service:{ServiceAddresses.Either}}}/quesiti"), SharedPage(PublicFact.Calls | PublicFact.Questions)]
public class QuestionsController(PortalDbContext db, TimeProvider clock) : PortalController
{
    /// <summary>Pages are numbered and skip what stands before: one call has few questions.</summary>
    private const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(string service, [FromQuery(Name = "q")] string? words, [FromQuery(Name = "bando")] string? code, [FromQuery(Name = "pagina")] int page = 1)
    {
        var today = clock.TodayInMilan;
        var call = await (code is null ? db.Calls.LatestOn(today) : db.Calls.Where(c => c.Code == code && c.OpensOn <= today)).FirstOrDefaultAsync() ?? throw new RecordNotFoundException();
        var kind = ServiceAddresses.KindOf(service)!.Value;
        var found = db.Questions.About(call.Id, kind).Matching(words).Public();
        var pages = Math.Max(1, (await found.CountAsync() + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return View(new QuestionsPage(call, kind, words, await found.Skip((page - 1) * PageSize).Take(PageSize).Rows().ToListAsync(), page, pages, call.IsOpenOn(today)));
    }

    /// <summary>One alone, at an address that stays.</summary>
    [HttpGet("{reference}")]
    public async Task<IActionResult> Details(string service, string reference)
    {
        var kind = ServiceAddresses.KindOf(service)!.Value;
        return View(new QuestionPage(kind, await db.Questions.Public().Where(q => q.Kind == kind && q.Reference == reference).Rows().SingleOrNotFoundAsync()));
    }
}

public static class QuestionRows
{
    public static IQueryable<QuestionRow> Rows(this IQueryable<Question> questions) =>
        questions.Select(q => new QuestionRow(q.Reference, q.Published!, q.Answer!, q.PublishedAt!.Value, q.CorrectedAt));
}

public sealed record QuestionRow(string Reference, string Question, string Answer, DateTime PublishedAt, DateTime? CorrectedAt);

public sealed record QuestionPage(ApplicationKind Kind, QuestionRow Row);

public sealed record QuestionsPage(Call Call, ApplicationKind Kind, string? Words, IReadOnlyList<QuestionRow> Rows, int Page, int Pages, bool IsOpen)
{
    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);
}
