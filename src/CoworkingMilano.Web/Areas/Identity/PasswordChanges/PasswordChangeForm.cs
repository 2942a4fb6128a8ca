using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Passwords;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.PasswordChanges;

public class PasswordChangeForm
{
    public string? CurrentPassword { get; set; }
    public string? Password { get; set; }

    internal Account? Account { get; set; }

    public class Validator : AbstractValidator<PasswordChangeForm>
    {
        public Validator()
        {
            RuleFor(f => f.CurrentPassword).TheCurrentPassword();
            RuleFor(f => f.Password).ANewPassword(f => [f.Account?.GivenName, f.Account?.FamilyName, f.Account?.Email]);
        }
    }
}
