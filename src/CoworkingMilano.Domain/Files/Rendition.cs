namespace CoworkingMilano.Domain.Files;

/// <summary>A smaller copy of a picture, always a JPEG, so that a phone does not fetch what only a large screen can show. Made by the browser that sent the picture.</summary>
public class Rendition
{
    /// <summary>Pixels; with the picture itself, three sizes to choose from.</summary>
    public static IReadOnlyList<int> Widths { get; } = [480, 960];

    public int Id { get; private set; }

    /// <summary>Pixels: one of <see cref="Widths"/>.</summary>
    public required int Width { get; init; }

    public required RenditionContent Content { get; init; }

    public static IEnumerable<int> WidthsBelow(int width) => Widths.Where(w => w < width);
}

/// <summary>Its bytes: the same row, read only to be shown.</summary>
public class RenditionContent
{
    public int Id { get; private set; }
    public required byte[] Bytes { get; init; }
}
