using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Answers;

/// <summary>The office's answer to a question about a call, published with it; mended later if need be.</summary>
[Route("ufficio/quesiti/{reference}"), Authorize(Policy = Policies.Spokesperson)]
public class AnswersController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet("risposta")]
    public async Task<IActionResult> Create(string reference)
    {
        var question = await FindAsync(reference);
        return question.IsWaiting ? View(AnswerForm.Of(question)) : ToQuestions();
    }

    [HttpPost("risposta")]
    public async Task<IActionResult> Create(string reference, AnswerForm form)
    {
        form.Question = await FindAsync(reference);
        if (form.IsPublishedBy(AccountId))
        {
            return ToQuestions();
        }

        Rule.Require(form.Question.IsWaiting, "Al quesito ha già pensato qualcun altro: riaprilo e controlla.");
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        db.Add(form.Question.Publish(form.Published!.Trim(), form.Answer!.Trim(), await OfficerAsync(db), clock));
        await db.SaveChangesAsync();
        Confirm("La risposta è pubblicata, e chi ha chiesto riceve un avviso.");
        return ToQuestions();
    }

    [HttpGet("correzione")]
    public async Task<IActionResult> Edit(string reference)
    {
        var question = await FindAsync(reference);
        return question.IsPublic ? View(nameof(Create), AnswerForm.Of(question)) : ToQuestions();
    }

    [HttpPost("correzione")]
    public async Task<IActionResult> Edit(string reference, AnswerForm form)
    {
        form.Question = await FindAsync(reference);
        if (!await IsValid(form))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Create), form);
        }

        form.Question.Correct(form.Published!.Trim(), form.Answer!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("La correzione è pubblicata.");
        return Redirect("/ufficio/quesiti?stato=pubblicati");
    }

    private Task<Question> FindAsync(string reference) => db.Questions.Include(q => q.Call).Where(q => q.Reference == reference).SingleOrNotFoundAsync();

    private RedirectResult ToQuestions() => Redirect("/ufficio/quesiti");
}
