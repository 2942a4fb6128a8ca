namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>One box to tick beside the list.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Value">In the address; also the box's id.</param>
/// <param name="Label">In Italian.</param>
/// <param name="IsChosen">Already ticked.</param>
/// <param name="Spaces">How many spaces one finds with it.</param>
public sealed record FilterChoice(string Key, string Value, string Label, bool IsChosen, int Spaces);
