using System.Diagnostics;
using System.Text;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Files;

public class InspectingAFile
{
    public static TheoryData<string, byte[], FileKind> GoodFiles => new()
    {
        { "JPEG", SomeFile.Jpeg(), FileKind.Jpeg },
        { "JPEG from a telephone", SomeFile.Jpeg(4000, 3000, exif: true, gps: true, orientation: 6, comment: SomeFile.Comment), FileKind.Jpeg },
        { "JPEG with a film after it", [.. SomeFile.Jpeg(), .. "\0\0\0\x18ftypmp42"u8, .. new byte[5000]], FileKind.Jpeg },
        { "PNG", SomeFile.Png(), FileKind.Png },
        { "PNG with text", SomeFile.Png(800, 600, text: true), FileKind.Png },
        { "PDF", SomeFile.Pdf(), FileKind.Pdf },
        { "PDF after blank lines", [.. "\r\n\r\n"u8, .. SomeFile.Pdf()], FileKind.Pdf },
        { "PDF after a byte order mark", [.. "\uFEFF"u8, .. SomeFile.Pdf()], FileKind.Pdf },
        { "PDF with blanks after it", [.. SomeFile.Pdf(), .. new byte[300]], FileKind.Pdf },
        { "PDF with object streams", SomeFile.PdfWithObjectStream("/PageLayout /SinglePage", "<< /Title (Ada) >>"), FileKind.Pdf },
        { "PDF that opens on a page", SomeFile.PdfWith("/OpenAction [3 0 R /Fit]"), FileKind.Pdf },
        { "PDF that cites addresses", SomeFile.PdfWith("", "<< /S /URI /URI (https://example.org/JavaScript) >>", "<< /S /URI /URI (https://example.org/docs/Launch (it) \\(or not) >>"), FileKind.Pdf },
        { "PDF that mentions a script in a comment", SomeFile.PdfWith("", "% no /JavaScript here\n<< >>"), FileKind.Pdf },
        { "PDF whose names begin like others", SomeFile.PdfWith("/JSON /AAB /Launcher /EncryptMetadata"), FileKind.Pdf },
    };

