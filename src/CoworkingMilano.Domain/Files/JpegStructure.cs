using System.Buffers.Binary;

namespace CoworkingMilano.Domain.Files;

/// <summary>A JPEG walked from its first marker to the end of the image (ITU-T T.81, annex B).</summary>
internal sealed record JpegStructure(int Width, int Height, IReadOnlyList<JpegSegment> Segments, int End)
{
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const int MaximumSegments = 4096;

    public static ReadOnlySpan<byte> Signature => [0xFF, StartOfImage, 0xFF];

    public long Pixels => (long)Width * Height;

    /// <summary>Null when the picture is cut short or malformed.</summary>
    public static JpegStructure? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
        {
            return null;
        }

        var segments = new List<JpegSegment>();
        var (width, height, scanned) = (0, 0, false);
        for (var at = NextMarker(bytes, 2); at >= 0 && segments.Count < MaximumSegments; at = NextMarker(bytes, segments[^1].End))
        {
            var marker = bytes[at + 1];
            if (marker == EndOfImage)
            {
                return scanned ? new(width, height, segments, at + 2) : null;
            }

            if (PayloadEnd(bytes, at) is not { } payloadEnd)
            {
                return null;
            }

            if (IsFrame(marker))
            {
                if (width > 0 || !TryReadSize(bytes[(at + 4)..payloadEnd], out width, out height))
                {
                    return null;
                }
            }

            if (marker == StartOfScan && width == 0)
            {
                return null;
            }

            scanned |= marker == StartOfScan;
            segments.Add(new(marker, at, payloadEnd, marker == StartOfScan ? ScanEnd(bytes, payloadEnd) : payloadEnd));
        }

        return null;
    }

    /// <summary>Any number of FF may fill the space before a marker; nothing else may.</summary>
    private static int NextMarker(ReadOnlySpan<byte> bytes, int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
        {
            return -1;
        }

        var fill = bytes[at..].IndexOfAnyExcept((byte)0xFF);
        return fill < 0 ? -1 : at + fill - 1;
    }

    private static int? PayloadEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var standsAlone = bytes[at + 1] is 0x00 or 0x01 or (>= 0xD0 and <= StartOfImage);
        if (standsAlone || bytes.Length - at < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        return length >= 2 && at + 2 + length <= bytes.Length ? at + 2 + length : null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool TryReadSize(ReadOnlySpan<byte> frame, out int width, out int height)
    {
        (width, height) = frame.Length < 6 ? (0, 0) : (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
        return width > 0 && height > 0;
    }

    /// <summary>In a scan FF 00 stands for FF, and FF D0 to FF D7 are restarts: any other marker ends it.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf((byte)0xFF) is var next and >= 0)
        {
            at += next;
            if (at + 1 < bytes.Length && bytes[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7))
            {
                at += 2;
            }
            else
            {
                return at;
            }
        }

        return bytes.Length;
    }
}

/// <summary>Offsets in the file: of the marker, of the end of its payload, and of the end of the scan that may follow.</summary>
internal readonly record struct JpegSegment(byte Marker, int Start, int PayloadEnd, int End)
{
    public ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> bytes) => bytes[(Start + 4)..PayloadEnd];
}
