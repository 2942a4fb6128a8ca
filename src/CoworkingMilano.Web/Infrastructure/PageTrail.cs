using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The name of a page and the way back from it: the layout makes title and breadcrumb of them.</summary>
public static class PageTrail
{
    public static void Page(this ViewDataDictionary viewData, string title, params (string Label, string Url)[] trail)
    {
        viewData["Title"] = title;
        viewData["Trail"] = trail;
    }

    public static string? Title(this ViewDataDictionary viewData) => viewData["Title"] as string;

    public static IReadOnlyList<(string Label, string Url)> Trail(this ViewDataDictionary viewData) =>
        viewData["Trail"] as (string, string)[] ?? [];
}
