using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>
/// One line of the protocol register: an act that came in or went out (CAD art. 40-bis; L. 241/1990 art. 18-bis). Written with the act, numbered by the save that stores both, never changed.
/// Each line's hash covers its document, the case's history since the line before, and the line before in the register.
/// </summary>
public class ProtocolEntry
{
    public int Id { get; private set; }

    /// <summary>The place in the chain: 1 for the first line of all years.</summary>
    public int Sequence { get; private set; }

    /// <summary>The Milan year of <see cref="RegisteredAt"/>.</summary>
    public int Year { get; private set; }

    /// <summary>From 1 each year, without gaps or doubles.</summary>
    public int Number { get; private set; }

    public Application Application { get; private set; } = null!;
    public required string Reference { get; init; }
    public required Act Act { get; init; }
    public required ProtocolDirection Direction { get; init; }

    /// <summary>The sender of what came in, the recipient of what went out.</summary>
    public required string Correspondent { get; init; }

    public required string Subject { get; init; }
    public required DateTime RegisteredAt { get; init; }
    public ProtocolDocument Document { get; private set; } = null!;
    public string DocumentSha256 { get; private set; } = "";

    /// <summary>Words that go with the act; they end in the document.</summary>
    internal string? Note { get; private init; }

    /// <summary>SHA-256 of the history of the case since its line before.</summary>
    public string HistorySha256 { get; private set; } = "";

    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>As letters cite it: <c>2026/0000042</c>.</summary>
    public string FullNumber => Spell(Year, Number);

    public static string Spell(int year, int number) => $"{year}/{number:0000000}";

    internal static ProtocolEntry Of(Application application, Act act, ProtocolDirection direction, string correspondent, string? note, TimeProvider clock) => new()
    {
        Application = application,
        Reference = application.Reference,
        Act = act,
        Direction = direction,
        Correspondent = correspondent,
        Subject = $"{act.Label()}: {application.Kind.Label().ToLowerInvariant()} {application.Reference}",
        RegisteredAt = ProtocolHash.Rounded(clock.UtcNow),
        Note = note,
    };

    /// <summary>Writes the act down, gives the line its number and closes it.</summary>
    internal void Seal(int sequence, int number, IEnumerable<TimelineEntry> history, string previousHash)
    {
        (Sequence, Year, Number) = (sequence, YearOf(RegisteredAt), number);
        Document = new ProtocolDocument { Text = Application.Spell(this) };
        DocumentSha256 = ProtocolHash.Of(Document.Text);
        (HistorySha256, PreviousHash) = (ProtocolHash.Of(history), previousHash);
        Hash = ProtocolHash.Of(this);
    }

    internal static int YearOf(DateTime registeredAt) => registeredAt.DayInMilan.Year;
}

/// <summary>The text of what was registered. The register's own pages do without it.</summary>
public class ProtocolDocument
{
    public int Id { get; private set; }
    public required string Text { get; init; }
}

/// <summary>How long the chain is and where it ends: one row, which every registration locks. Who holds it registers alone.</summary>
public class ProtocolHead
{
    public const int OnlyId = 1;

    public required int Id { get; init; }
    public int Sequence { get; private set; }

    /// <summary>The hash of the last line; of the empty register, <see cref="ProtocolHash.Beginning"/>.</summary>
    public required string Hash { get; set; }
}

public enum ProtocolDirection
{
    [Display(Name = "In arrivo")]
    Incoming,

    [Display(Name = "In partenza")]
    Outgoing,
}
