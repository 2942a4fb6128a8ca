using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What the office arranges among itself: who examines the case, and what its officers write to each other.</summary>
public abstract partial class Application
{
    private readonly List<InternalNote> _internalNotes = [];

    public IReadOnlyList<InternalNote> InternalNotes => _internalNotes;

    public bool CanBeAssigned => IsOpen;

    public bool CanBeHandedOverBy(string accountId) => IsOpen && IsInChargeOf(accountId);

    /// <summary>Takes the case for examination. Who takes it prepares the decision.</summary>
    public void TakeInCharge(Account officer, TimeProvider clock)
    {
        Rule.Require(CanBeTakenInCharge, "Si prende in carico solo una domanda presentata che nessuno ha ancora in carico.");

        BeginReview(officer, clock);
        Record(Act.TakenInCharge, officer.Id, clock);
    }

    /// <summary>The responsible officer says who examines the case, or who goes on with it.</summary>
    /// <remarks>A decision already prepared keeps its preparer: its second hand is still another person's.</remarks>
    /// <param name="officer">Who examines it from now on.</param>
    /// <param name="reason">For the officers; needed when somebody else had it.</param>
    /// <param name="by">The responsible officer.</param>
    /// <param name="clock">Now.</param>
    public void Assign(Account officer, string? reason, Account by, TimeProvider clock)
    {
        if (!CanBeTakenInCharge)
        {
            PassOn(officer, reason, by, clock);
            return;
        }

        BeginReview(officer, clock);
        Record(Act.Assigned, by.Id, clock, WhoAndWhy(officer, reason));
    }

    /// <summary>A case officer gives a case of their own to a colleague.</summary>
    /// <inheritdoc cref="Assign" path="/remarks"/>
    public void HandOver(Account officer, string? reason, Account by, TimeProvider clock)
    {
        Rule.Require(IsCaseOfficer(by), "Passi a un collega solo le domande che hai in carico tu.");

        PassOn(officer, reason, by, clock);
    }

    /// <summary>Adds words that stay inside the office: no page, letter or message of the applicant shows them, and nobody takes them back.</summary>
    /// <param name="text">What the colleagues should know.</param>
    /// <param name="key">Of the form: a second click adds nothing.</param>
    /// <param name="author">An officer who works on cases.</param>
    /// <param name="clock">Now.</param>
    public void WriteNote(string text, Guid key, Account author, TimeProvider clock)
    {
        Rule.Require(!IsDraft, "Una bozza è solo di chi la scrive: l’ufficio non vi annota nulla.");
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Una nota dice qualcosa.");

        _internalNotes.Add(new InternalNote { Text = text, Key = key, AuthorId = author.Id, WrittenAt = clock.UtcNow });
        Touch(clock);
    }

    private void BeginReview(Account officer, TimeProvider clock)
    {
        Status = ApplicationStatus.UnderReview;
        CaseOfficerId = officer.Id;
        TakenInChargeAt = clock.UtcNow;
        Notify("La tua domanda è stata presa in carico", $"Un istruttore dell’ufficio ha preso in carico la domanda {Reference}. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    /// <summary>The applicant is not told: for them the office acts, and nothing of what they wait for changes.</summary>
    private void PassOn(Account officer, string? reason, Account by, TimeProvider clock)
    {
        Rule.Require(CanBeAssigned, "Si assegna solo una domanda presentata e non ancora conclusa.");
        Rule.Require(!IsCaseOfficer(officer), $"La domanda è già in carico a {officer.FullName}.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Una domanda già in carico passa di mano con un motivo.");

        CaseOfficerId = officer.Id;
        Record(Act.HandedOver, by.Id, clock, WhoAndWhy(officer, reason));
    }

    private static string WhoAndWhy(Account officer, string? reason) => string.IsNullOrWhiteSpace(reason) ? $"A {officer.FullName}" : $"A {officer.FullName}: {reason}";
}
