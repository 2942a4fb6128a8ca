using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CoworkingMilano.Tests.Support;

/// <summary>Small files that real programs open, and some that mean harm.</summary>
public static class SomeFile
{
    /// <summary>What the EXIF of <see cref="Jpeg"/> and the text of <see cref="Png"/> tell about the person.</summary>
    public const string Camera = "Fotocamera di Ada";
    public const string Comment = "Scattata in casa di Ada";

    /// <summary>45° 28' 38" N: the latitude of Palazzo Marino as EXIF stores it.</summary>
    public static byte[] LatitudeBytes => [0, 0, 0, 45, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 1];

    /// <summary>A grey rectangle, as a camera would store it: <paramref name="width"/> by <paramref name="height"/> before turning.</summary>
    public static byte[] Jpeg(int width = 64, int height = 48, bool exif = false, bool gps = false, int orientation = 1, string? comment = null)
    {
        var hasExif = exif || gps || orientation != 1;
        return
        [
            0xFF, 0xD8,
            .. JpegSegment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
            .. hasExif ? JpegSegment(0xE1, Exif(orientation, gps)) : [],
            .. hasExif ? JpegSegment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<x:xmpmeta>{Camera}</x:xmpmeta>")]) : [],
            .. hasExif ? JpegSegment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.UTF8.GetBytes(Camera)]) : [],
            .. comment is null ? [] : JpegSegment(0xFE, Encoding.UTF8.GetBytes(comment)),
            .. JpegHeaderOf(width, height),
            .. JpegSegment(0xC4, [0x00, 1, .. new byte[15], 0]),
            .. JpegSegment(0xC4, [0x10, 1, .. new byte[15], 0]),
            .. JpegSegment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. GreyBlocks((width + 7) / 8 * ((height + 7) / 8)),
            0xFF, 0xD9,
        ];
    }

    /// <summary>A white rectangle.</summary>
    public static byte[] Png(int width = 64, int height = 48, bool text = false) =>
    [
        .. PngHeaderOf(width, height),
        .. PngChunk("gAMA", BigEndian(45_455)),
        .. text ? PngChunk("tEXt", [.. "Author\0"u8, .. Encoding.Latin1.GetBytes(Camera)]) : [],
        .. text ? PngChunk("iTXt", [.. "Comment\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Comment)]) : [],
        .. text ? PngChunk("eXIf", Exif(orientation: 1, gps: true)[6..]) : [],
        .. text ? PngChunk("tIME", [7, 234, 3, 2, 10, 0, 0]) : [],
        .. PngChunk("IDAT", Deflated(WhiteRows(width, height))),
        .. PngChunk("IEND", []),
    ];

    /// <summary>Signature and header only: what a pixel flood needs to say.</summary>
    public static byte[] PngHeaderOf(int width, int height) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. PngChunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 0, 0, 0, 0])];

    public static byte[] PngChunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. BigEndian(data.Length), .. named, .. BigEndian((int)Crc(named))];
    }

    public static byte[] JpegSegment(byte marker, byte[] payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    /// <summary>One empty page, with a cross-reference table.</summary>
    public static byte[] Pdf() => PdfOf(Catalog());

    public static byte[] PdfWithScript() => PdfOf(Catalog("/OpenAction 4 0 R"), "<< /S /JavaScript /JS (app.alert\\(1\\)) >>");

    /// <summary>Any catalog entries and further objects, from number 4 on.</summary>
    public static byte[] PdfWith(string catalogEntries, params string[] objects) => PdfOf(Catalog(catalogEntries), objects);

    /// <summary>The catalog and object 4 lie in an object stream, as programs have written PDFs since 2003.</summary>
    public static byte[] PdfWithObjectStream(string catalogEntries, string objectFour, string filter = "/FlateDecode")
    {
        var catalog = Catalog(catalogEntries);
        var index = $"1 0 4 {catalog.Length + 1} ";
        return PdfWithStream($"/Type /ObjStm /N 2 /First {index.Length} /Filter {filter}", Deflated(Encoding.Latin1.GetBytes($"{index}{catalog}\n{objectFour}")));
    }

    /// <summary>A PDF with a cross-reference stream, whose objects 1 and 4 lie in the stream given.</summary>
    public static byte[] PdfWithStream(string entries, byte[] stream)
    {
        var pdf = new PdfWriter("1.5");
        pdf.Object(2, Pages);
        pdf.Object(3, Page);
        pdf.Object(5, $"<< {entries} /Length {stream.Length} >>", stream);
        pdf.EndWithTableStream(6, holder: 5);
        return pdf.ToArray();
    }

    public static byte[] Deflated(byte[] bytes)
    {
        var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.SmallestSize))
        {
            zlib.Write(bytes);
        }

        return deflated.ToArray();
    }

    public static byte[] Zip()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = new StreamWriter(archive.CreateEntry("nota.txt").Open()))
        {
            entry.Write("nota");
        }

        return zip.ToArray();
    }

    public static byte[] Gif() => [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    public static byte[] Svg() => [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8];

    public static byte[] Html() => [.. "<!DOCTYPE html><html><script>alert(1)</script></html>"u8];

    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";

    private static string Catalog(string entries = "") => $"<< /Type /Catalog /Pages 2 0 R {entries} >>";

    private static byte[] PdfOf(string catalog, params string[] objects)
    {
        var pdf = new PdfWriter("1.4");
        string[] all = [catalog, Pages, Page, .. objects];
        for (var number = 1; number <= all.Length; number++)
        {
            pdf.Object(number, all[number - 1]);
        }

        pdf.EndWithTable();
        return pdf.ToArray();
    }

    /// <summary>Quantisation table and frame of one grey component.</summary>
    private static byte[] JpegHeaderOf(int width, int height) =>
    [
        .. JpegSegment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. JpegSegment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
    ];

    /// <summary>Two zero bits a block: no difference from the block before, end of block. Ones fill the last byte.</summary>
    private static byte[] GreyBlocks(int blocks)
    {
        var bits = blocks * 2;
        var scan = new byte[(bits + 7) / 8];
        scan[^1] = bits % 8 == 0 ? (byte)0 : (byte)(0xFF >> (bits % 8));
        return scan;
    }

    private static byte[] WhiteRows(int width, int height)
    {
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
        {
            rows.AsSpan(y * (width + 1) + 1, width).Fill(0xFF);
        }

        return rows;
    }

    /// <summary>Camera, orientation and, if asked, latitude: big-endian TIFF, offsets from the byte order mark.</summary>
    private static byte[] Exif(int orientation, bool gps)
    {
        var camera = Encoding.ASCII.GetBytes(Camera + "\0");
        var cameraAt = 8 + 2 + 3 * 12 + 4;
        var gpsAt = cameraAt + camera.Length + camera.Length % 2;
        return
        [
            .. "Exif\0\0MM\0*"u8, .. BigEndian(8),
            0, 3,
            .. ExifEntry(0x0110, type: 2, camera.Length, BigEndian(cameraAt)),
            .. ExifEntry(0x0112, type: 3, 1, [0, (byte)orientation, 0, 0]),
            .. ExifEntry(0x8825, type: 4, 1, BigEndian(gps ? gpsAt : 0)),
            0, 0, 0, 0,
            .. camera, .. new byte[camera.Length % 2],
            .. gps ? GpsDirectory(gpsAt) : [],
        ];
    }

    private static byte[] GpsDirectory(int at) =>
    [
        0, 2,
        .. ExifEntry(0x0001, type: 2, 2, [(byte)'N', 0, 0, 0]),
        .. ExifEntry(0x0002, type: 5, 3, BigEndian(at + 2 + 2 * 12 + 4)),
        0, 0, 0, 0,
        .. LatitudeBytes,
    ];

    private static byte[] ExifEntry(ushort tag, byte type, int count, byte[] value) =>
        [(byte)(tag >> 8), (byte)tag, 0, type, .. BigEndian(count), .. value];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes) =>
        ~bytes.Aggregate(uint.MaxValue, (crc, b) =>
            Enumerable.Range(0, 8).Aggregate(crc ^ b, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1));

    private sealed class PdfWriter
    {
        private readonly List<byte> _bytes = [];
        private readonly SortedDictionary<int, int> _offsets = [];

        public PdfWriter(string version) => Write($"%PDF-{version}\n%âãÏÓ\n");

        public byte[] ToArray() => [.. _bytes];

        public void Object(int number, string body, byte[]? stream = null)
        {
            _offsets[number] = _bytes.Count;
            Write($"{number} 0 obj\n{body}\n");
            if (stream is not null)
            {
                Write("stream\n");
                _bytes.AddRange(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        public void EndWithTable()
        {
            var table = _bytes.Count;
            Write($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
            Write(string.Concat(_offsets.Values.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"))));
            Write($"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        }

        /// <summary>Entries of one, four and one byte: objects 1 and 4 are the first and second in <paramref name="holder"/>.</summary>
        public void EndWithTableStream(int number, int holder)
        {
            var table = _bytes.Count;
            _offsets[number] = table;
            byte[] entries = [.. Enumerable.Range(0, number + 1).SelectMany(n => TableEntry(n, holder))];
            Object(number, $"<< /Type /XRef /Size {number + 1} /W [1 4 1] /Root 1 0 R /Length {entries.Length} >>", entries);
            Write($"startxref\n{table}\n%%EOF\n");
        }

        private byte[] TableEntry(int number, int holder) => number switch
        {
            0 => [0, 0, 0, 0, 0, 255],
            1 => [2, .. BigEndian(holder), 0],
            4 => [2, .. BigEndian(holder), 1],
            _ => [1, .. BigEndian(_offsets[number]), 0],
        };

        private void Write(string text) => _bytes.AddRange(Encoding.Latin1.GetBytes(text));
    }
}
