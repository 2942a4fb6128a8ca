using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoworkingMilano.Domain.Letters;

/// <summary>A letter as the protocol register keeps it: its head, then each block, a line of JSON each. What is drawn from the text is what was said when it was written.</summary>
public static class LetterText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static string Write(Letter letter) => string.Join('\n', letter.Blocks
        .Select(block => JsonSerializer.Serialize(block, Options))
        .Prepend(JsonSerializer.Serialize(new Head(letter.Reference, letter.Title, letter.On, letter.Office, letter.Contacts, letter.Addressee), Options)));

    public static Letter Read(string text)
    {
        var lines = text.Split('\n');
        var head = JsonSerializer.Deserialize<Head>(lines[0], Options)!;
        var letter = new Letter(head.Reference, head.Title, head.On).To(head.Addressee);
        if (head.Office is { } office)
        {
            letter.From(office, head.Contacts);
        }

        foreach (var line in lines.Skip(1))
        {
            letter.Add(JsonSerializer.Deserialize<Block>(line, Options)!);
        }

        return letter;
    }

    private sealed record Head(string Reference, string Title, DateOnly On, string? Office, IReadOnlyList<string> Contacts, IReadOnlyList<string> Addressee);
}
