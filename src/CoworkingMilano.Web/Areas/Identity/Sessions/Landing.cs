using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Sessions;

/// <summary>Where a person goes who has just signed in: back to the page that asked, if it is one of ours, else to their own first page.</summary>
public static class Landing
{
    public static string After(IUrlHelper url, string? returnUrl, bool isOfficer) =>
        url.IsLocalUrl(returnUrl) ? returnUrl!
        : isOfficer ? "/ufficio"
        : "/area-personale";
}
