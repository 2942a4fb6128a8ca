using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.OfficeChecks;

public class OfficeCheckForm
{
    public DateOnly? AskedOn { get; set; }
    public CheckResult? Result { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public string? AnswerNumber { get; set => field = Trimmed(value); }
    public string? Note { get; set => field = Trimmed(value); }

    [BindNever]
    public Application Application { get; private set; } = null!;

    [BindNever]
    public OwedCheck Owed { get; private set; } = null!;

    [BindNever]
    public DateOnly Today { get; private set; }

    private bool IsAnswered => Result is CheckResult.Confirmed or CheckResult.Contradicted;

    /// <summary>What was asked and is still awaited need not be written again.</summary>
    public static OfficeCheckForm For(Application application, OwedCheck owed, DateOnly today)
    {
        var awaited = application.LastCheckOf(owed) is { Result: CheckResult.Pending } last ? last : null;
        var form = new OfficeCheckForm { AskedOn = awaited?.AskedOn ?? today, Note = awaited?.Note };
        form.LookAt(application, owed, today);
        return form;
    }

    public void LookAt(Application application, OwedCheck owed, DateOnly today) => (Application, Owed, Today) = (application, owed, today);

    /// <summary>The check is the one this form notes.</summary>
    public bool Says(OfficeCheck check) => check.Says(Result!.Value, AskedOn!.Value, AnsweredOn, AnswerNumber, Note);

    public OfficeCheck Ascertain(Account officer, TimeProvider clock) =>
        Application.Ascertain(Owed, Result!.Value, AskedOn!.Value, AnsweredOn, AnswerNumber, Note, officer, clock);

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public class Validator : AbstractValidator<OfficeCheckForm>
    {
        public Validator()
        {
            RuleFor(f => f.AskedOn)
                .NotNull().WithMessage("Scrivi il giorno della richiesta")
                .Must((form, day) => day is null || day <= form.Today).WithMessage("Il giorno della richiesta non può essere nel futuro");
            RuleFor(f => f.Result)
                .NotNull().WithMessage("Scegli che cosa risulta");
            When(f => f.IsAnswered, WhenItIsAnswered);
            When(f => f.Result is CheckResult.Pending, () =>
            {
                RuleFor(f => f.AnsweredOn).Null().WithMessage("Finché si aspetta la risposta, il suo giorno resta vuoto");
                RuleFor(f => f.AnswerNumber).Null().WithMessage("Finché si aspetta la risposta, il suo numero resta vuoto");
            });
            RuleFor(f => f.Note)
                .NotNull().When(f => f.Result is CheckResult.Contradicted).WithMessage("Scrivi che cosa risulta: serve per il chiarimento o per il preavviso")
                .MaximumLength(OfficeCheck.LongestNote).WithMessage("La nota può avere al massimo 1.000 caratteri");
        }

        private void WhenItIsAnswered()
        {
            RuleFor(f => f.AnsweredOn)
                .Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Scrivi il giorno della risposta")
                .Must((form, day) => day <= form.Today).WithMessage("Il giorno della risposta non può essere nel futuro")
                .Must((form, day) => form.AskedOn is not { } asked || asked > form.Today || asked <= day).WithMessage("La risposta viene dopo la richiesta: controlla i due giorni")
                .Must((form, day) => form.Result is CheckResult.Contradicted || form.Owed.ValidDays is not { } days || form.Today <= day!.Value.AddDays(days))
                .WithMessage(form => $"Una risposta di questo giorno valeva fino {form.AnsweredOn!.Value.AddDays(form.Owed.ValidDays!.Value).AsEnd}: chiedine una nuova");
            RuleFor(f => f.AnswerNumber)
                .NotNull().WithMessage("Scrivi il numero con cui si ritrova la risposta")
                .MaximumLength(OfficeCheck.LongestNumber).WithMessage("Il numero può avere al massimo 100 caratteri");
        }
    }
}
