using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Web.Documents;

/// <summary>What PDFsharp draws by lot for each file, the tags of its fonts and its identifiers, comes of the content instead: the same letter gives the same bytes. No length changes, so that every offset still holds.</summary>
internal static partial class Chance
{
    public static byte[] Settled(byte[] pdf)
    {
        List<string> tags = [];
        var text = FontTag().Replace(Encoding.Latin1.GetString(pdf), tag => tag.Groups["before"].Value + Tag(PlaceOf(tag.Groups["tag"].Value, tags)) + "+");
        text = Uuid().Replace(text, $"uuid:{Guid.Empty}");
        text = FileIdentifier().Replace(text, $"/ID[<{Guid.Empty:N}><{Guid.Empty:N}>]");
        var identifier = new Guid(SHA256.HashData(Encoding.Latin1.GetBytes(text)).AsSpan(..16));
        text = Uuid().Replace(text, $"uuid:{identifier}");
        return Encoding.Latin1.GetBytes(FileIdentifier().Replace(text, $"/ID[<{identifier:N}><{identifier:N}>]"));
    }

    private static int PlaceOf(string tag, List<string> tags)
    {
        if (!tags.Contains(tag))
        {
            tags.Add(tag);
        }

        return tags.IndexOf(tag);
    }

    /// <summary>Six letters, as fonts of which only a part is embedded must have (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(int place) => $"AAAAA{(char)('A' + place)}";

    [GeneratedRegex("(?<before>/(?:BaseFont|FontName)/)(?<tag>[A-Z]{6})\\+")]
    private static partial Regex FontTag();

    [GeneratedRegex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("/ID\\[<[0-9A-Fa-f]{32}><[0-9A-Fa-f]{32}>\\]")]
    private static partial Regex FileIdentifier();
}
