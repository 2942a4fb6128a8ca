using CoworkingMilano.Web.Areas.Identity.Messages;
using CoworkingMilano.Web.Areas.Identity.Passwords;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.AddressChanges;

public class AddressChangeForm
{
    public string? Email { get; set => field = value?.Trim(); }
    public string? CurrentPassword { get; set; }

    public class Validator : AbstractValidator<AddressChangeForm>
    {
        public Validator()
        {
            RuleFor(f => f.Email).AnAddress();
            RuleFor(f => f.CurrentPassword).TheCurrentPassword();
        }
    }
}
