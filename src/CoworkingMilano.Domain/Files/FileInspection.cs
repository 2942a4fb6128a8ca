namespace CoworkingMilano.Domain.Files;

/// <summary>
/// What a file really is, told from its bytes alone. Inspecting throws nothing, whatever the bytes, and takes time in proportion to their number.
/// </summary>
/// <param name="Kind">Null when the bytes begin like none of the kinds we take.</param>
/// <param name="Verdict">Whether we keep it, or why not.</param>
public sealed record FileInspection(FileKind? Kind, FileVerdict Verdict)
{
    /// <summary>What a reader must be ready to hold in memory, at four bytes each.</summary>
    public const long MaximumPixels = 40_000_000;

    public bool IsAccepted => Verdict is FileVerdict.Accepted;

    /// <param name="content">The whole file.</param>
    /// <param name="fileName">As the browser sent it; when given, its extension has to agree with the content.</param>
    public static FileInspection Of(byte[] content, string? fileName = null)
    {
        if (content.Length == 0)
        {
            return new(null, FileVerdict.Empty);
        }

        if (KindOf(content) is not { } kind)
        {
            return new(null, FileVerdict.UnknownKind);
        }

        return new(kind, fileName is null || kind.AgreesWith(fileName) ? VerdictOn(content, kind) : FileVerdict.MisleadingName);
    }

    private static FileKind? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(PngStructure.Signature) ? FileKind.Png
        : content.StartsWith(JpegStructure.Signature) ? FileKind.Jpeg
        : PdfInspection.HeaderIn(content) >= 0 ? FileKind.Pdf
        : null;

    private static FileVerdict VerdictOn(byte[] content, FileKind kind)
    {
        if (ForeignContent.OpensIn(content, kind))
        {
            return FileVerdict.CarriesSomethingElse;
        }

        return kind switch
        {
            FileKind.Pdf => PdfInspection.VerdictOn(content),
            FileKind.Jpeg when JpegStructure.Read(content) is { } jpeg => VerdictOn(content, jpeg.Pixels, jpeg.End),
            FileKind.Png when PngStructure.Read(content) is { } png => VerdictOn(content, png.Pixels, png.End),
            _ => FileVerdict.Damaged,
        };
    }

    private static FileVerdict VerdictOn(ReadOnlySpan<byte> content, long pixels, int end) =>
        pixels > MaximumPixels ? FileVerdict.TooManyPixels
        : ForeignContent.Follows(content[end..]) ? FileVerdict.CarriesSomethingElse
        : FileVerdict.Accepted;
}
