using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

public class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }

    [ModelBinder(Name = "ritorno")]
    public string? ReturnUrl { get; set; }

    public class Validator : AbstractValidator<SignInForm>
    {
        public Validator()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("Scrivi il tuo indirizzo e-mail").MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo");
            RuleFor(f => f.Password).NotEmpty().WithMessage("Scrivi la tua password").MaximumLength(SignInSetup.MaximumPasswordLength).WithMessage($"La password non supera i {SignInSetup.MaximumPasswordLength} caratteri");
        }
    }
}
