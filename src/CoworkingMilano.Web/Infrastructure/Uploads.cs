namespace CoworkingMilano.Web.Infrastructure;

public static class Uploads
{
    /// <summary>A document: 10 MB.</summary>
    public const int MaximumFileBytes = 10 * 1024 * 1024;

    /// <summary>One file and the form around it.</summary>
    public const int MaximumRequestBytes = MaximumFileBytes + (256 * 1024);
}
