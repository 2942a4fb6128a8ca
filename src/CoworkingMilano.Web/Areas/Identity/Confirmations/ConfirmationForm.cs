using CoworkingMilano.Web.Areas.Identity.Passwords;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Confirmations;

public class ConfirmationForm
{
    [ModelBinder(Name = "codice")]
    public string? Token { get; set; }

    public string? GivenName { get; set => field = value?.Trim(); }
    public string? FamilyName { get; set => field = value?.Trim(); }
    public string? Password { get; set; }

    /// <summary>The address that the token confirms.</summary>
    internal string? Email { get; set; }

    public class Validator : AbstractValidator<ConfirmationForm>
    {
        public Validator()
        {
            RuleFor(f => f.GivenName).NotEmpty().WithMessage("Scrivi il tuo nome").MaximumLength(100).WithMessage("Il nome non supera i 100 caratteri");
            RuleFor(f => f.FamilyName).NotEmpty().WithMessage("Scrivi il tuo cognome").MaximumLength(100).WithMessage("Il cognome non supera i 100 caratteri");
            RuleFor(f => f.Password).ANewPassword(f => [f.GivenName, f.FamilyName, f.Email]);
        }
    }
}
