using System.Buffers.Binary;
using System.IO.Compression;

namespace CoworkingMilano.Web.Demo;

/// <summary>A small picture made of flat shapes, written as PNG: what the demo has instead of photographs.</summary>
public sealed class Canvas(int width, int height)
{
    private readonly uint[] _pixels = new uint[width * height];

    public void Rectangle(int left, int top, int right, int bottom, uint rgb)
    {
        for (var y = Math.Max(top, 0); y < Math.Min(bottom, height); y++)
        {
            _pixels.AsSpan((y * width) + Math.Clamp(left, 0, width), Math.Clamp(right, 0, width) - Math.Clamp(left, 0, width)).Fill(rgb);
        }
    }

    public void Disc(int centreX, int centreY, int radius, uint rgb)
    {
        for (var y = -radius; y <= radius; y++)
        {
            var half = (int)Math.Sqrt((radius * radius) - (y * y));
            Rectangle(centreX - half, centreY + y, centreX + half, centreY + y + 1, rgb);
        }
    }

    /// <summary>A shape with level top and bottom and slanted sides.</summary>
    public void Trapezium(int top, int topLeft, int topRight, int bottom, int bottomLeft, int bottomRight, uint rgb)
    {
        for (var y = top; y < bottom; y++)
        {
            var way = (double)(y - top) / (bottom - top);
            Rectangle((int)(topLeft + (way * (bottomLeft - topLeft))), y, (int)(topRight + (way * (bottomRight - topRight))), y + 1, rgb);
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\u001A\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compressed());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            // PNG's second filter: every byte says how far it is from the one above.
            byte[] sameAsAbove = [2, .. new byte[width * 3]];
            for (var y = 0; y < height; y++)
            {
                zlib.Write(y > 0 && Pixels(y).SequenceEqual(Pixels(y - 1)) ? sameAsAbove : Row(y));
            }
        }

        return packed.ToArray();
    }

    private byte[] Row(int y)
    {
        var row = new byte[1 + (width * 3)];
        var pixels = Pixels(y);
        for (var x = 0; x < width; x++)
        {
            var pixel = pixels[x];
            (row[1 + (x * 3)], row[2 + (x * 3)], row[3 + (x * 3)]) = ((byte)(pixel >> 16), (byte)(pixel >> 8), (byte)pixel);
        }

        return row;
    }

    private Span<uint> Pixels(int y) => _pixels.AsSpan(y * width, width);

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        byte[] chunk = [.. name, .. body];
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        png.Write(number);
    }

    /// <summary>CRC-32 as PNG wants it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
