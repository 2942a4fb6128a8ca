namespace CoworkingMilano.Web.Areas.Registry.Services;

/// <summary>The button that starts a draft: a form for applicants, the way to sign in and come back for visitors.</summary>
/// <param name="Action">Where the draft is made.</param>
/// <param name="Words">What the button says.</param>
/// <param name="Fields">What the draft starts with.</param>
public record ServiceStart(string Action, string Words, params (string Name, string? Value)[] Fields);
