using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>One tick for each text the call wants declared, in the version that was read.</summary>
public class DeclarationsForm
{
    public List<DeclarationForm> Declarations { get; set; } = [];

    public static DeclarationsForm Of(Application application) => new()
    {
        Declarations = [.. application.Call.DeclarationsFor(application.Kind).Select(text => DeclarationForm.Of(text, application.Declarations.Any(d => d.Text == text)))],
    };

    /// <summary>The texts in force that were ticked; a tick given to an older version does not count.</summary>
    public IEnumerable<DeclarationText> MadeBy(Application application) =>
        application.Call.DeclarationsFor(application.Kind).Where(text => Declarations.Any(d => d.IsTickOn(text)));
}

public class DeclarationForm
{
    public string? Code { get; set; }
    public int Version { get; set; }
    public bool IsMade { get; set; }

    [BindNever, ValidateNever]
    public DeclarationText Text { get; private set; } = null!;

    public static DeclarationForm Of(DeclarationText text, bool isMade) => new() { Code = text.Code, Version = text.Version, IsMade = isMade, Text = text };

    public bool IsTickOn(DeclarationText text) => IsMade && Code == text.Code && Version == text.Version;
}
