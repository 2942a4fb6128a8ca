using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Areas.Officers.RefusalNotices;

/// <summary>The rules of a call as an officer picks one of them, by its place from 1.</summary>
public static class RuleChoice
{
    private const int Shown = 100;

    public static string? At(int? place, IReadOnlyList<string> rules) => place is { } from1 ? rules.ElementAtOrDefault(from1 - 1) : null;

    /// <summary>The place is of a rule; where the call has none, nothing is asked.</summary>
    public static bool Names(int? place, IReadOnlyList<string> rules) => rules.Count == 0 || At(place, rules) is not null;

    /// <summary>Each by the beginning of its text: the page holds them whole.</summary>
    public static IEnumerable<SelectListItem> Choices(IReadOnlyList<string> rules) =>
        rules.Select((rule, i) => new SelectListItem($"{i + 1}. {(rule.Length <= Shown ? rule : $"{rule[..Shown].TrimEnd()}…")}", $"{i + 1}"));
}
