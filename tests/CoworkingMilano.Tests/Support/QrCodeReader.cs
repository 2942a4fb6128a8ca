using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Graphics;

namespace CoworkingMilano.Tests.Support;

/// <summary>Reads a QR code (ISO/IEC 18004) drawn as one path of square modules: versions 1 to 9, level M.</summary>
public static class QrCodeReader
{
    /// <summary>Data bytes in each block, by version, at level M.</summary>
    private static readonly int[][] Blocks =
    [
        [16], [28], [44], [32, 32], [43, 43], [27, 27, 27, 27], [31, 31, 31, 31], [38, 38, 39, 39], [36, 36, 36, 37, 37],
    ];

    private static readonly int[][] AlignmentCentres =
    [
        [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46],
    ];

    private static readonly Func<int, int, bool>[] Masks =
    [
        (r, c) => (r + c) % 2 == 0,
        (r, c) => r % 2 == 0,
        (r, c) => c % 3 == 0,
        (r, c) => (r + c) % 3 == 0,
        (r, c) => ((r / 2) + (c / 3)) % 2 == 0,
        (r, c) => (r * c % 2) + (r * c % 3) == 0,
        (r, c) => ((r * c % 2) + (r * c % 3)) % 2 == 0,
        (r, c) => (((r + c) % 2) + (r * c % 3)) % 2 == 0,
    ];

    public static string Read(PdfPath path)
    {
        var dark = Modules(path);
        var version = (dark.GetLength(0) - 17) / 4;
        Assert.Equal(0b00, Bits(dark[8, 0] ^ true, dark[8, 1]));
        var mask = Masks[Bits(dark[8, 2] ^ true, dark[8, 3], dark[8, 4] ^ true)];
        var bits = DataModules(version).Select(m => dark[m.Row, m.Column] ^ mask(m.Row, m.Column)).ToArray();
        return Text(Deinterleaved(bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)Bits(b)).ToArray(), Blocks[version - 1]));
    }

    private static bool[,] Modules(PdfPath path)
    {
        var boxes = path.Select(square => square.GetBoundingRectangle()!.Value).ToList();
        var (left, top, side) = (boxes.Min(b => b.Left), boxes.Max(b => b.Top), boxes[0].Width);
        var size = (int)Math.Round((boxes.Max(b => b.Right) - left) / side);
        var dark = new bool[size, size];
        foreach (var box in boxes)
        {
            dark[(int)Math.Round((top - box.Top) / side), (int)Math.Round((box.Left - left) / side)] = true;
        }
        return dark;
    }

    /// <summary>Modules that hold data, two columns at a time from the right, upwards and downwards in turn.</summary>
    private static IEnumerable<(int Row, int Column)> DataModules(int version)
    {
        var size = (4 * version) + 17;
        var upwards = true;
        for (var right = size - 1; right > 0; right -= 2, upwards = !upwards)
        {
            right -= right == 6 ? 1 : 0;
            foreach (var row in upwards ? Enumerable.Range(0, size).Reverse() : Enumerable.Range(0, size))
            {
                foreach (var column in new[] { right, right - 1 }.Where(c => !IsPattern(row, c, version, size)))
                {
                    yield return (row, column);
                }
            }
        }
    }

    private static bool IsPattern(int row, int column, int version, int size) =>
        row == 6 || column == 6
        || (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9)
        || (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)))
        || IsAlignment(row, column, AlignmentCentres[version - 1], size);

    private static bool IsAlignment(int row, int column, int[] centres, int size) =>
        centres.Any(r => centres.Any(c =>
            !(r == 6 && c == 6) && !(r == 6 && c == size - 7) && !(r == size - 7 && c == 6)
            && Math.Abs(row - r) <= 2 && Math.Abs(column - c) <= 2));

    private static byte[] Deinterleaved(byte[] codewords, int[] blocks)
    {
        var filled = blocks.Select(_ => new List<byte>()).ToArray();
        var next = 0;
        for (var i = 0; i < blocks.Max(); i++)
        {
            for (var block = 0; block < blocks.Length; block++)
            {
                if (i < blocks[block])
                {
                    filled[block].Add(codewords[next++]);
                }
            }
        }
        return [.. filled.SelectMany(b => b)];
    }

    /// <summary>Segments, each with its mode and length, until the terminator.</summary>
    private static string Text(byte[] data)
    {
        var bits = new Queue<bool>(data.SelectMany(b => Enumerable.Range(0, 8).Select(i => ((b >> (7 - i)) & 1) == 1)));
        var text = new StringBuilder();
        while (bits.Count >= 4)
        {
            switch (Take(bits, 4))
            {
                case 0b0001:
                    Append(text, Take(bits, 10), perGroup: 3, left => Take(bits, left switch { 1 => 4, 2 => 7, _ => 10 }).ToString($"D{left}", CultureInfo.InvariantCulture));
                    break;
                case 0b0010:
                    Append(text, Take(bits, 9), perGroup: 2, left => left == 1 ? $"{Alphanumeric[Take(bits, 6)]}" : Pair(Take(bits, 11)));
                    break;
                case 0b0100:
                    Append(text, Take(bits, 8), perGroup: 1, _ => $"{(char)Take(bits, 8)}");
                    break;
                default:
                    return text.ToString();
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, int count, int perGroup, Func<int, string> read)
    {
        for (; count > 0; count -= perGroup)
        {
            text.Append(read(Math.Min(count, perGroup)));
        }
    }

    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static string Pair(int number) => $"{Alphanumeric[number / 45]}{Alphanumeric[number % 45]}";

    private static int Take(Queue<bool> bits, int count) => Bits([.. Enumerable.Range(0, count).Select(_ => bits.Dequeue())]);

    private static int Bits(params bool[] bits) => bits.Aggregate(0, (number, bit) => (number << 1) | (bit ? 1 : 0));
}
