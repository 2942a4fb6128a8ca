using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.QuestionRefusals;

/// <summary>A question that is for nobody else: about one's own case, already answered, or none.</summary>
[Route("ufficio/quesiti/{reference}/rifiuto"), Authorize(Policy = Policies.Spokesperson)]
public class QuestionRefusalsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var question = await FindAsync(reference);
        return question.IsWaiting ? View(new QuestionRefusalForm { Question = question }) : Redirect("/ufficio/quesiti");
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, QuestionRefusalForm form)
    {
        var question = form.Question = await FindAsync(reference);
        if (question.DeclineReason is { } given && given == form.Reason?.Trim() && question.AnsweredById == AccountId)
        {
            return Redirect("/ufficio/quesiti");
        }

        Rule.Require(question.IsWaiting, "Al quesito ha già pensato qualcun altro: riaprilo e controlla.");
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        db.Add(question.Decline(form.Reason!.Trim(), await OfficerAsync(db), clock));
        await db.SaveChangesAsync();
        Confirm("Il quesito non si pubblica: chi ha chiesto legge perché.");
        return Redirect("/ufficio/quesiti");
    }

    private Task<Question> FindAsync(string reference) => db.Questions.Where(q => q.Reference == reference).SingleOrNotFoundAsync();
}
