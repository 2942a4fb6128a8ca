using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The name of a page, the way back from it and what it is about: the layout makes title, breadcrumb and description of them.</summary>
public static class PageTrail
{
    public static void Page(this ViewDataDictionary viewData, string title, params (string Label, string Url)[] trail)
    {
        viewData["Title"] = title;
        viewData["Trail"] = trail;
    }

    /// <summary>The title with where it stands, the nearest first: it tells one tab from another.</summary>
    public static string? WholeTitle(this ViewDataDictionary viewData) =>
        viewData.Title() is { } title ? string.Join(" – ", viewData.Trail().Select(step => step.Label).Append(title).Reverse()) : null;

    /// <summary>What search engines show under the title; the portal's own sentence where a page says none.</summary>
    public static void Describe(this ViewDataDictionary viewData, string description) => viewData["Description"] = description;

    public static string? Title(this ViewDataDictionary viewData) => viewData["Title"] as string;

    public static string? Description(this ViewDataDictionary viewData) => viewData["Description"] as string;

    public static IReadOnlyList<(string Label, string Url)> Trail(this ViewDataDictionary viewData) =>
        viewData["Trail"] as (string, string)[] ?? [];
}
