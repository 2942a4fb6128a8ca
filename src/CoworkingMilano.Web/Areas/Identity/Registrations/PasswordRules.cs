using CoworkingMilano.Web.Infrastructure;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.Registrations;

public static class PasswordRules
{
    /// <summary>Length is the only rule: any character counts, spaces too.</summary>
    public static void ANewPassword<TForm>(this IRuleBuilderInitial<TForm, string?> password) => password
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Scegli una password")
        .MinimumLength(SignInSetup.MinimumPasswordLength).WithMessage($"La password ha almeno {SignInSetup.MinimumPasswordLength} caratteri")
        .MaximumLength(SignInSetup.MaximumPasswordLength).WithMessage($"La password non supera i {SignInSetup.MaximumPasswordLength} caratteri");
}
