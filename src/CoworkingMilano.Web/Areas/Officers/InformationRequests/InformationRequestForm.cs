using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.InformationRequests;

/// <summary>What is asked of an applicant: some of the case's topics, and up to five questions of the officer's own.</summary>
public class InformationRequestForm
{
    public const int FreeQuestions = 5;
    public const int LongestMessage = 4000;

    public List<TopicForm> Topics { get; set; } = [];
    public List<FreeQuestionForm> Questions { get; set; } = [];
    public string? Message { get; set; }
    public DateOnly? DeadlineOn { get; set; }

    [BindNever]
    public Application Application { get; set; } = null!;

    [BindNever]
    public DateOnly Today { get; set; }

    public bool SuspendsTerm => Application.NextRequestSuspends;

    /// <summary>The last day for the decision if the applicant answers on the last day an officer may give.</summary>
    public DateOnly LatestDecision =>
        Application.Term.LastDay(Today).AddDays(SuspendsTerm ? Suspension.LongestForInformation : 0);

    public static InformationRequestForm For(Application application, DateOnly today) => new()
    {
        Application = application,
        Today = today,
        Topics = [.. application.InformationTopics.Select(t => new TopicForm { Subject = t.Subject, Code = t.Code, Topic = t })],
        Questions = [.. Enumerable.Range(0, FreeQuestions).Select(_ => new FreeQuestionForm())],
        DeadlineOn = today.AddDays(InformationRequest.UsualDays),
    };

    /// <summary>Asks about what a check found, in words the officer may change.</summary>
    public InformationRequestForm About(string? check)
    {
        if (Topics.SingleOrDefault(t => t.Subject is InformationSubject.Check && t.Code == check) is { } topic)
        {
            var owed = Application.OwedChecks.Single(c => c.Code == check);
            (topic.IsChosen, topic.Question) = (true, $"Abbiamo verificato d’ufficio (fonte: {owed.Source}) e risulta: {Application.LastCheckOf(owed)!.Note} Spiega come stanno le cose, o come le hai regolate. Non servono certificati.");
        }

        return this;
    }

    /// <summary>Puts the words of an earlier request into the form: what was called off by mistake is not written twice.</summary>
    public InformationRequestForm StartingFrom(InformationRequest earlier)
    {
        Message = earlier.Message;
        foreach (var item in earlier.Items)
        {
            if (Topics.SingleOrDefault(t => t.Subject == item.Subject && t.Code == item.Code) is { } topic)
            {
                (topic.IsChosen, topic.Question) = (true, item.Question);
            }
            else if (Questions.FirstOrDefault(q => q.IsEmpty) is { } question)
            {
                (question.Title, question.Question) = (item.Title, item.Question);
            }
        }

        return this;
    }

    /// <summary>Ties what was sent to the case as it stands.</summary>
    public void LookAt(Application application, DateOnly today)
    {
        (Application, Today) = (application, today);
        var topics = application.InformationTopics.ToList();
        Topics.ForEach(form => form.Topic = topics.SingleOrDefault(t => t.Subject == form.Subject && t.Code == form.Code));
        Topics.RemoveAll(form => form.Topic is null);
    }

    public IReadOnlyList<InformationItem> Items() => [.. PlacedItems().Select(p => p.Item)];

    /// <summary>Each item beside the question of the page that asks it.</summary>
    private IEnumerable<(string Place, InformationItem Item)> PlacedItems() =>
    [
        .. Topics.Index().Where(t => t.Item.IsChosen).Select(t => ($"Topics[{t.Index}].Question", t.Item.Topic!.Ask(t.Item.Question?.Trim() ?? ""))),
        .. Questions.Index().Where(q => !q.Item.IsEmpty).Select(q => ($"Questions[{q.Index}].Question", InformationItem.Free(q.Item.Title?.Trim() ?? "", q.Item.Question?.Trim() ?? ""))),
    ];

    /// <summary>The request is the one this form asks for.</summary>
    public bool Says(InformationRequest request) =>
        request.DeadlineOn == DeadlineOn
        && request.Items.OrderBy(i => i.Position).Select(i => (i.Subject, i.Code, i.Title, i.Question)).SequenceEqual(Items().Select(i => (i.Subject, i.Code, i.Title, i.Question)));

    public class Validator : AbstractValidator<InformationRequestForm>
    {
        public Validator()
        {
            RuleFor(f => f.Topics).Must((form, _) => form.Items().Count > 0).WithMessage("Scegli almeno una voce, o scrivi una domanda tua").OverridePropertyName("Topics[0].IsChosen");
            RuleForEach(f => f.Topics).SetValidator(new TopicForm.Validator());
            RuleForEach(f => f.Questions).SetValidator(new FreeQuestionForm.Validator());
            RuleFor(f => f).Custom(AskNoCertificate);
            RuleFor(f => f.Questions).Must(questions => questions.Count <= FreeQuestions).WithMessage($"Le domande libere sono al massimo {FreeQuestions}").OverridePropertyName("Questions[0].Title");
            RuleFor(f => f.Message).MaximumLength(LongestMessage).WithMessage("Il messaggio può avere al massimo 4.000 caratteri");
            RuleFor(f => f.DeadlineOn)
                .Must((form, day) => form.Today < day && day <= Application.LatestInformationDeadline(form.Today))
                .WithMessage(form => $"Scegli un giorno da domani {Application.LatestInformationDeadline(form.Today).AsEnd}: da 1 a {Suspension.LongestForInformation} giorni");
        }

        /// <summary>What another administration holds is asked there, never of the applicant (D.P.R. 445/2000 artt. 40 and 43).</summary>
        private static void AskNoCertificate(InformationRequestForm form, ValidationContext<InformationRequestForm> context)
        {
            foreach (var (place, item) in form.PlacedItems())
            {
                if (form.Application.CheckInsteadOf(item) is { } check)
                {
                    context.AddFailure(place, check.WhyNotAsked);
                }
            }
        }
    }
}

/// <summary>A field, document or requirement of the case, and what is asked about it.</summary>
public class TopicForm
{
    public const int LongestQuestion = 2000;

    public InformationSubject Subject { get; set; }
    public string Code { get; set; } = "";
    public bool IsChosen { get; set; }
    public string? Question { get; set; }

    [BindNever]
    public InformationTopic? Topic { get; set; }

    public class Validator : AbstractValidator<TopicForm>
    {
        public Validator() => When(t => t.IsChosen, () => RuleFor(t => t.Question)
            .NotEmpty().WithMessage("Spiega a chi ha fatto domanda che cosa manca o non è chiaro")
            .MaximumLength(LongestQuestion).WithMessage("La richiesta può avere al massimo 2.000 caratteri"));
    }
}

/// <summary>Something no topic covers.</summary>
public class FreeQuestionForm
{
    public string? Title { get; set; }
    public string? Question { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Question);

    public class Validator : AbstractValidator<FreeQuestionForm>
    {
        public Validator() => When(q => !q.IsEmpty, () =>
        {
            RuleFor(q => q.Title)
                .NotEmpty().WithMessage("Di’ in due parole di che cosa si tratta")
                .MaximumLength(200).WithMessage("Il titolo può avere al massimo 200 caratteri");
            RuleFor(q => q.Question)
                .NotEmpty().WithMessage("Scrivi la domanda per chi ha fatto domanda")
                .MaximumLength(TopicForm.LongestQuestion).WithMessage("La richiesta può avere al massimo 2.000 caratteri");
        });
    }
}
