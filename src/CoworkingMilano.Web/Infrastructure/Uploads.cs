namespace CoworkingMilano.Web.Infrastructure;

public static class Uploads
{
    /// <summary>A document: 10 MB.</summary>
    public const int MaximumFileBytes = 10 * 1024 * 1024;

    /// <summary>One file and the form around it.</summary>
    public const int MaximumRequestBytes = MaximumFileBytes + (256 * 1024);

    /// <summary>What is read of a form whose file is too big, so that the answer can say so beside the field.</summary>
    public const int ReadableRequestBytes = 4 * MaximumRequestBytes;
}
