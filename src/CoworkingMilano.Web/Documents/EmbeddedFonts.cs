using PdfSharp.Fonts;

namespace CoworkingMilano.Web.Documents;

/// <summary>Gives PDFsharp the fonts embedded in this assembly; it keeps them parsed for as long as the process lives.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(familyName);

    public byte[] GetFont(string faceName)
    {
        using var font = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream($"{faceName}.ttf")
            ?? throw new FileNotFoundException($"The font {faceName}.ttf is not embedded in the assembly.");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }
}
