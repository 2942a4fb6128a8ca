using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.RemarkReplies;

public class RemarkReplyForm
{
    public string? Reply { get; set; }

    [BindNever]
    public Remark Remark { get; set; } = null!;

    [BindNever]
    public RefusalNotice Notice { get; set; } = null!;

    public class Validator : AbstractValidator<RemarkReplyForm>
    {
        public Validator() => RuleFor(f => f.Reply)
            .NotEmpty().WithMessage("Scrivi perché accogli o non accogli l’osservazione")
            .MaximumLength(4000).WithMessage("La risposta può avere al massimo 4.000 caratteri");
    }
}
