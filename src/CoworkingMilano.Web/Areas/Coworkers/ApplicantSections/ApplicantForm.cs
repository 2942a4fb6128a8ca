using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.ApplicantSections;

public class ApplicantForm
{
    public ApplicantKind? Kind { get; set; }
    public string? VatNumber { get; set; }
    public string? EnterpriseName { get; set => field = value?.Trim(); }
    public string? Rea { get; set; }

    internal static ApplicantForm Of(VoucherApplication application) => new()
    {
        Kind = application.ApplicantKind,
        VatNumber = application.VatNumber,
        EnterpriseName = application.EnterpriseName,
        Rea = application.Rea,
    };

    public class Validator : AbstractValidator<ApplicantForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind)
                .NotNull().WithMessage("Scegli a che titolo chiedi il voucher")
                .IsInEnum().WithMessage("Scegli a che titolo chiedi il voucher");
            When(f => f.Kind is ApplicantKind.SelfEmployed or ApplicantKind.Enterprise, () =>
                RuleFor(f => f.VatNumber).Cascade(CascadeMode.Stop)
                    .NotEmpty().WithMessage("Scrivi la partita IVA")
                    .Must(number => Domain.Identifiers.VatNumber.TryParse(number, out _)).WithMessage("La partita IVA non è giusta: controlla le 11 cifre"));
            When(f => f.Kind is ApplicantKind.Enterprise, () =>
            {
                RuleFor(f => f.EnterpriseName)
                    .NotEmpty().WithMessage("Scrivi il nome dell’impresa")
                    .MaximumLength(200).WithMessage("Il nome dell’impresa può avere al massimo 200 caratteri");
                RuleFor(f => f.Rea).Cascade(CascadeMode.Stop)
                    .NotEmpty().WithMessage("Scrivi il numero REA")
                    .Must(IsOfMilan).WithMessage("Scrivi un numero REA di Milano: MI e fino a 7 cifre, per esempio MI-1234567");
            });
        }

        private static bool IsOfMilan(string? rea) => ReaNumber.TryParse(rea, out var number) && number.Value.StartsWith("MI-", StringComparison.Ordinal);
    }
}
