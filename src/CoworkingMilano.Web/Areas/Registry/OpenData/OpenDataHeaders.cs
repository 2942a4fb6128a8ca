namespace CoworkingMilano.Web.Areas.Registry.OpenData;

/// <summary>What every open file says of itself.</summary>
public static class OpenDataHeaders
{
    /// <summary>Names the licence and lets any site read the file: it holds nothing private, and no cookie opens more.</summary>
    public static void OfferAsOpenData(this HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Link = $"<{SpaceColumn.Licence}>; rel=\"license\"";
    }
}
