using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Passwords;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.PasswordResets;

public class PasswordResetForm
{
    [ModelBinder(Name = "codice")]
    public string? Token { get; set; }

    public string? Password { get; set; }

    internal Account? Account { get; set; }

    public class Validator : AbstractValidator<PasswordResetForm>
    {
        public Validator() => RuleFor(f => f.Password).ANewPassword(f => [f.Account?.GivenName, f.Account?.FamilyName, f.Account?.Email]);
    }
}
