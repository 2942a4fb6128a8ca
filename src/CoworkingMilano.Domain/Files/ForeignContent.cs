using System.Buffers.Binary;
using System.Text;

namespace CoworkingMilano.Domain.Files;

/// <summary>
/// Files that are two things at once: a page, a program or an archive hidden in a document. A program decides what a file is from its first
/// kilobyte or, for archives, from its end: these are the places searched.
/// </summary>
internal static class ForeignContent
{
    private const int Window = 1024;

    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php", "<%"];

    public static bool OpensIn(ReadOnlySpan<byte> content, FileKind kind)
    {
        var opening = content[..Math.Min(Window, content.Length)];
        return HasMarkup(opening) || (kind.IsPicture && opening.IndexOf("%PDF-"u8) >= 0) || EndsAsZip(content);
    }

    /// <summary>Telephones append harmless things to a picture (a short film, a depth map): only what another program would open is foreign.</summary>
    public static bool Follows(ReadOnlySpan<byte> trailer)
    {
        var opening = trailer[..Math.Min(Window, trailer.Length)];
        return HasMarkup(opening) || opening.IndexOf("%PDF-"u8) >= 0 || opening.IndexOf("Rar!\x1A\x07"u8) >= 0 || opening.IndexOf("PK\x03\x04"u8) >= 0;
    }

    private static bool HasMarkup(ReadOnlySpan<byte> opening)
    {
        var text = Encoding.Latin1.GetString(opening);
        return Markup.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A zip is read from its last record, whose comment reaches the end of the file.</summary>
    private static bool EndsAsZip(ReadOnlySpan<byte> content)
    {
        const int RecordLength = 22;
        var tail = content[^Math.Min(content.Length, RecordLength + ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
        {
            if (tail.Length - at >= RecordLength && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) <= tail.Length - at - RecordLength)
            {
                return true;
            }
        }

        return false;
    }
}
