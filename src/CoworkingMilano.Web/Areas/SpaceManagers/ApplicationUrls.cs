using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Areas.SpaceManagers;

/// <summary>Where the pages of the application at hand stand.</summary>
public static class ApplicationUrls
{
    extension(ViewContext view)
    {
        public string Reference => (string)view.RouteData.Values["reference"]!;

        public string ApplicationUrl => $"/gestori/domande/{view.Reference}";
    }
}
