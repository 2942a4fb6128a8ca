using System.Text;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Letters;
using PdfSharp.Drawing;

namespace CoworkingMilano.Web.Documents;

/// <summary>Sets text in lines. One for each rendering: its fonts and its ruler are not shared between threads.</summary>
internal sealed partial class Typesetter
{
    private readonly XGraphics _ruler = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<(string Face, double Size), XFont> _fonts = [];

    public XFont Font(Typeface face) =>
        _fonts.TryGetValue((face.Face, face.Size), out var font) ? font : _fonts[(face.Face, face.Size)] = new XFont(face.Face, face.Size);

    public IReadOnlyList<TextLine> Lines(string text, Typeface face, double width) => Lines([new Run(text)], face, width);

    /// <summary>Sets runs in lines no wider than <paramref name="width"/> points; only a word wider than a whole line is broken.</summary>
    public IReadOnlyList<TextLine> Lines(IEnumerable<Run> runs, Typeface face, double width)
    {
        var lines = new List<TextLine> { new() };
        foreach (var word in Words(runs, face))
        {
            var inkWidth = word.Sum(s => IsSpace(s) ? 0 : s.Width);
            BreakBefore(inkWidth);
            foreach (var stretch in inkWidth > width ? Letters(word) : word)
            {
                BreakBefore(IsSpace(stretch) ? 0 : stretch.Width);
                lines[^1].Append(stretch);
            }
            if (word is [.., { Text: LineEnd }])
            {
                lines.Add(new());
            }
        }
        return lines;

        void BreakBefore(double wanted)
        {
            if (lines[^1].Width > 0 && lines[^1].Width + wanted > width)
            {
                lines.Add(new());
            }
        }
    }

    /// <summary>Width in points of the text on a single line, and of its longest word.</summary>
    public (double Line, double Word) Widths(string text, Typeface face)
    {
        var words = Words([new Run(text)], face).Select(word => word.Where(s => !IsSpace(s)).Sum(s => s.Width)).ToList();
        return (Lines(text, face, double.MaxValue).Max(line => line.InkWidth), words.Max());
    }

    /// <summary>A word is what stays on one line: stretches of one or more runs, up to a space or a line feed.</summary>
    private IEnumerable<List<Stretch>> Words(IEnumerable<Run> runs, Typeface face)
    {
        var word = new List<Stretch>();
        foreach (var run in runs)
        {
            var runFace = run.IsBold ? face.Bold : face;
            foreach (Match token in Tokens().Matches(Clean(run.Text)))
            {
                word.Add(Measured(token.Value, runFace));
                if (IsSpace(word[^1]))
                {
                    yield return word;
                    word = [];
                }
            }
        }
        yield return word;
    }

    private IEnumerable<Stretch> Letters(IEnumerable<Stretch> word) =>
        word.SelectMany(stretch => stretch.Text.EnumerateRunes().Select(rune => Measured(rune.ToString(), stretch.Face)));

    /// <summary>No-break spaces have done their work here: they are drawn, searched and copied as spaces.</summary>
    private Stretch Measured(string text, Typeface face)
    {
        var drawn = text.Replace('\u00A0', ' ');
        return new Stretch(drawn, face, drawn == LineEnd ? 0 : _ruler.MeasureString(drawn, Font(face)).Width);
    }

    private const string LineEnd = "\n";

    private static bool IsSpace(Stretch stretch) => stretch.Text is LineEnd || stretch.Text.TrimStart(' ').Length == 0;

    /// <summary>Composed letters, no control characters or soft hyphens, apostrophes as printers set them, the euro sign bound to its amount and "art." to its number.</summary>
    internal static string Clean(string text)
    {
        var visible = Invisible().Replace(text.ReplaceLineEndings(LineEnd).Replace('\t', ' ').Normalize(NormalizationForm.FormC), "");
        return SpaceToKeep().Replace(Apostrophe().Replace(visible, "’"), "\u00A0");
    }

    [GeneratedRegex(@"[^ \n]+| +|\n")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(?<=\p{L})'(?=[\p{L}\d«“]|\z)")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<=€|\b(?:artt?|c|n|par|lett|L|D\.L|D\.Lgs|D\.P\.R)\.) (?=\w)")]
    private static partial Regex SpaceToKeep();

    [GeneratedRegex(@"[\p{Cc}\u00AD-[\n]]")]
    private static partial Regex Invisible();
}
