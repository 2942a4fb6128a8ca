using CoworkingMilano.Web.Infrastructure;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Identity.Passwords;

public static class PasswordRules
{
    /// <summary>Long, and not among the first to be guessed: no rule asks for this or that character, spaces count too.</summary>
    /// <param name="password">The rule's field.</param>
    /// <param name="about">Names and addresses of whoever chooses.</param>
    public static void ANewPassword<TForm>(this IRuleBuilderInitial<TForm, string?> password, Func<TForm, IEnumerable<string?>> about) => password
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Scegli una password")
        .MinimumLength(SignInSetup.MinimumPasswordLength).WithMessage($"La password ha almeno {SignInSetup.MinimumPasswordLength} caratteri")
        .MaximumLength(SignInSetup.MaximumPasswordLength).WithMessage($"La password non supera i {SignInSetup.MaximumPasswordLength} caratteri")
        .Must((form, chosen) => !CommonPasswords.IsGuessable(chosen!, about(form))).WithMessage("Questa password si indovina facilmente: scegli una frase tua, senza sequenze e non fatta solo del tuo nome o di parole note");

    public static void TheCurrentPassword<TForm>(this IRuleBuilderInitial<TForm, string?> password) => password
        .NotEmpty().WithMessage("Scrivi la tua password attuale")
        .MaximumLength(SignInSetup.MaximumPasswordLength).WithMessage($"La password non supera i {SignInSetup.MaximumPasswordLength} caratteri");
}
