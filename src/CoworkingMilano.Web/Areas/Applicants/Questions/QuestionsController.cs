using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Applicants.Questions;

/// <summary>What a person asked about the calls, and what became of it.</summary>
[Route("area-personale/quesiti")]
public class QuestionsController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    private const int Shown = 100;

    [HttpGet]
    public async Task<IActionResult> Index() =>
        View(await db.Questions.AskedBy(AccountId).OrderByDescending(q => q.Id).Take(Shown)
            .Select(q => new OwnQuestion(q.Reference, q.Kind, q.Asked, q.AskedAt, q.PublishedAt, q.DeclineReason)).ToListAsync());

    [HttpGet("nuovo")]
    public IActionResult Create([FromQuery(Name = "servizio")] string? service) => View(new QuestionForm { Key = Guid.NewGuid(), Kind = ServiceAddresses.KindOf(service) });

    [HttpPost("nuovo")]
    public async Task<IActionResult> Create(QuestionForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var own = db.Questions.AskedBy(AccountId);
        if (!await own.AnyAsync(q => q.Key == form.Key))
        {
            var question = await AskAsync(form, await own.Waiting().CountAsync());
            db.AddRange(question, question.NoticeToOffice(clock));
            await db.SaveChangesAsync();
            Confirm("L’ufficio ha ricevuto il tuo quesito: ti scriviamo quando risponde.");
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<Question> AskAsync(QuestionForm form, int waiting)
    {
        var call = await db.Calls.OpenOn(clock.TodayInMilan).FirstOrDefaultAsync();
        Rule.Require(call is not null, "Oggi nessun bando è aperto: non si fanno quesiti.");

        var author = await db.Users.SingleAsync(a => a.Id == AccountId);
        return Question.Ask(call, form.Kind!.Value, form.Text!.Trim(), await db.NextQuestionReferenceAsync(clock), form.Key, author, waiting, clock);
    }
}

public sealed record OwnQuestion(string Reference, ApplicationKind Kind, string Asked, DateTime AskedAt, DateTime? PublishedAt, string? DeclineReason)
{
    public string? PublicAddress => PublishedAt is null ? null : $"{Kind.QuestionsAddress}/{Reference}";
}
