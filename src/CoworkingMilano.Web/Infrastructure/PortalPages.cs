using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Infrastructure;

public static class PortalPages
{
    /// <summary>MVC with our folders (area = audience, folder = what they see or do) and Italian texts through one localizer.</summary>
    public static void AddPortalPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services
            .AddControllersWithViews(mvc =>
            {
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            })
            .AddRazorOptions(razor =>
            {
                razor.AreaViewLocationFormats.Clear();
                razor.AreaViewLocationFormats.Add("/Areas/{2}/{1}/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Areas/{2}/Shared/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Areas/Shared/{0}.cshtml");
            });
    }
}

/// <summary>The one source of translations: views ask it as <c>T["Italian text"]</c>; without a translation the key is the text.</summary>
public sealed class PortalText;
