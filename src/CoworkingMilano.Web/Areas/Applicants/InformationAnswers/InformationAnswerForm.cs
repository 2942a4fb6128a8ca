using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Applicants.InformationAnswers;

/// <summary>The answer to one item, as its kind wants it. Its fields stand under its position, since the items of a request share one form. Nothing has to be answered before it is sent.</summary>
public class InformationAnswerForm
{
    public const int LongestText = 4000;

    public string? NewValue { get; set; }
    public string? Words { get; set; }
    public IFormFile? File { get; set; }
    public bool RemovesFile { get; set; }

    /// <summary>Not only kept: from here it goes to the office.</summary>
    [BindNever]
    public bool IsSent { get; set; }

    [BindNever]
    public InformationItem Item { get; set; } = null!;

    /// <summary>The field to correct, of an item that is about one.</summary>
    [BindNever]
    public CorrectableField? Field { get; set; }

    [BindNever]
    public SentFile? Sent { get; set; }

    public string Prefix => $"voce-{Item.Position}";

    /// <summary>The new value of the field; null when what was typed is what the application says already.</summary>
    public string? Correction => Field is null || string.IsNullOrWhiteSpace(NewValue) || NewValue.Trim() == Field.Value ? null : NewValue.Trim();

    public string? Explanation => string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();

    public bool TakesFile => Item.Subject is not InformationSubject.Field;

    /// <summary>With what the applicant saved; a field not yet answered shows what the application says.</summary>
    public static InformationAnswerForm For(InformationItem item, Application application)
    {
        var field = item.Subject is InformationSubject.Field ? application.FieldNamed(item.Code) : null;
        return new() { Item = item, Field = field, NewValue = item.NewValue ?? field?.Value, Words = item.Words };
    }

    /// <summary>Keeps the answer. The file it takes the place of is returned, for the caller to remove.</summary>
    public StoredFile? WriteOn(InformationRequest request, TimeProvider clock)
    {
        request.Answer(Item, Explanation, Correction, clock);
        return Sent is { } sent && TakesFile ? request.Hand(Item, sent.Keep(clock), clock)
            : RemovesFile ? request.Hand(Item, null, clock)
            : null;
    }

    private bool KeepsFile => Item.File is not null && !RemovesFile;

    public class Validator : AbstractValidator<InformationAnswerForm>
    {
        public Validator()
        {
            RuleFor(f => f.NewValue).Must((form, _) => form.Correction is not { } typed || form.Field!.FaultIn(typed) is null).WithMessage(form => form.Field!.FaultIn(form.Correction!));
            RuleFor(f => f.Words).MaximumLength(LongestText).WithMessage("La risposta può avere al massimo 4.000 caratteri");
            RuleFor(f => f.File).Must((form, _) => form.Sent?.Complaint is null).WithMessage(form => form.Sent!.Complaint);
            When(f => f.IsSent, () =>
            {
                RuleFor(f => f.NewValue).Must((form, _) => form.Correction is not null || form.Explanation is not null).WithMessage("Scrivi il valore giusto, o spiega qui sotto perché va bene così").When(f => f.Field is not null);
                RuleFor(f => f.File).NotNull().WithMessage("Scegli il file").When(f => f.Item.Subject is InformationSubject.Document && !f.KeepsFile);
                RuleFor(f => f.Words).NotEmpty().WithMessage("Scrivi la risposta").When(f => f.Item.Subject is InformationSubject.Requirement or InformationSubject.Check or InformationSubject.Question);
            });
        }
    }
}
