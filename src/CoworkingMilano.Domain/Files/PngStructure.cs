using System.Buffers.Binary;
using System.Text;

namespace CoworkingMilano.Domain.Files;

/// <summary>A PNG walked chunk by chunk, every check sum verified (W3C PNG, third edition).</summary>
internal sealed record PngStructure(int Width, int Height, IReadOnlyList<PngChunk> Chunks, int End)
{
    private const int MaximumChunks = 65_536;
    private const int ChunkFrame = 12;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public long Pixels => (long)Width * Height;

    /// <summary>Null when the picture is cut short or malformed.</summary>
    public static PngStructure? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
        {
            return null;
        }

        var chunks = new List<PngChunk>();
        for (var at = Signature.Length; ReadChunk(bytes, at) is { } chunk && chunks.Count < MaximumChunks; at = chunk.End)
        {
            chunks.Add(chunk);
            if (chunk.Name == "IEND")
            {
                return Of(bytes, chunks);
            }
        }

        return null;
    }

    private static PngStructure? Of(ReadOnlySpan<byte> bytes, List<PngChunk> chunks)
    {
        var header = chunks[0].Data(bytes);
        if (chunks[0].Name != "IHDR" || header.Length != 13 || !IsKnownColour(header[8], header[9]) || header[10] > 0 || header[11] > 0 || header[12] > 1)
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var isWhole = chunks.Any(c => c.Name == "IDAT") && chunks.All(c => c.IsAncillary || c.Name is "IHDR" or "PLTE" or "IDAT" or "IEND");
        return isWhole && width > 0 && height > 0 ? new(width, height, chunks, chunks[^1].End) : null;
    }

    private static PngChunk? ReadChunk(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes.Length - at < ChunkFrame)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        if (length > bytes.Length - at - ChunkFrame)
        {
            return null;
        }

        var end = at + ChunkFrame + (int)length;
        var name = Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
        return name.All(char.IsAsciiLetter) && Crc(bytes[(at + 4)..(end - 4)]) == BinaryPrimitives.ReadUInt32BigEndian(bytes[(end - 4)..])
            ? new(name, at, end)
            : null;
    }

    private static bool IsKnownColour(byte bitDepth, byte colourType) => colourType switch
    {
        0 => bitDepth is 1 or 2 or 4 or 8 or 16,
        3 => bitDepth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => bitDepth is 8 or 16,
        _ => false,
    };

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = CrcTable[(byte)crc ^ b] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}

/// <summary>Offsets in the file, length and check sum included.</summary>
internal readonly record struct PngChunk(string Name, int Start, int End)
{
    public bool IsAncillary => char.IsAsciiLetterLower(Name[0]);

    public ReadOnlySpan<byte> Data(ReadOnlySpan<byte> bytes) => bytes[(Start + 8)..(End - 4)];
}
