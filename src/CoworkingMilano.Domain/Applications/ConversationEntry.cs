using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What one side wrote to the other at once, with its files.</summary>
public class ConversationEntry
{
    public const int MaximumLength = 4000;
    public const int MaximumFiles = 3;

    private readonly List<ConversationFile> _files = [];

    private ConversationEntry()
    {
    }

    internal ConversationEntry(int number, string text, IEnumerable<StoredFile> files, Guid key)
    {
        (Number, Text, Key) = (number, text, key);
        _files.AddRange(files.Select((file, i) => new ConversationFile { Position = i + 1, File = file }));
    }

    public int Id { get; private set; }

    /// <summary>1 for the first of the case.</summary>
    public int Number { get; private set; }

    public required bool IsFromOffice { get; init; }
    public required string AuthorId { get; init; }
    public Account Author { get; private set; } = null!;
    public required DateTime WrittenAt { get; init; }
    public string Text { get; private set; } = "";

    /// <summary>Of the form it was written in: no two entries of a case have the same.</summary>
    public Guid Key { get; private set; }

    public IReadOnlyList<ConversationFile> Files => _files;

    /// <summary>Word for word, for the protocol register.</summary>
    internal IEnumerable<(string Name, string? Value)> Spelled() =>
        [("Messaggio", $"{Number}"), ("Testo", Text), .. _files.OrderBy(f => f.Position).Select(f => ($"File {f.Position}", ActDocument.Spelled(f.File)))];
}

public class ConversationFile
{
    public int Id { get; private set; }
    public required int Position { get; init; }
    public required StoredFile File { get; init; }
}
