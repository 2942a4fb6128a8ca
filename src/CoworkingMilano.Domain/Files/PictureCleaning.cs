namespace CoworkingMilano.Domain.Files;

/// <summary>A picture that shows what it showed and tells nothing else; the size is the one on screen, once turned upright.</summary>
public sealed record CleanPicture(byte[] Bytes, int Width, int Height)
{
    /// <summary>As tall as the other would be at this width, to the pixel that rounding may move.</summary>
    public bool HasProportionsOf(CleanPicture other) => Math.Abs(((double)other.Height * Width / other.Width) - Height) <= 1;
}

/// <summary>
/// Takes out of a picture what the person who took it may not know is there: place, time, device, previews, comments, whatever follows the
/// image. Pixels and colours are copied byte for byte.
/// </summary>
public static class PictureCleaning
{
    private static readonly HashSet<string> KeptChunks =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "pHYs", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
    ];

    /// <summary>Null when the bytes are not a whole picture of that kind, or it has more than <see cref="FileInspection.MaximumPixels"/>. Throws nothing.</summary>
    public static CleanPicture? WithoutMetadata(byte[] picture, FileKind kind) => kind switch
    {
        FileKind.Jpeg when JpegStructure.Read(picture) is { Pixels: <= FileInspection.MaximumPixels } jpeg => Clean(picture, jpeg),
        FileKind.Png when PngStructure.Read(picture) is { Pixels: <= FileInspection.MaximumPixels } png => Clean(picture, png),
        _ => null,
    };

    /// <summary>EXIF's number for which way up a JPEG lies, 1 to 8, for who draws it without reading EXIF; 1, upright, of everything else.</summary>
    public static int OrientationOf(byte[] picture) => JpegStructure.Read(picture) is { } jpeg ? OrientationOf(picture, jpeg) : ExifOrientation.Upright;

    private static CleanPicture Clean(ReadOnlySpan<byte> bytes, PngStructure png)
    {
        var clean = new MemoryStream(bytes.Length);
        clean.Write(PngStructure.Signature);
        foreach (var chunk in png.Chunks.Where(c => KeptChunks.Contains(c.Name)))
        {
            clean.Write(bytes[chunk.Start..chunk.End]);
        }

        return new(clean.ToArray(), png.Width, png.Height);
    }

    private static CleanPicture Clean(ReadOnlySpan<byte> bytes, JpegStructure jpeg)
    {
        var orientation = OrientationOf(bytes, jpeg);
        var clean = new MemoryStream(bytes.Length);
        clean.Write([0xFF, JpegStructure.StartOfImage]);
        WriteJfif(bytes, jpeg, clean);
        if (orientation != ExifOrientation.Upright)
        {
            clean.Write(ExifOrientation.Segment(orientation));
        }

        foreach (var segment in jpeg.Segments)
        {
            if (IsKept(segment, segment.Payload(bytes)))
            {
                clean.Write(bytes[segment.Start..segment.End]);
            }
        }

        clean.Write([0xFF, JpegStructure.EndOfImage]);
        var liesOnASide = orientation >= 5;
        return new(clean.ToArray(), liesOnASide ? jpeg.Height : jpeg.Width, liesOnASide ? jpeg.Width : jpeg.Height);
    }

    private static int OrientationOf(ReadOnlySpan<byte> bytes, JpegStructure jpeg)
    {
        foreach (var segment in jpeg.Segments)
        {
            if (segment.Marker == 0xE1 && ExifOrientation.IsExif(segment.Payload(bytes)))
            {
                return ExifOrientation.In(segment.Payload(bytes));
            }
        }

        return ExifOrientation.Upright;
    }

    /// <summary>Copies version and density; leaves behind the preview that may follow them.</summary>
    private static void WriteJfif(ReadOnlySpan<byte> bytes, JpegStructure jpeg, MemoryStream clean)
    {
        const int LengthWithoutPreview = 12;
        foreach (var segment in jpeg.Segments)
        {
            var payload = segment.Payload(bytes);
            if (segment.Marker == 0xE0 && payload.StartsWith("JFIF\0"u8) && payload.Length >= LengthWithoutPreview)
            {
                clean.Write([0xFF, 0xE0, 0, LengthWithoutPreview + 4, .. payload[..LengthWithoutPreview], 0, 0]);
                return;
            }
        }
    }

    /// <summary>Everything the decoder needs; of the application segments only the colour profile (APP2) and Adobe's colour transform (APP14).</summary>
    private static bool IsKept(JpegSegment segment, ReadOnlySpan<byte> payload) => segment.Marker switch
    {
        0xE2 => payload.StartsWith("ICC_PROFILE\0"u8),
        0xEE => payload.StartsWith("Adobe"u8) && payload.Length == 12,
        >= 0xE0 => false,
        _ => true,
    };
}
