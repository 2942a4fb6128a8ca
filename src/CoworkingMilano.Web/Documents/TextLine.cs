namespace CoworkingMilano.Web.Documents;

/// <summary>A stretch of text in one face.</summary>
internal readonly record struct Stretch(string Text, Typeface Face, double Width);

/// <summary>One set line. Widths are in points.</summary>
internal sealed class TextLine
{
    private readonly List<Stretch> _stretches = [];

    public IReadOnlyList<Stretch> Stretches => _stretches;
    public double Width { get; private set; }

    /// <summary>Without the space that ends a broken line.</summary>
    public double InkWidth { get; private set; }

    public void Append(Stretch added)
    {
        if (_stretches.Count > 0 && _stretches[^1] is var last && last.Face == added.Face)
        {
            _stretches[^1] = last with { Text = last.Text + added.Text, Width = last.Width + added.Width };
        }
        else
        {
            _stretches.Add(added);
        }
        Width += added.Width;
        InkWidth = string.IsNullOrWhiteSpace(added.Text) ? InkWidth : Width;
    }
}
