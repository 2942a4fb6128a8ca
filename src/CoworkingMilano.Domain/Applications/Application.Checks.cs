using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What nobody is asked: facts the office ascertains at their source (D.P.R. 445/2000 artt. 43, 44-bis and 71), and who somebody is when a digital identity says it (CAD art. 65).</summary>
public abstract partial class Application
{
    private readonly List<OfficeCheck> _officeChecks = [];

    public IReadOnlyList<OfficeCheck> OfficeChecks => _officeChecks;

    /// <summary>How its author was identified on submitting it; of a draft, when it was last saved.</summary>
    public Identification IdentifiedBy { get; private set; }

    /// <summary>What the office owes to this case, in the call's order.</summary>
    public IEnumerable<OwedCheck> OwedChecks => Call.OwedChecksFor(Kind).Where(c => IsOfEnterprise || !c.IsForEnterprisesOnly);

    /// <summary>What the office gives to another administration to find its answer (art. 43 c. 1).</summary>
    public abstract IEnumerable<(string Name, string? Value)> Pointers { get; }

    protected abstract bool IsOfEnterprise { get; }

    protected IEnumerable<InformationTopic> CheckTopics =>
        OwedChecks.Where(c => LastCheckOf(c)?.Result is CheckResult.Contradicted).Select(c => new InformationTopic(InformationSubject.Check, c.Code, $"Verifica d’ufficio: {c.Title}"));

    /// <summary>This person may write down what other administrations answer, also while the applicant holds the case: answers come when they come.</summary>
    public bool CanBeCheckedBy(string accountId) => IsExamined && IsInChargeOf(accountId);

    public OfficeCheck? LastCheckOf(OwedCheck owed) => _officeChecks.Where(c => c.Owed == owed).MaxBy(c => c.Number);

    public CheckState StateOn(OwedCheck owed, DateOnly today) => LastCheckOf(owed)?.StateOn(today) ?? CheckState.Missing;

    /// <summary>The check by which the office finds out what an item would have the applicant prove; null when the item asks for no certificate.</summary>
    public OwedCheck? CheckInsteadOf(InformationItem item) =>
        item.Subject is InformationSubject.Check ? null : Call.OwedChecksFor(Kind).FirstOrDefault(c => c.IsNamedIn(item.Title, item.Question));

    /// <summary>Says how who works on the draft is known; it is saved with what they save.</summary>
    public void RecogniseAuthor(Identification identification)
    {
        RequireDraft();

        IdentifiedBy = identification;
    }

    /// <summary>Notes what was asked of another administration and what it answered. It moves no status: a contradiction leads to a clarification or to a notice, which are acts of their own.</summary>
    /// <param name="owed">What the call has the office ask.</param>
    /// <param name="result">The answer, or that it is awaited.</param>
    /// <param name="askedOn">Also before this case: an answer that still holds is not asked for twice.</param>
    /// <param name="answeredOn">The answer's own day.</param>
    /// <param name="answerNumber">What the answer is found again by.</param>
    /// <param name="note">What it says; needed for a contradiction.</param>
    /// <param name="officer">Who has the case in charge.</param>
    /// <param name="clock">Now.</param>
    public OfficeCheck Ascertain(OwedCheck owed, CheckResult result, DateOnly askedOn, DateOnly? answeredOn, string? answerNumber, string? note, Account officer, TimeProvider clock)
    {
        Rule.Require(IsExamined, "Le verifiche d’ufficio si fanno mentre la domanda è in istruttoria.");
        Rule.Require(IsCaseOfficer(officer), "La domanda è in carico a un altro istruttore.");
        Rule.Require(OwedChecks.Contains(owed), "Il bando non prevede questa verifica per questa domanda.");
        Rule.Require(askedOn <= clock.TodayInMilan, "Una verifica non si chiede nel futuro.");
        var isAnswered = result is not CheckResult.Pending;
        Rule.Require(isAnswered == answeredOn is not null && isAnswered == !string.IsNullOrWhiteSpace(answerNumber), "Una risposta ha il suo giorno e il suo numero; finché si aspetta non li ha.");
        Rule.Require(answeredOn is null || (askedOn <= answeredOn && answeredOn <= clock.TodayInMilan), "Una risposta arriva dopo la richiesta, e non nel futuro.");
        Rule.Require(result is not CheckResult.Contradicted || !string.IsNullOrWhiteSpace(note), "Di una verifica smentita si scrive che cosa risulta.");

        var check = new OfficeCheck { Number = _officeChecks.Count + 1, Owed = owed, Result = result, AskedOn = askedOn, AnsweredOn = answeredOn, AnswerNumber = answerNumber, Note = note, OfficerId = officer.Id, NotedAt = clock.UtcNow };
        Rule.Require(check.StateOn(clock.TodayInMilan) is not CheckState.Expired, "Una risposta che non vale più non si usa: chiedine una nuova.");
        _officeChecks.Add(check);
        Record(Act.FactAscertained, officer.Id, clock, $"{owed.Title}: {check.InWords}");
        return check;
    }

    protected IEnumerable<string> ObstaclesOfChecks(DateOnly today) => OwedChecks.Select(c => StateOn(c, today) switch
    {
        CheckState.Missing => $"manca la verifica d’ufficio «{c.Title}» (fonte: {c.Source})",
        CheckState.Pending => $"per la verifica d’ufficio «{c.Title}» si aspetta la risposta (fonte: {c.Source})",
        CheckState.Contradicted => $"la verifica d’ufficio «{c.Title}» smentisce quanto dichiarato: serve un chiarimento, o il preavviso di diniego",
        CheckState.Expired => $"la verifica d’ufficio «{c.Title}» valeva fino {LastCheckOf(c)!.LastValidDay!.Value.AsEnd}: va chiesta di nuovo",
        _ => null,
    }).OfType<string>();
}
