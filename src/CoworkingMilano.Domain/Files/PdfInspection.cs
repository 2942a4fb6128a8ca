using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;

namespace CoworkingMilano.Domain.Files;

/// <summary>
/// Reads a PDF from its first byte to its last, object streams inflated, and looks for what runs or carries other files. Programs jump to
/// objects instead, so an object may hide where this sees a string, a comment or a picture: <see cref="HidesAnAction"/> looks there too.
/// </summary>
internal sealed class PdfInspection
{
    private const int HeaderWindow = 1024;
    private const int InflationLimit = 32 * 1024 * 1024;

    private static readonly HashSet<string> ActiveNames = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "AA", "XFA"];

    private static readonly HashSet<string> StreamNames = ["ObjStm", "First", "N", "Filter", "F", "FlateDecode", "Fl"];

    /// <summary>Nobody writes object streams with these: one that has them is not looked into, so not taken.</summary>
    private static readonly HashSet<string> OtherFilters =
    [
        "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt", "CCITTFaxDecode", "CCF",
        "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode", "BrotliDecode", "Predictor",
    ];

    /// <summary>How often the object being read names what matters to its stream.</summary>
    private readonly Dictionary<string, int> _streamNames = [];
    private int _inflationLeft = InflationLimit;
    private bool _isEncrypted;
    private bool _isActive;
    private bool _isUnreadable;
    private bool _hasRoot;

    private PdfInspection(ReadOnlySpan<byte> content)
    {
        Scan(content, mayHoldStreams: true);
        _isActive = _isActive || HidesAnAction(content);
    }

    public static int HeaderIn(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, HeaderWindow)].IndexOf("%PDF-"u8);

    public static FileVerdict VerdictOn(ReadOnlySpan<byte> content)
    {
        var preamble = content[..HeaderIn(content)];
        if (!PdfTokens.IsBlank(preamble.StartsWith("\uFEFF"u8) ? preamble[3..] : preamble))
        {
            return FileVerdict.CarriesSomethingElse;
        }

        var inspection = new PdfInspection(content);
        return inspection._isEncrypted ? FileVerdict.EncryptedPdf
            : inspection._isActive ? FileVerdict.ActivePdf
            : inspection._isUnreadable || !inspection._hasRoot ? FileVerdict.Damaged
            : VerdictOnEnd(content, preamble.Length);
    }

    private static FileVerdict VerdictOnEnd(ReadOnlySpan<byte> content, int header)
    {
        var end = content.LastIndexOf("%%EOF"u8);
        var trailer = end < 0 ? [] : content[(end + 5)..];
        return ForeignContent.Follows(trailer) ? FileVerdict.CarriesSomethingElse
            : end >= 0 && PdfTokens.IsBlank(trailer) && PointsToItsTable(content[..end], header) ? FileVerdict.Accepted
            : FileVerdict.Damaged;
    }

    /// <summary>The number after the last startxref is where the cross-reference table, or stream, begins.</summary>
    private static bool PointsToItsTable(ReadOnlySpan<byte> content, int header)
    {
        var at = content.LastIndexOf("startxref"u8);
        if (at < 0 || !Utf8Parser.TryParse(PdfTokens.TrimStart(content[(at + 9)..]), out int offset, out _) || offset < 0 || offset > at - header)
        {
            return false;
        }

        var table = PdfTokens.TrimStart(content[(offset + header)..]);
        return table.StartsWith("xref"u8) || StartsWithDigit(table);
    }

    private static bool StartsWithDigit(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && char.IsAsciiDigit((char)bytes[0]);

    private void Scan(ReadOnlySpan<byte> bytes, bool mayHoldStreams)
    {
        var tokens = new PdfTokens(bytes);
        while (tokens.Read())
        {
            if (tokens.Name is { Length: > 0 } name)
            {
                Note(name);
            }
            else if (mayHoldStreams && tokens.Word.SequenceEqual("obj"u8))
            {
                _streamNames.Clear();
            }
            else if (mayHoldStreams && tokens.Word.SequenceEqual("stream"u8))
            {
                tokens.Position += PassStream(bytes[tokens.Position..]);
            }
        }

        _isUnreadable |= tokens.IsBroken;
    }

    private void Note(string name)
    {
        _isEncrypted |= name == "Encrypt";
        _hasRoot |= name == "Root";
        _isActive |= ActiveNames.Contains(name);
        if (StreamNames.Contains(name) || OtherFilters.Contains(name))
        {
            _streamNames[name] = Count(name) + 1;
        }
    }

    private int Count(string name) => _streamNames.GetValueOrDefault(name);

    /// <returns>The length of the stream that <paramref name="bytes"/> begin with.</returns>
    private int PassStream(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOf("endstream"u8);
        if (length < 0)
        {
            _isUnreadable = true;
            return bytes.Length;
        }

        var holdsObjects = Count("ObjStm") > 0 || (Count("First") > 0 && Count("N") > 0);
        if (holdsObjects && !_isUnreadable)
        {
            ScanObjects(bytes[..length]);
        }

        return length;
    }

    private void ScanObjects(ReadOnlySpan<byte> stream)
    {
        var deflations = Count("FlateDecode") + Count("Fl");
        var isFiltered = deflations + Count("Filter") + Count("F") > 0;
        var isKnown = !isFiltered || (deflations == 1 && !OtherFilters.Any(_streamNames.ContainsKey));
        var objects = !isKnown ? [] : isFiltered ? Inflate(stream) : stream;
        _isUnreadable |= !StartsWithDigit(PdfTokens.TrimStart(objects));
        Scan(objects, mayHoldStreams: false);
    }

    /// <returns>Nothing when the stream is malformed or cut short, or the file inflates to more than the limit.</returns>
    private ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> stream)
    {
        var inflated = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            using var inflation = new ZLibStream(new MemoryStream(PdfTokens.TrimStart(stream).ToArray()), CompressionMode.Decompress);
            for (int read; (read = inflation.Read(buffer)) > 0 && _inflationLeft >= 0; _inflationLeft -= read)
            {
                inflated.Write(buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            return [];
        }

        var objects = inflated.GetBuffer().AsSpan(0, (int)inflated.Length);
        return _inflationLeft >= 0 && EndsWithCheckSum(stream, objects) ? objects : [];
    }

    /// <summary>The inflation itself does not complain of a stream that stops early. After the sum there may be an end of line.</summary>
    private static bool EndsWithCheckSum(ReadOnlySpan<byte> stream, ReadOnlySpan<byte> inflated)
    {
        var (low, high) = (1u, 0u);
        foreach (var b in inflated)
        {
            low = (low + b) % 65_521;
            high = (high + low) % 65_521;
        }

        Span<byte> checkSum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checkSum, (high << 16) | low);
        return stream[^Math.Min(6, stream.Length)..].IndexOf(checkSum) >= 0;
    }

    /// <summary>
    /// An action, or an attached file, written out anywhere at all. The first is /S followed by its kind: the bare word may be part of an
    /// address someone cites.
    /// </summary>
    private static bool HidesAnAction(ReadOnlySpan<byte> content)
    {
        const int Reach = 256;
        for (var at = 0; content[at..].IndexOf((byte)'/') is var next and >= 0;)
        {
            var name = ReadName(content[(at + next)..], out var length);
            at += next + length;
            var following = content.Slice(at, Math.Min(Reach, content.Length - at));
            if (name is "EmbeddedFile" or "EmbeddedFiles" || (name == "S" && ReadName(following, out _) is "JavaScript" or "Launch"))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadName(ReadOnlySpan<byte> bytes, out int length)
    {
        var tokens = new PdfTokens(bytes);
        tokens.Read();
        length = tokens.Position;
        return tokens.Name;
    }
}
