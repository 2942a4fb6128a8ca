using PdfSharp;
using PdfSharp.Fonts;

namespace CoworkingMilano.Web.Documents;

/// <summary>Draws a <see cref="Letter"/>: layout, page breaks, head and foot of each page.</summary>
internal sealed class PdfRenderer : IDisposable
{
    public const string City = "Comune di Milano";

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
        var pages = Pagination.Of(strips);
        for (var i = 0; i < pages.Count; i++)
        {
            _canvas.AddPage();
            DrawHead(page: i + 1);
            foreach (var (strip, top) in pages[i])
            {
                strip.Draw(top);
            }
            DrawFoot(page: i + 1, pages.Count);
        }
        return _canvas.Save();
    }

    private void DrawHead(int page)
    {
        if (page > 1)
        {
            _canvas.Artifact(() =>
            {
                DrawEnds(City, _letter.Title, Sheet.RunningHead);
                _canvas.DrawRule(Sheet.RunningHead + 16);
            });
        }
    }

    private void DrawFoot(int page, int pages) => _canvas.Artifact(() =>
    {
        _canvas.DrawRule(Sheet.Foot);
        DrawEnds(_letter.Mark is { } mark ? $"Riferimento {_letter.Reference} · {mark}" : $"Riferimento {_letter.Reference}", $"Pagina {page} di {pages}", Sheet.Foot + 6);
    });

    /// <summary>Two short texts on one line, at the two margins; a longer one is cut where its first line would end.</summary>
    private void DrawEnds(string left, string right, double top)
    {
        _canvas.Write(_typesetter.Lines(left, Typeface.Small, Sheet.LeftWidth)[0], Sheet.Left, top);
        var end = _typesetter.Lines(right, Typeface.Small, Sheet.ColumnWidth)[0];
        _canvas.Write(end, Sheet.Right - end.InkWidth, top);
    }
}
