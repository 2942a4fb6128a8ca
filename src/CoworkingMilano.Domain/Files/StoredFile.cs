using System.Security.Cryptography;

namespace CoworkingMilano.Domain.Files;

/// <summary>A file kept in the database. This row says what it is; the bytes stand in a row of their own, read only to be downloaded.</summary>
public class StoredFile
{
    private readonly List<Rendition> _renditions = [];

    public int Id { get; private set; }

    /// <summary>The name its owner gave it, cleaned; shown, never used as a path.</summary>
    public required string Name { get; init; }

    /// <summary>Detected from the content, whatever the name says.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the stored bytes, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Pixels, of a picture.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>A picture's smaller copies are kept beside it: one for each of <see cref="Rendition.WidthsBelow"/>. Else there is none.</summary>
    public bool HasRenditions { get; private set; }

    public required DateTime StoredAt { get; init; }
    public required FileContent Content { get; init; }

    /// <summary>Seldom loaded: they hold bytes.</summary>
    public IReadOnlyList<Rendition> Renditions => _renditions;

    public PictureFile AsPicture => new(Sha256, Width, Height, HasRenditions);

    /// <param name="bytes">Already inspected: <paramref name="kind"/> is what was detected.</param>
    public static StoredFile Of(string name, FileKind kind, byte[] bytes, TimeProvider clock, int? width = null, int? height = null) => new()
    {
        Name = CleanName(name),
        Kind = kind,
        Size = bytes.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Width = width,
        Height = height,
        StoredAt = clock.UtcNow,
        Content = new FileContent { Bytes = bytes },
    };

    /// <param name="smaller">Copies the sender's browser made, cleaned like the picture. One that is missing, or has other proportions, and none is kept: the picture is enough.</param>
    public static StoredFile OfPicture(string name, FileKind kind, CleanPicture picture, IReadOnlyCollection<CleanPicture> smaller, TimeProvider clock)
    {
        var file = Of(name, kind, picture.Bytes, clock, picture.Width, picture.Height);
        var widths = Rendition.WidthsBelow(picture.Width).ToList();
        var copies = widths.Select(width => smaller.FirstOrDefault(c => c.Width == width && c.HasProportionsOf(picture))).OfType<CleanPicture>().ToList();
        if (copies.Count == widths.Count)
        {
            file._renditions.AddRange(copies.Select(c => new Rendition { Width = c.Width, Content = new RenditionContent { Bytes = c.Bytes } }));
            file.HasRenditions = copies.Count > 0;
        }

        return file;
    }

    /// <summary>The last part of the name, without control or direction characters, at most 120 characters.</summary>
    public static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate))).Trim();
        return clean.Length == 0 ? "file" : clean[^Math.Min(clean.Length, 120)..];
    }
}

public class FileContent
{
    public int Id { get; private set; }
    public required byte[] Bytes { get; init; }
}
