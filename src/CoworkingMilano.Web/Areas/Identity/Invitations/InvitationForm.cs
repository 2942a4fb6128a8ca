using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Areas.Identity.Passwords;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Invitations;

public class InvitationForm
{
    [ModelBinder(Name = "account")]
    public string? AccountId { get; set; }

    [ModelBinder(Name = "codice")]
    public string? Token { get; set; }

    public string? Password { get; set; }

    internal Account? Account { get; set; }

    public class Validator : AbstractValidator<InvitationForm>
    {
        public Validator() => RuleFor(f => f.Password).ANewPassword(f => [f.Account?.GivenName, f.Account?.FamilyName, f.Account?.Email]);
    }
}
