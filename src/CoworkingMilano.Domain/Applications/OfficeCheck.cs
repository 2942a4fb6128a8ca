using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What the office asked of another administration about one fact, and what it was answered. A later one takes its place and leaves it to be read.</summary>
public class OfficeCheck
{
    public const int LongestNumber = 100;
    public const int LongestNote = 1000;

    public int Id { get; private set; }

    /// <summary>1 for the first of the case; the highest of a fact is what is known of it.</summary>
    public required int Number { get; init; }

    public required OwedCheck Owed { get; init; }
    public required CheckResult Result { get; init; }
    public required DateOnly AskedOn { get; init; }

    /// <summary>The day of the answer, from which its validity runs; null while it is awaited.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>What the answer is found again by: the protocol of a DURC, the operation of a query.</summary>
    public string? AnswerNumber { get; init; }

    /// <summary>What the answer says; needed when it contradicts the declaration.</summary>
    public string? Note { get; init; }

    public required string OfficerId { get; init; }
    public Account Officer { get; private set; } = null!;
    public required DateTime NotedAt { get; init; }

    /// <summary>The last day on which a confirmation may be relied on; null when it has none.</summary>
    public DateOnly? LastValidDay => Result is CheckResult.Confirmed && Owed.ValidDays is { } days ? AnsweredOn?.AddDays(days) : null;

    public CheckState StateOn(DateOnly today) => Result switch
    {
        CheckResult.Pending => CheckState.Pending,
        CheckResult.Contradicted => CheckState.Contradicted,
        _ => LastValidDay < today ? CheckState.Expired : CheckState.Confirmed,
    };

    public bool Says(CheckResult result, DateOnly askedOn, DateOnly? answeredOn, string? answerNumber, string? note) =>
        (Result, AskedOn, AnsweredOn, AnswerNumber, Note) == (result, askedOn, answeredOn, answerNumber, note);

    /// <summary>As decisions and the register tell it.</summary>
    public string InWords => Result is CheckResult.Pending
        ? $"{Result.Label()}, chiesta {AskedOn.WithArticle}"
        : $"{Result.Label()}, risposta {AnswerNumber} {AnsweredOn!.Value.WithPreposition}{(LastValidDay is { } last ? $", valida fino {last.AsEnd}" : "")}";
}

/// <summary>What another administration says of a fact that was declared.</summary>
public enum CheckResult
{
    [Display(Name = "Confermata", Description = "Risulta quanto dichiarato")]
    Confirmed,

    [Display(Name = "Smentita", Description = "Risulta altro: si chiede un chiarimento o si dà il preavviso, mai un diniego subito")]
    Contradicted,

    [Display(Name = "In attesa di risposta", Description = "Chiesta, e non ancora arrivata")]
    Pending,
}

/// <summary>Where a check owed to a case stands on a day.</summary>
public enum CheckState
{
    [Display(Name = "Da fare")]
    Missing,

    [Display(Name = "In attesa di risposta")]
    Pending,

    [Display(Name = "Confermata")]
    Confirmed,

    [Display(Name = "Smentita")]
    Contradicted,

    [Display(Name = "Scaduta")]
    Expired,
}
