using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One thing the applicant says against a notice, with its documents, and the office's answer to it.</summary>
public class Remark
{
    public const int MaximumFiles = 5;

    private readonly List<RemarkFile> _files = [];

    private Remark()
    {
    }

    internal Remark(int position, string text) => (Position, Text) = (position, text);

    public int Id { get; private set; }
    public int Position { get; private set; }
    public string Text { get; private set; } = "";
    public string? Reply { get; private set; }
    public string? RepliedById { get; private set; }
    public DateTime? RepliedAt { get; private set; }
    public IReadOnlyList<RemarkFile> Files => _files;

    internal void Say(string text) => Text = text;
    internal void Take(StoredFile file) => _files.Add(new RemarkFile { File = file, Position = _files.Count == 0 ? 1 : _files.Max(f => f.Position) + 1 });
    internal void BeAnswered(string reply, Account officer, TimeProvider clock) => (Reply, RepliedById, RepliedAt) = (reply, officer.Id, clock.UtcNow);
}

public class RemarkFile
{
    public int Id { get; private set; }
    public required int Position { get; init; }
    public required StoredFile File { get; init; }
}
