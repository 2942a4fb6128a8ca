using CoworkingMilano.Domain.Applications;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.NoticeWithdrawals;

public class NoticeWithdrawalForm
{
    public string? Note { get; set; }

    [BindNever]
    public RefusalNotice Notice { get; set; } = null!;

    public class Validator : AbstractValidator<NoticeWithdrawalForm>
    {
        public Validator() => RuleFor(f => f.Note)
            .NotEmpty().WithMessage("Spiega a chi ha fatto domanda perché il preavviso è ritirato")
            .MaximumLength(2000).WithMessage("La spiegazione può avere al massimo 2.000 caratteri");
    }
}
