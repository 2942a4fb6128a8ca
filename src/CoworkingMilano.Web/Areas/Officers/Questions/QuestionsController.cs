using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Questions;

/// <summary>What people ask about the calls: what waits for an answer, and what became of the rest.</summary>
[Route("ufficio/quesiti"), Authorize(Policy = Policies.CaseReader)]
public class QuestionsController(PortalDbContext db) : OfficerController
{
    /// <summary>Pages are numbered and skip what stands before: questions are a few hundred a call.</summary>
    private const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "stato")] string? state, [FromQuery(Name = "q")] string? words, [FromQuery(Name = "pagina")] int page = 1)
    {
        var shelf = Labels.WithKey<QuestionShelf>(state) ?? QuestionShelf.Waiting;
        var found = On(shelf).Matching(words);
        var pages = Math.Max(1, (await found.CountAsync() + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return View(new QuestionsPage(shelf, words, await db.Questions.Waiting().CountAsync(), await RowsOf(found.Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(), page, pages)
        {
            CanAnswer = User.IsInRole(Roles.CaseOfficer) || User.IsInRole(Roles.ResponsibleOfficer),
        });
    }

    private IQueryable<Question> On(QuestionShelf shelf) => shelf switch
    {
        QuestionShelf.Published => db.Questions.Public(),
        QuestionShelf.Declined => db.Questions.Declined(),
        _ => db.Questions.Waiting().OrderBy(q => q.Id),
    };

    private static IQueryable<OfficeQuestion> RowsOf(IQueryable<Question> questions) => questions.Select(q => new OfficeQuestion(
        q.Reference, q.Kind, q.Call.Code, q.AskedBy.GivenName + " " + q.AskedBy.FamilyName, q.AskedAt, q.Asked, q.Published, q.Answer, q.DeclineReason,
        q.AnsweredBy == null ? null : q.AnsweredBy.GivenName + " " + q.AnsweredBy.FamilyName, q.PublishedAt ?? q.DeclinedAt));
}

public enum QuestionShelf
{
    [Display(Name = "Da rispondere", ShortName = "da-rispondere")]
    Waiting,

    [Display(Name = "Pubblicati", ShortName = "pubblicati")]
    Published,

    [Display(Name = "Non pubblicati", ShortName = "non-pubblicati")]
    Declined,
}

public sealed record OfficeQuestion(
    string Reference, ApplicationKind Kind, string CallCode, string Author, DateTime AskedAt, string Asked, string? Published, string? Answer, string? DeclineReason, string? Officer, DateTime? DealtWithAt)
{
    public string Address => $"/ufficio/quesiti/{Reference}";
}

public sealed record QuestionsPage(QuestionShelf Shelf, string? Words, int Waiting, IReadOnlyList<OfficeQuestion> Rows, int Page, int Pages)
{
    public required bool CanAnswer { get; init; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);
}
