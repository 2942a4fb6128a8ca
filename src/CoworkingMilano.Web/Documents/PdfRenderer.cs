using CoworkingMilano.Domain.Letters;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace CoworkingMilano.Web.Documents;

/// <summary>Draws a <see cref="Letter"/>: layout, page breaks, head and foot of each page.</summary>
internal sealed class PdfRenderer : IDisposable
{
    public const string City = "Comune di Milano";

    /// <summary>How many letters of a hash the foot of a page shows; the whole stands at the end.</summary>
    private const int HashPrefix = 16;

    private readonly Letter _letter;
    private readonly Typesetter _typesetter = new();
    private readonly PdfCanvas _canvas;

    static PdfRenderer()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new EmbeddedFonts();
    }

    private PdfRenderer(Letter letter)
    {
        _letter = letter;
        _canvas = new PdfCanvas(_typesetter, $"{letter.Title} {letter.Reference}", City, letter.On);
    }

    public static byte[] Render(Letter letter)
    {
        using var renderer = new PdfRenderer(letter);
        return renderer.Render();
    }

    public void Dispose() => _canvas.Dispose();

    private byte[] Render()
    {
        var strips = new LetterLayout(_typesetter, _canvas).Strips(_letter);
        var pages = Pagination.Of(_letter.IsCertificate ? Spread(strips) : strips);
        for (var i = 0; i < pages.Count; i++)
        {
            _canvas.AddPage();
            DrawFrame();
            DrawHead(page: i + 1);
            foreach (var (strip, top) in pages[i])
            {
                strip.Draw(top);
            }
            DrawFoot(page: i + 1, pages.Count);
        }
        return _canvas.Save();
    }

    /// <summary>Widens or narrows the white between the blocks so that they fill one page.</summary>
    private static IReadOnlyList<Strip> Spread(IReadOnlyList<Strip> strips)
    {
        const double roundingErrors = 0.1;
        const double leastFactor = 0.25;
        var room = Sheet.Bottom - Sheet.Top - strips.Sum(strip => strip.Height) - roundingErrors;
        var factor = Math.Max(leastFactor, room / strips.Skip(1).Sum(strip => strip.SpaceAbove));
        return [.. strips.Select(strip => strip with { SpaceAbove = strip.SpaceAbove * factor })];
    }

    private void DrawFrame()
    {
        if (_letter.IsCertificate)
        {
            _canvas.Artifact(() =>
            {
                _canvas.Fill(Sheet.Accent, Border(inset: 26, thickness: 2.5));
                _canvas.Fill(Sheet.Rule, Border(inset: 33, thickness: 0.6));
            });
        }
    }

    private static IEnumerable<XRect> Border(double inset, double thickness)
    {
        var (width, height) = (Sheet.Width - (2 * inset), Sheet.Height - (2 * inset));
        yield return new XRect(inset, inset, width, thickness);
        yield return new XRect(inset, Sheet.Height - inset - thickness, width, thickness);
        yield return new XRect(inset, inset, thickness, height);
        yield return new XRect(Sheet.Width - inset - thickness, inset, thickness, height);
    }

    private void DrawHead(int page)
    {
        if (page > 1)
        {
            _canvas.Artifact(() =>
            {
                DrawEnds(_letter.Mark ?? City, _letter.Title, Sheet.RunningHead, _letter.Mark is null ? Typeface.Small : Typeface.Small.Bold with { Ink = Sheet.Warning });
                _canvas.DrawRule(Sheet.RunningHead + 16);
            });
        }
    }

    private void DrawFoot(int page, int pages) => _canvas.Artifact(() =>
    {
        _canvas.DrawRule(Sheet.Foot);
        DrawEnds(Foot(), _letter.IsCertificate ? "" : $"Pagina {page} di {pages}", Sheet.Foot + 6, Typeface.Small);
    });

    /// <summary>Each page can be matched with the register, also one that went astray.</summary>
    private string Foot() => _letter.Registration is { } registration
        ? $"Riferimento {_letter.Reference} · prot. {registration.Number} · SHA-256 {registration.DocumentSha256[..HashPrefix]}"
        : $"Riferimento {_letter.Reference}";

    /// <summary>Two short texts on one line, at the two margins; a longer one is cut where its first line would end.</summary>
    private void DrawEnds(string left, string right, double top, Typeface leftFace)
    {
        var end = _typesetter.Lines(right, Typeface.Small, Sheet.ColumnWidth)[0];
        _canvas.Write(_typesetter.Lines(left, leftFace, Math.Max(Sheet.LeftWidth, Sheet.TextWidth - end.InkWidth - 24))[0], Sheet.Left, top);
        _canvas.Write(end, Sheet.Right - end.InkWidth, top);
    }
}
