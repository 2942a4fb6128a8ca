using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// What the office asks of an applicant after the submission (soccorso istruttorio, L. 241/1990 art. 6 c. 1 b; D.P.R. 445/2000 art. 71 c. 3), item by item.
/// While it is open the applicant holds the case: nobody decides on it. The first within a term suspends it (art. 2 c. 7).
/// </summary>
public class InformationRequest
{
    /// <summary>Days to answer that the office's page proposes.</summary>
    public const int UsualDays = 15;

    private readonly List<InformationItem> _items = [];

    public int Id { get; private set; }
    public Application Application { get; private set; } = null!;

    /// <summary>1 for the first round.</summary>
    public int Number { get; private set; }

    /// <summary>Words that go with the items, for the applicant.</summary>
    public string? Message { get; private set; }

    public string RequestedById { get; private set; } = "";
    public Account RequestedBy { get; private set; } = null!;
    public DateTime RequestedAt { get; private set; }

    /// <summary>The last day to answer.</summary>
    public DateOnly DeadlineOn { get; private set; }

    public DateTime? EndedAt { get; private set; }
    public InformationEnding? Ending { get; private set; }

    /// <summary>Why the office called it off; for the applicant.</summary>
    public string? CancellationNote { get; private set; }

    public IReadOnlyList<InformationItem> Items => _items;

    public bool IsOpen => EndedAt is null;

    /// <summary>The first of its term, which it keeps still. The requests and decisions of its case must be loaded.</summary>
    public bool SuspendsTerm => Application.FirstOfItsTerm(this) == this;

    /// <summary>Of one that suspends, the last day on which the term stood still for it; null while it still does.</summary>
    public DateOnly? ReleasedTermOn(DateOnly today) => (EndedAt ?? Application.EndedAt)?.DayInMilan switch
    {
        { } ended => ended < DeadlineOn ? ended : DeadlineOn,
        null => DeadlineOn < today ? DeadlineOn : null,
    };

    /// <summary>Nobody answered in time: the office may let the case lapse. Until it does, an answer still arrives.</summary>
    public bool IsExpiredOn(DateOnly today) => IsOpen && today > DeadlineOn;

    public bool IsComplete => _items.All(i => i.IsAnswered);

    /// <summary>The answers reached the office; until then they are the applicant's alone.</summary>
    public bool IsAnswered => Ending is InformationEnding.Answered;

    internal InformationRound Round => new(Number, RequestedAt.DayInMilan, DeadlineOn, EndedAt?.DayInMilan);

    private InformationRequest()
    {
    }

    internal InformationRequest(Application application, int number, string? message, DateOnly deadlineOn, IEnumerable<InformationItem> items, Account officer, TimeProvider clock)
    {
        (Application, Number, Message, DeadlineOn, RequestedById, RequestedAt) = (application, number, message, deadlineOn, officer.Id, clock.UtcNow);
        _items.AddRange(items);
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i].TakePosition(i + 1);
        }
    }

    /// <exception cref="RuleBrokenException">It was answered or called off, or its case has ended.</exception>
    public void RequireOpen() =>
        Rule.Require(IsOpen && Application.AwaitsInformation, "La richiesta di integrazioni è già chiusa.");

    /// <summary>Keeps an answer to one item; nothing reaches the office before <see cref="Reply"/>.</summary>
    /// <param name="item">One of this request's.</param>
    /// <param name="words">An explanation, or the answer itself.</param>
    /// <param name="newValue">The corrected value of a field.</param>
    /// <param name="clock">Now.</param>
    public void Answer(InformationItem item, string? words, string? newValue, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(_items.Contains(item), "Questa voce non è nella richiesta.");
        Rule.Require(newValue is null || Application.FieldNamed(item.Code)?.FaultIn(newValue) is null, "Il valore corretto non va bene: controllalo.");

        item.KeepAnswer(words, newValue);
        Application.KeepPace(clock);
    }

    /// <summary>Keeps a file as answer to one item. The one it takes the place of is returned, for the caller to remove its bytes in the same save.</summary>
    public StoredFile? Hand(InformationItem item, StoredFile? file, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(_items.Contains(item), "Questa voce non è nella richiesta.");

        var former = item.File;
        item.KeepFile(file);
        Application.KeepPace(clock);
        return former;
    }

    /// <summary>The applicant sends every answer at once: corrected fields take the place of the old ones, the case is the office's again.</summary>
    public void Reply(TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(IsComplete, "Per inviare le integrazioni serve una risposta a ogni voce.");

        foreach (var item in _items.Where(i => i.NewValue is not null))
        {
            var field = Application.FieldNamed(item.Code)!;
            item.RememberOldValue(field.Value);
            field.Correct(item.NewValue!);
        }

        End(InformationEnding.Answered, clock);
        Application.InformationArrived(this, clock);
    }

    /// <summary>The office no longer needs it. The items, and what the applicant had written, stay readable.</summary>
    public void Cancel(string note, Account officer, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Chi annulla una richiesta spiega perché.");

        CancellationNote = note;
        End(InformationEnding.Cancelled, clock);
        Application.InformationWasCancelled(this, officer, clock);
    }

    /// <summary>Ends the case because nobody answered in time (D.P.R. 445/2000 art. 71 c. 3): an act of its own, never a consequence of the calendar alone.</summary>
    public void Lapse(Account officer, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(IsExpiredOn(clock.TodayInMilan), $"C’è tempo per rispondere fino {DeadlineOn.AsEnd}: prima la domanda non si archivia.");

        End(InformationEnding.Unanswered, clock);
        Application.Lapse(this, officer, clock);
    }

    /// <summary>What such an act said, word for word. Answers that were not sent yet are nobody’s but their author’s.</summary>
    internal IEnumerable<(string Name, string? Value)> Spelled(Act act) =>
    [
        ("Richiesta", $"{Number}"),
        ("Risposta entro", DeadlineOn.InWords),
        ("Messaggio", Message),
        .. _items.OrderBy(i => i.Position).SelectMany(i => i.Spelled(withAnswer: act is Act.InformationReceived)),
        ("Annullata perché", act is Act.InformationCancelled ? CancellationNote : null),
    ];

    private void End(InformationEnding ending, TimeProvider clock) => (EndedAt, Ending) = (clock.UtcNow, ending);
}

public enum InformationEnding
{
    [Display(Name = "Risposta arrivata")]
    Answered,

    [Display(Name = "Annullata dall’ufficio")]
    Cancelled,

    [Display(Name = "Senza risposta")]
    Unanswered,
}
