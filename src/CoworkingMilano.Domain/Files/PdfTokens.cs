using System.Buffers;
using System.Globalization;
using System.Text;

namespace CoworkingMilano.Domain.Files;

/// <summary>Reads the names and the bare words of PDF syntax (ISO 32000-2, 7.2), passing over comments and strings.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes)
{
    private const int LongestName = 127;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("()\\"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; set; }

    /// <summary>The name, without its slash and with its #xx escapes resolved; null when the token is a word.</summary>
    public string? Name { get; private set; }

    /// <summary>A number, an operator or a keyword; empty when the token is a name.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    /// <summary>A string began and never ended.</summary>
    public bool IsBroken { get; private set; }

    public bool Read()
    {
        while (Position < _bytes.Length)
        {
            switch (_bytes[Position])
            {
                case (byte)'/':
                    Name = ReadName();
                    Word = default;
                    return true;
                case (byte)'%':
                    Position += LengthUntil(LineEnds);
                    break;
                case (byte)'(':
                    SkipString();
                    break;
                case (byte)'<' when Position + 1 < _bytes.Length && _bytes[Position + 1] != '<':
                    SkipHexString();
                    break;
                case (byte)'<':
                    Position += 2;
                    break;
                case var b when Ends.Contains(b):
                    Position++;
                    break;
                default:
                    Name = null;
                    Word = _bytes.Slice(Position, LengthUntil(Ends));
                    Position += Word.Length;
                    return true;
            }
        }

        return false;
    }

    public static bool IsBlank(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(WhiteSpace);

    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExcept(WhiteSpace) is var first and >= 0 ? bytes[first..] : [];

    private readonly int LengthUntil(SearchValues<byte> ends) =>
        _bytes[Position..].IndexOfAny(ends) is var length and >= 0 ? length : _bytes.Length - Position;

    private string ReadName()
    {
        Position++;
        var raw = _bytes.Slice(Position, LengthUntil(Ends));
        Position += raw.Length;
        return raw.Length <= LongestName * 3 ? Resolve(raw) : "";
    }

    private static string Resolve(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'#'))
        {
            return Encoding.Latin1.GetString(raw);
        }

        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var isEscape = raw[i] == '#' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]);
            name.Append(isEscape ? (char)byte.Parse(raw.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : (char)raw[i]);
            i += isEscape ? 2 : 0;
        }

        return name.ToString();
    }

    /// <summary>Parentheses nest, unless a backslash stands before them.</summary>
    private void SkipString()
    {
        for (var depth = 0; _bytes[Position..].IndexOfAny(StringMarks) is var next and >= 0;)
        {
            var mark = _bytes[Position + next];
            Position = Math.Min(Position + next + (mark == '\\' ? 2 : 1), _bytes.Length);
            depth += mark switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
            {
                return;
            }
        }

        (Position, IsBroken) = (_bytes.Length, true);
    }

    private void SkipHexString()
    {
        var length = _bytes[Position..].IndexOf((byte)'>');
        (Position, IsBroken) = length < 0 ? (_bytes.Length, true) : (Position + length + 1, IsBroken);
    }
}
