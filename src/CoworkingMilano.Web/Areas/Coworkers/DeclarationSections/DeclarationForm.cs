using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Areas.Coworkers.DeclarationSections;

public class DeclarationForm
{
    /// <summary>Code and version of each sentence ticked: a sentence that changed meanwhile has to be read again.</summary>
    public List<string> Declared { get; set; } = [];

    internal VoucherApplication Application { get; set; } = null!;

    internal IEnumerable<SelectListItem> Texts => InForce.Select(text => new SelectListItem(text.Text, Key(text)));

    private IEnumerable<DeclarationText> InForce => Application.Call.DeclarationsFor(Application.Kind);

    internal static DeclarationForm Of(VoucherApplication application) => new()
    {
        Application = application,
        Declared = [.. application.Declarations.Select(answer => Key(answer.Text))],
    };

    private static string Key(DeclarationText text) => $"{text.Code}-{text.Version}";

    public class Validator : AbstractValidator<DeclarationForm>
    {
        public Validator() =>
            RuleFor(f => f.Declared)
                .Must((form, declared) => form.InForce.All(text => declared.Contains(Key(text))))
                .WithMessage(f => $"Leggi e spunta tutte le dichiarazioni: senza, la domanda non si può presentare. Ne mancano {f.InForce.Count(text => !f.Declared.Contains(Key(text)))}");
    }
}
