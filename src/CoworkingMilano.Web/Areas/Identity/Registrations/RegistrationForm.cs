using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Registrations;

public class RegistrationForm
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }

    [ModelBinder(Name = "ritorno")]
    public string? ReturnUrl { get; set; }

    public class Validator : AbstractValidator<RegistrationForm>
    {
        public Validator()
        {
            RuleFor(f => f.GivenName).NotEmpty().WithMessage("Scrivi il tuo nome").MaximumLength(100).WithMessage("Il nome non supera i 100 caratteri");
            RuleFor(f => f.FamilyName).NotEmpty().WithMessage("Scrivi il tuo cognome").MaximumLength(100).WithMessage("Il cognome non supera i 100 caratteri");
            RuleFor(f => f.Email).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Scrivi il tuo indirizzo e-mail")
                .EmailAddress().WithMessage("Scrivi un indirizzo e-mail completo, per esempio nome@esempio.it")
                .MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo");
            RuleFor(f => f.Password).ANewPassword();
        }
    }
}
