using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.DeclarationSections;

/// <summary>One tick for each text the call wants declared, in the version that was read.</summary>
public class DeclarationsForm
{
    public List<DeclarationForm> Declarations { get; set; } = [];

    public static DeclarationsForm Of(AccreditationApplication application) => new()
    {
        Declarations = [.. application.Call.DeclarationsFor(ApplicationKind.Accreditation).Select(text => DeclarationForm.Of(text, application.Declarations.Any(d => d.Text == text)))],
    };

    /// <summary>Puts the posted ticks beside the texts in force; a tick given to an older version does not count.</summary>
    public void Ask(AccreditationApplication application) =>
        Declarations = [.. application.Call.DeclarationsFor(ApplicationKind.Accreditation).Select(text => DeclarationForm.Of(text, Declarations.Any(d => d.IsTickOn(text))))];

    public class Validator : AbstractValidator<DeclarationsForm>
    {
        public Validator() => RuleForEach(f => f.Declarations).ChildRules(declaration =>
            declaration.RuleFor(d => d.IsMade).Equal(true).WithMessage(d => $"Spunta «{d.Opening}…»: senza questa dichiarazione la domanda non si può presentare"));
    }
}

public class DeclarationForm
{
    private const int OpeningWords = 6;

    public string? Code { get; set; }
    public int Version { get; set; }
    public bool IsMade { get; set; }

    [BindNever, ValidateNever]
    public DeclarationText Text { get; private set; } = null!;

    /// <summary>The first words of the text, by which it is told from the others.</summary>
    public string Opening => string.Join(' ', Text.Text.Split(' ').Take(OpeningWords));

    public static DeclarationForm Of(DeclarationText text, bool isMade) => new() { Code = text.Code, Version = text.Version, IsMade = isMade, Text = text };

    public bool IsTickOn(DeclarationText text) => IsMade && Code == text.Code && Version == text.Version;
}
