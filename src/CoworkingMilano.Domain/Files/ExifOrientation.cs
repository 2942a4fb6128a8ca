using System.Buffers.Binary;

namespace CoworkingMilano.Domain.Files;

/// <summary>The one thing kept of a picture's EXIF: which way up it is (tag 0112; 1 is upright, 5 to 8 lie on a side).</summary>
internal static class ExifOrientation
{
    public const int Upright = 1;
    private const int Tag = 0x0112;
    private const int ShortType = 3;
    private const int EntryLength = 12;

    private static ReadOnlySpan<byte> Identifier => "Exif\0\0"u8;

    public static bool IsExif(ReadOnlySpan<byte> payload) => payload.StartsWith(Identifier);

    /// <summary>Upright when the EXIF does not say, or is malformed.</summary>
    public static int In(ReadOnlySpan<byte> payload)
    {
        var tiff = payload[Identifier.Length..];
        var littleEndian = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(littleEndian || tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }

        var directory = littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)directory..];
        for (var count = Short(entries, littleEndian); count > 0 && entries.Length >= 2 + EntryLength; count--, entries = entries[EntryLength..])
        {
            var entry = entries[2..];
            if (Short(entry, littleEndian) == Tag && Short(entry[2..], littleEndian) == ShortType)
            {
                return Short(entry[8..], littleEndian) is var orientation and >= 1 and <= 8 ? orientation : Upright;
            }
        }

        return Upright;
    }

    /// <summary>An APP1 segment that says nothing else.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Identifier, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
