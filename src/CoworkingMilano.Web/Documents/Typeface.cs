using PdfSharp.Drawing;

namespace CoworkingMilano.Web.Documents;

/// <summary>A way of setting text: face (the name of an embedded font file), size and line height in points.</summary>
internal sealed record Typeface(string Face, double Size, double LineHeight, XColor Ink)
{
    private const string Regular = "titillium-web-regular";
    private const string SemiBold = "titillium-web-600";
    private const string Strong = "titillium-web-700";

    private static readonly XColor Black = XColor.FromArgb(0x1A, 0x1A, 0x1A);
    private static readonly XColor Grey = XColor.FromArgb(0x45, 0x50, 0x5C);
    private static readonly XColor Navy = XColor.FromArgb(0x17, 0x32, 0x4D);

    public static readonly Typeface Wordmark = new(Strong, 18, 22, Navy);
    public static readonly Typeface Title = new(Strong, 19, 25, Navy);
    public static readonly Typeface Heading = new(Strong, 12.5, 18, Navy);
    public static readonly Typeface Body = new(Regular, 10.5, 15.5, Black);
    public static readonly Typeface Cell = new(Regular, 9.5, 13.5, Black);
    public static readonly Typeface Label = new(SemiBold, 9.5, 13.5, Grey);
    public static readonly Typeface Amount = new(Strong, 20, 24, Navy);
    public static readonly Typeface Display = new(Strong, 34, 40, Navy);
    public static readonly Typeface LongDisplay = new(Strong, 22, 28, Navy);
    public static readonly Typeface Statement = new(Regular, 13.5, 21, Black);
    public static readonly Typeface Mark = new(Strong, 12.5, 18, Sheet.Warning);
    public static readonly Typeface Small = new(Regular, 8.5, 12, Grey);

    public Typeface Bold => this with { Face = SemiBold };

    /// <summary>Distance from the top of a line to its baseline.</summary>
    public double Baseline => ((LineHeight - Size) / 2) + (Size * 0.82);
}
