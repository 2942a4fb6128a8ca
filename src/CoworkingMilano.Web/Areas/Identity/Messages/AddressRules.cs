using System.Net.Mail;
using System.Text;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.Messages;

public static class AddressRules
{
    public static void AnAddress<TForm>(this IRuleBuilderInitial<TForm, string?> email) => email
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Scrivi il tuo indirizzo e-mail")
        .MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo")
        .Must(IsDeliverable).WithMessage("Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it");

    /// <summary>An address that mail can be sent to: one that could not be would stop the outbox.</summary>
    public static bool IsDeliverable(string? email) =>
        Ascii.IsValid(email) && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
