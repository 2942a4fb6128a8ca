using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>
/// The register of one Milan day, closed once the day is over (registro giornaliero di protocollo, D.P.R. 445/2000 art. 53). It holds the head of the chain, and leaves the building: what it says of the past
/// nobody can write anew afterwards.
/// </summary>
public class DailyRegister
{
    public required DateOnly Day { get; init; }

    /// <summary>How many lines the day has; none is said, too.</summary>
    public required int Lines { get; init; }

    /// <summary>The place in the chain of the last line up to the end of the day; 0 before the first of all.</summary>
    public required int Sequence { get; init; }

    /// <summary>The hash of that line; of the empty register, <see cref="ProtocolHash.Beginning"/>.</summary>
    public required string Head { get; init; }

    /// <summary>The head as the register of the day before stated it.</summary>
    public required string PreviousHead { get; init; }

    public required DateTime ClosedAt { get; init; }

    /// <summary>When it was written outside the database; null until then.</summary>
    public DateTime? DepositedAt { get; private set; }

    public static DailyRegister Of(DayOfRegister day, TimeProvider clock) => new()
    {
        Day = day.Day,
        Lines = day.Lines.Count,
        Sequence = day.Closing.Sequence,
        Head = day.Closing.Hash,
        PreviousHead = day.Opening.Hash,
        ClosedAt = clock.UtcNow,
    };

    public void Deposit(TimeProvider clock) => DepositedAt ??= clock.UtcNow;

    /// <summary>The message that takes the seal to whoever keeps it. It names nobody: the lines themselves stay with the office.</summary>
    internal Notice Announce(DayOfRegister day, string address, TimeProvider clock) => new()
    {
        Kind = NoticeKind.ProtocolRegister,
        Address = address,
        Subject = $"Registro di protocollo {Day.WithPreposition}",
        Body = $"Registro giornaliero di protocollo del portale coworking, {Day.InWords}.\n\n{InWords(day)}\nSigillo del giorno: {day.Closing}\nSigillo del giorno prima: {day.Opening}\n\n"
            + "Conserva questo messaggio: con il sigillo si controlla che nessuno abbia riscritto o tolto le righe registrate fin qui.",
        CreatedAt = clock.UtcNow,
    };

    private static string InWords(DayOfRegister day) => day.Lines switch
    {
        [] => "Nessuna registrazione.",
        [var only] => $"Una registrazione: n. {only.FullNumber}.",
        [var first, .., var last] => $"{day.Lines.Count} registrazioni, dal n. {first.FullNumber} al n. {last.FullNumber}.",
    };
}
