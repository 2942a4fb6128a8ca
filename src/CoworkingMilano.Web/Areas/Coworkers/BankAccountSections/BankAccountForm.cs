using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.BankAccountSections;

public class BankAccountForm
{
    public string? Iban { get; set; }

    internal VoucherApplication Application { get; set; } = null!;

    internal static BankAccountForm Of(VoucherApplication application) => new()
    {
        Application = application,
        Iban = application.Iban is { } iban ? Domain.Identifiers.Iban.Parse(iban).Formatted : null,
    };

    public class Validator : AbstractValidator<BankAccountForm>
    {
        public Validator() =>
            RuleFor(f => f.Iban)
                .Must(typed => typed is null || Domain.Identifiers.Iban.VerdictOn(typed) is IbanVerdict.Valid).WithMessage(f => Domain.Identifiers.Iban.VerdictOn(f.Iban).Label());
    }
}
