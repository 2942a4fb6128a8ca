using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What the office asks of the applicant after the submission, and what becomes of the case meanwhile (L. 241/1990 art. 6 c. 1 b).</summary>
public abstract partial class Application
{
    private readonly List<InformationRequest> _informationRequests = [];

    public IReadOnlyList<InformationRequest> InformationRequests => _informationRequests;

    /// <summary>The request the applicant has not answered yet.</summary>
    public InformationRequest? OpenInformationRequest => AwaitsInformation ? _informationRequests.SingleOrDefault(r => r.IsOpen) : null;

    /// <exception cref="Data.RecordNotFoundException">The case has none of this number.</exception>
    public InformationRequest InformationRequestNumbered(int number) => _informationRequests.SingleOrDefault(r => r.Number == number) ?? throw new Data.RecordNotFoundException();

    /// <summary>The answers that a request of information may have corrected.</summary>
    public abstract IReadOnlyList<CorrectableField> CorrectableFields { get; }

    /// <summary>What a request of information may be about, but for a free question.</summary>
    public abstract IEnumerable<InformationTopic> InformationTopics { get; }

    /// <summary>Hands the case to the applicant until they answer each item, or the office calls it off.</summary>
    /// <param name="message">Words that go with the items; may be missing.</param>
    /// <param name="deadlineOn">The last day to answer; for the first request, not beyond the thirty days it may suspend the term.</param>
    /// <param name="items">What is asked.</param>
    /// <param name="officer">Who has the case in charge.</param>
    /// <param name="clock">Now.</param>
    public InformationRequest AskForInformation(string? message, DateOnly deadlineOn, IReadOnlyCollection<InformationItem> items, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(items.Count > 0, "Una richiesta di integrazioni ha almeno una voce.");
        Rule.Require(items.All(i => i.Subject is InformationSubject.Question || InformationTopics.Any(t => t.IsOf(i))), "Si chiede solo quello che la domanda contiene.");
        var instead = items.Select(CheckInsteadOf).FirstOrDefault(c => c is not null);
        Rule.Require(instead is null, $"{instead?.WhyNotAsked}.");
        Rule.Require(clock.TodayInMilan < deadlineOn && deadlineOn <= LatestInformationDeadline(clock.TodayInMilan), $"Chi ha fatto domanda ha da 1 a {Suspension.LongestForInformation} giorni per rispondere.");

        var request = new InformationRequest(this, _informationRequests.Count + 1, message, deadlineOn, items, officer, clock);
        _informationRequests.Add(request);
        Status = ApplicationStatus.AwaitingInformation;
        CountAgain(clock);
        Record(Act.InformationRequested, officer.Id, clock);
        Notify("Ci servono alcune integrazioni", $"Per andare avanti con la domanda {Reference} l’ufficio ti chiede alcune integrazioni: le trovi nella tua area personale. Rispondi entro {deadlineOn.WithArticle}.", clock);
        return request;
    }

    public static DateOnly LatestInformationDeadline(DateOnly today) => today.AddDays(Suspension.LongestForInformation);

    public CorrectableField? FieldNamed(string? code) => CorrectableFields.SingleOrDefault(f => f.Code == code);

    internal void InformationArrived(InformationRequest request, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.InformationReceived, ApplicantId, clock);
        Notify("Abbiamo ricevuto le integrazioni", $"Le integrazioni alla domanda {Reference} sono arrivate all’ufficio, che riprende l’esame. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    internal void InformationWasCancelled(InformationRequest request, Account officer, TimeProvider clock)
    {
        ResumeReview(clock);
        Record(Act.InformationCancelled, officer.Id, clock);
        Notify("Le integrazioni non servono più", $"L’ufficio ha annullato la richiesta di integrazioni alla domanda {Reference} e riprende l’esame. La decisione è attesa entro {DueOn!.Value.WithArticle}.", clock);
    }

    internal void Lapse(InformationRequest request, Account officer, TimeProvider clock)
    {
        End(ApplicationStatus.Lapsed, clock);
        Record(Act.Lapsed, officer.Id, clock);
        Notify("La domanda è stata archiviata", $"Le integrazioni chieste {request.RequestedAt.DayInMilan.WithArticle} non sono arrivate entro {request.DeadlineOn.WithArticle}: la domanda {Reference} è stata archiviata. Puoi presentarne una nuova quando vuoi.", clock);
    }
}
