using CoworkingMilano.Domain.Accounts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Accounts;

public class OfficerRolesForm
{
    public List<OfficerRole> Roles { get; set; } = [];

    [BindNever]
    public Account Officer { get; init; } = null!;

    /// <summary>The administrator is looking at themselves.</summary>
    [BindNever]
    public bool IsOwn { get; init; }

    [BindNever]
    public bool IsLastAdministrator { get; init; }

    public class Validator : AbstractValidator<OfficerRolesForm>
    {
        public Validator()
        {
            RuleFor(f => f.Roles).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Scegli almeno un ruolo: per togliere l’accesso, blocca l’account")
                .Must((form, roles) => !form.IsLastAdministrator || roles.Contains(OfficerRole.Administrator))
                .WithMessage("È l’unico amministratore: prima dai questo ruolo a un’altra persona");
        }
    }
}