    public static TheoryData<string, byte[], FileVerdict> BadFiles => new()
    {
        { "nothing", [], FileVerdict.Empty },
        { "HTML", SomeFile.Html(), FileVerdict.UnknownKind },
        { "SVG", SomeFile.Svg(), FileVerdict.UnknownKind },
        { "GIF", SomeFile.Gif(), FileVerdict.UnknownKind },
        { "zip", SomeFile.Zip(), FileVerdict.UnknownKind },
        { "program", [.. "MZ"u8, .. new byte[200]], FileVerdict.UnknownKind },
        { "PDF after its first kilobyte", [.. new byte[1024], .. SomeFile.Pdf()], FileVerdict.UnknownKind },

        { "magic of PDF only", [.. "%PDF-1.4\n"u8], FileVerdict.Damaged },
        { "magic of PNG only", SomeFile.Png()[..8], FileVerdict.Damaged },
        { "magic of JPEG only", [0xFF, 0xD8, 0xFF], FileVerdict.Damaged },
        { "HTML after the magic of PDF", [.. "%PDF-1.4\n"u8, .. SomeFile.Html()], FileVerdict.CarriesSomethingElse },
        { "HTML after the magic of PNG", [.. SomeFile.Png()[..8], .. SomeFile.Html()], FileVerdict.CarriesSomethingElse },
        { "HTML after the magic of JPEG", [0xFF, 0xD8, 0xFF, 0xE0, .. SomeFile.Html()], FileVerdict.CarriesSomethingElse },
        { "HTML in the comment of a JPEG", SomeFile.Jpeg(comment: "<ScRiPt>alert(1)</script>"), FileVerdict.CarriesSomethingElse },
        { "PDF in the comment of a JPEG", SomeFile.Jpeg(comment: Encoding.Latin1.GetString(SomeFile.Pdf())), FileVerdict.CarriesSomethingElse },
        { "GIF that goes on as PDF", [.. SomeFile.Gif(), .. SomeFile.Pdf()], FileVerdict.CarriesSomethingElse },
        { "JPEG with HTML after it", [.. SomeFile.Jpeg(1600, 1200), .. SomeFile.Html()], FileVerdict.CarriesSomethingElse },
        { "JPEG with a PDF after it", [.. SomeFile.Jpeg(1600, 1200), .. SomeFile.Pdf()], FileVerdict.CarriesSomethingElse },
        { "JPEG with a zip after it", [.. SomeFile.Jpeg(1600, 1200), .. SomeFile.Zip()], FileVerdict.CarriesSomethingElse },
        { "PNG with a zip after it", [.. SomeFile.Png(), .. SomeFile.Zip()], FileVerdict.CarriesSomethingElse },
        { "PDF with a zip after it", [.. SomeFile.Pdf(), .. SomeFile.Zip()], FileVerdict.CarriesSomethingElse },
        { "PDF with HTML after it", [.. SomeFile.Pdf(), .. SomeFile.Html()], FileVerdict.CarriesSomethingElse },
        { "PDF with something after it", [.. SomeFile.Pdf(), .. "altro"u8], FileVerdict.Damaged },

        { "PNG flood", SomeFile.PngHeaderOf(65_535, 65_535), FileVerdict.Damaged },
        { "PNG flood with an image", [.. SomeFile.PngHeaderOf(65_535, 65_535), .. SomeFile.PngChunk("IDAT", SomeFile.Deflated([0])), .. SomeFile.PngChunk("IEND", [])], FileVerdict.TooManyPixels },
        { "PNG of no width", [.. SomeFile.PngHeaderOf(0, 5), .. SomeFile.PngChunk("IDAT", []), .. SomeFile.PngChunk("IEND", [])], FileVerdict.Damaged },
        { "PNG of negative size", [.. SomeFile.PngHeaderOf(-5, -5), .. SomeFile.PngChunk("IDAT", []), .. SomeFile.PngChunk("IEND", [])], FileVerdict.Damaged },
        { "PNG without an image", [.. SomeFile.PngHeaderOf(5, 5), .. SomeFile.PngChunk("IEND", [])], FileVerdict.Damaged },
        { "PNG with an unknown vital chunk", [.. SomeFile.PngHeaderOf(5, 5), .. SomeFile.PngChunk("EVIL", []), .. SomeFile.PngChunk("IDAT", []), .. SomeFile.PngChunk("IEND", [])], FileVerdict.Damaged },
        { "JPEG of 41 megapixels", SomeFile.Jpeg(8200, 5000), FileVerdict.TooManyPixels },

        { "PDF with a script", SomeFile.PdfWithScript(), FileVerdict.ActivePdf },
        { "PDF with an escaped script", SomeFile.PdfWith("/OpenAction << /S /J#61va#53cript /J#53 (1) >>"), FileVerdict.ActivePdf },
        { "PDF with scripts by name", SomeFile.PdfWith("/Names << /JavaScript 4 0 R >>", "<< >>"), FileVerdict.ActivePdf },
        { "PDF that starts a program", SomeFile.PdfWith("/OpenAction << /S /Launch /F (cmd.exe) >>"), FileVerdict.ActivePdf },
        { "PDF with further actions", SomeFile.PdfWith("/AA << /WC 4 0 R >>", "<< /S /URI /URI (https://example.org) >>"), FileVerdict.ActivePdf },
        { "PDF with a file attached", SomeFile.PdfWith("/Names << /EmbeddedFiles 4 0 R >>", "<< >>"), FileVerdict.ActivePdf },
        { "PDF with a dynamic form", SomeFile.PdfWith("/AcroForm << /XFA 4 0 R >>", "<< >>"), FileVerdict.ActivePdf },
        { "PDF with a script in an object stream", SomeFile.PdfWithObjectStream("/OpenAction 4 0 R", "<< /S /JavaScript /JS (1) >>"), FileVerdict.ActivePdf },
        { "PDF with a script in an untyped object stream", SomeFile.PdfWithStream("/N 2 /First 9 /F /Fl", SomeFile.Deflated("1 0 4 99 << /S /JavaScript >>"u8.ToArray())), FileVerdict.ActivePdf },
        { "PDF with a script in a bare object stream", SomeFile.PdfWithStream("/Type /ObjStm /N 1 /First 4", "1 0 << /JS (1) >>"u8.ToArray()), FileVerdict.ActivePdf },
        { "PDF with a script inside a string", SomeFile.PdfWith("", "(4 0 obj << /S /JavaScript /JS \\(1\\) >> endobj)"), FileVerdict.ActivePdf },
        { "PDF with a script inside a comment", SomeFile.PdfWith("", "% 4 0 obj << /S/#4aavaScript >> endobj"), FileVerdict.ActivePdf },
        { "PDF with a script inside a stream", SomeFile.PdfWithStream("", "4 0 obj << /S %/x\n /Launch >> endobj"u8.ToArray()), FileVerdict.ActivePdf },
        { "PDF with a doubly compressed object stream", SomeFile.PdfWithStream("/Type /ObjStm /Filter [/FlateDecode /FlateDecode]", SomeFile.Deflated(SomeFile.Deflated([]))), FileVerdict.Damaged },
        { "PDF with an object stream in hexadecimal", SomeFile.PdfWithObjectStream("", "<< >>", "[/ASCIIHexDecode /FlateDecode]"), FileVerdict.Damaged },
        { "PDF with an object stream of unknown filter", SomeFile.PdfWithObjectStream("", "<< >>", "9 0 R"), FileVerdict.Damaged },
        { "PDF with an object stream cut short", SomeFile.PdfWithStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", SomeFile.Deflated(Digits(5000))[..^60]), FileVerdict.Damaged },
        { "PDF with an object stream that inflates to 64 MB", SomeFile.PdfWithStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", SomeFile.Deflated(Digits(64 * 1024 * 1024))), FileVerdict.Damaged },
        { "PDF with a password", [.. SomeFile.Pdf()[..^100], .. SomeFile.PdfWith("/Encrypt 4 0 R", "<< /Filter /Standard >>")], FileVerdict.EncryptedPdf },
        { "PDF with a string that never ends", SomeFile.PdfWith("", "(((("), FileVerdict.Damaged },
        { "PDF without a table", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(SomeFile.Pdf()).Replace("startxref\n", "startxref\n9", StringComparison.Ordinal)), FileVerdict.Damaged },
    };

    [Theory]
    [MemberData(nameof(GoodFiles), DisableDiscoveryEnumeration = true)]
    public void Accepts_whole_documents_and_tells_their_kind(string what, byte[] content, FileKind kind)
    {
        Assert.True(new FileInspection(kind, FileVerdict.Accepted) == FileInspection.Of(content), $"{what}: {FileInspection.Of(content)}");
    }

    [Theory]
    [MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public void Refuses_anything_else_and_says_why(string what, byte[] content, FileVerdict verdict)
    {
        Assert.True(verdict == FileInspection.Of(content).Verdict, $"{what}: {FileInspection.Of(content)}");
    }

    [Theory]
    [InlineData("foto.png", FileVerdict.Accepted)]
    [InlineData("FOTO.PNG", FileVerdict.Accepted)]
    [InlineData("foto", FileVerdict.Accepted)]
    [InlineData("foto.jpg", FileVerdict.MisleadingName)]
    [InlineData("foto.png.html", FileVerdict.MisleadingName)]
    [InlineData("foto.jpeg", FileVerdict.MisleadingName)]
    public void Compares_the_name_with_the_content(string fileName, FileVerdict verdict)
    {
        Assert.Equal(verdict, FileInspection.Of(SomeFile.Png(), fileName).Verdict);
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.JPEG")]
    public void Knows_both_extensions_of_a_jpeg(string fileName)
    {
        Assert.True(FileInspection.Of(SomeFile.Jpeg(), fileName).IsAccepted);
    }

    [Fact]
    public void Refuses_a_file_cut_anywhere()
    {
        byte[][] files = [SomeFile.Jpeg(exif: true, gps: true), SomeFile.Png(text: true), SomeFile.Pdf().AsSpan().TrimEnd((byte)'\n').ToArray(), PdfOnlyItsObjectStream()];
        foreach (var file in files)
        {
            for (var length = 0; length < file.Length; length++)
            {
                Assert.False(FileInspection.Of(file[..length]).IsAccepted, $"{FileInspection.Of(file).Kind} cut to {length} of {file.Length}");
            }
        }
    }

    [Fact]
    public void Survives_any_byte_changed()
    {
        byte[][] files = [SomeFile.Jpeg(exif: true, gps: true), SomeFile.Png(text: true), SomeFile.PdfWithScript(), PdfOnlyItsObjectStream()];
        foreach (var file in files)
        {
            for (var at = 0; at < file.Length; at++)
            {
                foreach (byte value in (byte[])[0x00, 0x7F, 0xFF, (byte)'(', (byte)'/', (byte)(file[at] ^ 1)])
                {
                    var changed = file.ToArray();
                    changed[at] = value;
                    var inspection = FileInspection.Of(changed);
                    Assert.True(Enum.IsDefined(inspection.Verdict));
                    PictureCleaning.WithoutMetadata(changed, inspection.Kind ?? FileKind.Jpeg);
                }
            }
        }
    }

    [Fact]
    public void Takes_little_time_even_over_hostile_megabytes()
    {
        const int Size = 3_000_000;
        byte[] start = [.. "%PDF-1.4\n"u8];
        string[] hostile = ["/", "/S%", "/S ", "(", ")(", "<", "<<", "1 0 obj ", "%", "stream endstream ", "#", "/#41", "\\(", "/ObjStm stream\n1 endstream ", "PK\x05\x06"];
        foreach (var pattern in hostile)
        {
            byte[] content = [.. start, .. Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(pattern, Size / pattern.Length)))];
            AssertIsFast(pattern, content);
        }

        AssertIsFast("JPEG markers", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, Size)]);
        AssertIsFast("JPEG segments", [0xFF, 0xD8, .. Enumerable.Repeat(SomeFile.JpegSegment(0xFE, []), Size / 4).SelectMany(s => s)]);
        AssertIsFast("PNG chunks", [.. SomeFile.PngHeaderOf(1, 1), .. Enumerable.Repeat(SomeFile.PngChunk("tEXt", []), Size / 12).SelectMany(s => s)]);
        AssertIsFast("Small object streams", [.. start, .. Enumerable.Repeat(SmallObjectStream(), Size / SmallObjectStream().Length).SelectMany(s => s)]);
    }

    [Fact]
    public void Has_a_sentence_for_every_verdict()
    {
        var sentences = Enum.GetValues<FileVerdict>().Select(verdict => verdict.Label()).ToList();

        Assert.All(sentences, sentence => Assert.Contains(' ', sentence));
        Assert.Distinct(sentences);
    }

    private static void AssertIsFast(string what, byte[] content)
    {
        var watch = Stopwatch.StartNew();
        Assert.False(FileInspection.Of(content).IsAccepted);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what}: {watch.Elapsed}");
    }

    private static byte[] PdfOnlyItsObjectStream() =>
        SomeFile.PdfWithObjectStream("", "<< /Title (Ada) >>").AsSpan().TrimEnd((byte)'\n').ToArray();

    private static byte[] SmallObjectStream() =>
        [.. "1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n"u8, .. SomeFile.Deflated([(byte)'1']), .. "\nendstream "u8];

    private static byte[] Digits(int length)
    {
        var digits = new byte[length];
        for (var i = 0; i < length; i++)
        {
            digits[i] = (byte)('0' + (length < 10_000 ? i * i % 1009 % 10 : 1));
        }

        return digits;
    }
}
