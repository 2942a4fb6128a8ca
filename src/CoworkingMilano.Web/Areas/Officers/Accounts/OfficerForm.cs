using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Identity.Messages;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Accounts;

public class OfficerForm
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Email { get; set => field = value?.Trim(); }
    public List<OfficerRole> Roles { get; set; } = [];

    public Account ToAccount(ILookupNormalizer normalizer) => new()
    {
        GivenName = GivenName!.Trim(),
        FamilyName = FamilyName!.Trim(),
        UserName = Email,
        NormalizedUserName = normalizer.NormalizeName(Email),
        Email = Email,
        NormalizedEmail = normalizer.NormalizeEmail(Email),
        EmailConfirmed = true,
    };

    public class Validator : AbstractValidator<OfficerForm>
    {
        public Validator(PortalDbContext db, ILookupNormalizer normalizer)
        {
            RuleFor(f => f.GivenName).NotEmpty().WithMessage("Scrivi il nome").MaximumLength(100).WithMessage("Il nome non supera i 100 caratteri");
            RuleFor(f => f.FamilyName).NotEmpty().WithMessage("Scrivi il cognome").MaximumLength(100).WithMessage("Il cognome non supera i 100 caratteri");
            RuleFor(f => f.Email).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Scrivi l’indirizzo e-mail di servizio")
                .Must(AddressRules.IsDeliverable).WithMessage("Scrivi un indirizzo e-mail completo, per esempio nome@comune.example")
                .MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo")
                .MustAsync(async (email, stopping) => !await db.Users.AnyAsync(a => a.NormalizedEmail == normalizer.NormalizeEmail(email), stopping))
                .WithMessage("C’è già un account con questo indirizzo");
            RuleFor(f => f.Roles).NotEmpty().WithMessage("Scegli almeno un ruolo");
        }
    }
}
