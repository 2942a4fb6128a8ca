using CoworkingMilano.Web.Areas.Identity.Messages;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.PasswordRequests;

public class PasswordRequestForm
{
    public string? Email { get; set => field = value?.Trim(); }

    public class Validator : AbstractValidator<PasswordRequestForm>
    {
        public Validator() => RuleFor(f => f.Email).AnAddress();
    }
}
