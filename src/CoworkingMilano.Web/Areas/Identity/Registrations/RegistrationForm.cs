using CoworkingMilano.Web.Areas.Identity.Messages;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Registrations;

public class RegistrationForm
{
    public string? Email { get; set => field = value?.Trim(); }

    [ModelBinder(Name = "ritorno")]
    public string? ReturnUrl { get; set; }

    public class Validator : AbstractValidator<RegistrationForm>
    {
        public Validator() => RuleFor(f => f.Email).AnAddress();
    }
}
