using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.ApplicantSections;

public class ApplicantForm
{
    public ApplicantKind? ApplicantKind { get; set; }
    public string? VatNumber { get; set; }
    public string? EnterpriseName { get; set => field = value?.Trim(); }
    public string? Rea { get; set; }

    internal static ApplicantForm Of(VoucherApplication application) => new()
    {
        ApplicantKind = application.ApplicantKind,
        VatNumber = application.VatNumber,
        EnterpriseName = application.EnterpriseName,
        Rea = application.Rea,
    };

    internal void WriteOn(VoucherApplication application, TimeProvider clock) => application.ApplyAs(
        ApplicantKind,
        Domain.Identifiers.VatNumber.TryParse(VatNumber, out var vatNumber) ? vatNumber : null,
        EnterpriseName,
        ReaNumber.TryParse(Rea, out var rea) ? rea.Value : null,
        clock);

    public class Validator : AbstractValidator<ApplicantForm>
    {
        public Validator()
        {
            When(f => f.ApplicantKind is not Domain.Vouchers.ApplicantKind.Person, () =>
                RuleFor(f => f.VatNumber)
                    .Must(number => number is null || Domain.Identifiers.VatNumber.TryParse(number, out _)).WithMessage("La partita IVA non è giusta: controlla le 11 cifre"));
            When(f => f.ApplicantKind is null or Domain.Vouchers.ApplicantKind.Enterprise, () =>
            {
                RuleFor(f => f.EnterpriseName)
                    .MaximumLength(200).WithMessage("Il nome dell’impresa può avere al massimo 200 caratteri");
                RuleFor(f => f.Rea)
                    .Must(rea => rea is null || IsOfMilan(rea)).WithMessage("Scrivi un numero REA di Milano: MI e fino a 7 cifre, per esempio MI-1234567");
            });
        }

        private static bool IsOfMilan(string rea) => ReaNumber.TryParse(rea, out var number) && number.Value.StartsWith("MI-", StringComparison.Ordinal);
    }
}
