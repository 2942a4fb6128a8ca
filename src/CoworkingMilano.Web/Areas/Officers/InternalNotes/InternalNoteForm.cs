using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.InternalNotes;

public class InternalNoteForm
{
    /// <summary>Of this form: sent twice, it writes one note.</summary>
    public Guid Key { get; set; }

    public string? Text { get; set; }

    [BindNever]
    public Application Application { get; set; } = null!;

    public class Validator : AbstractValidator<InternalNoteForm>
    {
        public Validator()
        {
            RuleFor(f => f.Text).NotEmpty().WithMessage("Scrivi la nota");
            RuleFor(f => f.Text).MaximumLength(InternalNote.MaximumLength).WithMessage("La nota può avere al massimo 4.000 caratteri");
        }
    }
}
