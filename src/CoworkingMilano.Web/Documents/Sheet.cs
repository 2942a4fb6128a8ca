using PdfSharp.Drawing;

namespace CoworkingMilano.Web.Documents;

/// <summary>The A4 sheet of the city's letters. Distances in points, from the top left.</summary>
internal static class Sheet
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Left = 62;
    public const double Right = Width - Left;
    public const double TextWidth = Right - Left;
    public const double Top = 62;
    public const double Bottom = Height - 74;
    public const double RunningHead = 30;
    public const double Foot = Height - 56;

    /// <summary>Where the right column begins: addressee, contacts, signature.</summary>
    public const double Column = Left + 254;
    public const double ColumnWidth = Right - Column;
    public const double LeftWidth = Column - Left - 24;

    public static readonly XColor Rule = XColor.FromArgb(0xC5, 0xCD, 0xD6);
    public static readonly XColor Tint = XColor.FromArgb(0xEE, 0xF3, 0xF8);
    public static readonly XColor Warning = XColor.FromArgb(0xB3, 0x26, 0x1E);
    public static readonly XColor WarningTint = XColor.FromArgb(0xFB, 0xEC, 0xEB);
    public static readonly XColor Accent = XColor.FromArgb(0x00, 0x66, 0xCC);
}
