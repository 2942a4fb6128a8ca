namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>A sentence and what stands in its places, for a page to say: <c>@T[phrase.Text, phrase.Values]</c>.</summary>
public sealed record Phrase(string Text, params object[] Values);
