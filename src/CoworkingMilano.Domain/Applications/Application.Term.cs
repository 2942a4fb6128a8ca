using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What the office and the applicant are told about near days, and what the applicant may do when the last one has passed.</summary>
public abstract partial class Application
{
    private readonly List<Reminder> _reminders = [];

    public IReadOnlyList<Reminder> Reminders => _reminders;

    /// <summary>Which term runs, or ran last: 0 from the submission, one more for each refusal that was annulled. Decisions must be loaded.</summary>
    internal int TermNumber => TermNumberAt(DateTime.MaxValue);

    /// <summary>The next request of information would keep the term still: it is the first within it (L. 241/1990 art. 2 c. 7).</summary>
    public bool NextRequestSuspends => !_informationRequests.Any(r => IsWithinTerm(r.RequestedAt));

    /// <summary>When the applicant turned to the substitute officer, within the term that runs.</summary>
    public DateTime? SubstituteCalledAt { get; private set; }

    /// <summary>Days the substitute officer has to decide: half the term (L. 241/1990 art. 2 c. 9-ter).</summary>
    public int SubstituteDays => Call.TermDays(Kind) / 2;

    /// <summary>Received, not decided, and the last day has passed. Its requests of information and notices must be loaded.</summary>
    public bool IsOverdueOn(DateOnly today) => IsOpen && Term.IsOverdue(today);

    /// <summary>The applicant turns to who has the power to decide in the office's place (L. 241/1990 art. 2 c. 9-bis and 9-ter).</summary>
    /// <param name="responsibleOfficers">Who is told, beside the substitute.</param>
    /// <param name="clock">Now.</param>
    public void CallSubstitute(IEnumerable<Account> responsibleOfficers, TimeProvider clock)
    {
        Rule.Require(IsOverdueOn(clock.TodayInMilan), "Ci si rivolge al sostituto quando il termine per la decisione è passato.");
        Rule.Require(SubstituteCalledAt is null, "Il sostituto è già stato chiamato a decidere.");

        SubstituteCalledAt = clock.UtcNow;
        Record(Act.SubstituteCalled, ApplicantId, clock);
        Notify("Hai chiesto l’intervento del sostituto", $"Il termine per decidere sulla domanda {Reference} è passato: abbiamo mandato la tua richiesta a {Call.SubstituteOfficer} ({Call.SubstituteEmail}), che ha {SubstituteDays} giorni per concludere il procedimento, fino {SubstituteDueOn!.Value.AsEnd}.", clock);
        TellSubstitute(clock);
        TellOfficers(responsibleOfficers, "Chiesto l’intervento del sostituto", $"il termine per decidere sulla domanda {Reference} è passato {Term.LastDay(clock.TodayInMilan).WithArticle} e chi l’ha presentata si è rivolto a {Call.SubstituteOfficer} (art. 2, comma 9-ter, della L. 241/1990): la decisione è dovuta entro {SubstituteDueOn.Value.WithArticle}.", clock);
    }

    /// <summary>Writes the messages of today; it moves nothing else of the case.</summary>
    internal void Remind(IEnumerable<DueReminder> reminders, IReadOnlyCollection<Account> responsibleOfficers, TimeProvider clock)
    {
        foreach (var due in reminders)
        {
            _reminders.Add(new Reminder { Occasion = due.Occasion, Round = due.Round, DaysBefore = due.DaysBefore, SentAt = clock.UtcNow });
            switch (due.Occasion)
            {
                case ReminderOccasion.InformationDeadline:
                    Notify("Aspettiamo le tue integrazioni", $"Le integrazioni alla domanda {Reference} si possono mandare fino {due.On.AsEnd}: {due.TimeLeft}. Trovi che cosa serve nella tua area personale. Se non arrivano, l’ufficio può archiviare la domanda.", clock);
                    break;
                case ReminderOccasion.LastDayForRemarks:
                    RemindOfRemarks(due, clock);
                    break;
                case ReminderOccasion.LastDayToAnswerProceeding:
                    Notify("Aspettiamo la tua risposta", $"L’ultimo giorno per rispondere alla comunicazione di avvio sulla domanda {Reference} è {due.On.WithArticle}: {due.TimeLeft}. La trovi nella tua area personale. Se non rispondi, l’ufficio conclude con quello che ha.", clock);
                    break;
                case ReminderOccasion.LastDayForConclusion:
                    RemindOfConclusion(ProceedingNumbered(due.Round), due, responsibleOfficers, clock);
                    break;
                default:
                    TellOfficers(OfficersToTell(due, responsibleOfficers), "Una domanda da decidere", $"l’ultimo giorno per decidere sulla domanda {Reference} è {due.On.WithArticle}: {due.TimeLeft}.", clock);
                    break;
            }
        }
    }

    /// <summary>To who has the power to decide in the office's place: at their address, for they need no account. It names the case, the days and whom to ask for the file.</summary>
    private void TellSubstitute(TimeProvider clock) => _notices.Add(new Notice
    {
        Kind = NoticeKind.SubstituteCall,
        Address = Call.SubstituteEmail,
        Subject = $"Richiesta di intervento sostitutivo · {Reference}",
        Body = $"A {Call.SubstituteOfficer}, titolare del potere sostitutivo (art. 2, commi 9-bis e 9-ter, della L. 241/1990).\n\n"
            + $"Chi ha presentato la domanda {Reference} ({Kind.Label()}) chiede che il procedimento sia concluso in luogo dell’ufficio: il termine di {Call.TermDays(Kind)} giorni è passato {Term.LastDay(clock.TodayInMilan).WithArticle} senza una decisione.\n\n"
            + $"Il procedimento va concluso entro {SubstituteDueOn!.Value.WithArticle}: {SubstituteDays} giorni, la metà del termine. La richiesta è registrata al protocollo e nella storia della pratica.\n\n"
            + $"Per avere la pratica: {Call.Office}, {Call.OfficeEmail}. Responsabile del procedimento: {Call.ResponsibleOfficer}.",
        CreatedAt = clock.UtcNow,
    });

    private void RemindOfRemarks(DueReminder due, TimeProvider clock)
    {
        var last = $"L’ultimo giorno per presentare osservazioni sulla domanda {Reference} è {due.On.WithArticle}: {due.TimeLeft}.";
        if (OpenRefusalNotice!.HasUnfiledRemarks)
        {
            Notify("Non hai ancora presentato le osservazioni", $"{last} Ne hai scritte, ma non le hai presentate: finché non lo fai l’ufficio non le legge e non ne tiene conto. Le trovi nella tua area personale.", clock);
        }
        else
        {
            Notify("Aspettiamo le tue osservazioni", $"{last} I motivi che impediscono di accoglierla sono nella tua area personale. Se non scrivi nulla, l’ufficio decide su quello che ha.", clock);
        }
    }

    /// <summary>To who opened it and who has the case; to the responsible officers when there is nobody else, when it waits for their signature, or when little time is left.</summary>
    private void RemindOfConclusion(Proceeding proceeding, DueReminder due, IEnumerable<Account> responsibleOfficers, TimeProvider clock)
    {
        Account[] own = [.. new[] { proceeding.IsRequested ? null : proceeding.OpenedBy, CaseOfficer }.OfType<Account>().Distinct()];
        var tellsResponsible = own.Length == 0 || proceeding.AwaitsSignature || due.DaysLeft <= Applications.Reminders.DaysToTellResponsibleOfficer;
        TellOfficers(
            tellsResponsible ? own.Union(responsibleOfficers) : own,
            proceeding.AwaitsSignature ? "Un procedimento da firmare" : "Un procedimento da concludere",
            $"l’ultimo giorno per concludere il procedimento sulla domanda {Reference} ({proceeding.Kind.Label()}) è {due.On.WithArticle}: {due.TimeLeft}.",
            clock);
    }

    /// <summary>The first request of the same term, in the order they were asked. Decisions and requests must be loaded.</summary>
    internal InformationRequest FirstOfItsTerm(InformationRequest request) =>
        _informationRequests.Where(r => TermNumberAt(r.RequestedAt) == TermNumberAt(request.RequestedAt)).MinBy(r => r.Number)!;

    /// <summary>It was done after the term that runs began: a case that was opened again has a term of its own, which nothing of the former one keeps still.</summary>
    private bool IsWithinTerm(DateTime at) => ReopenedAt is not { } reopened || at > reopened;

    private int TermNumberAt(DateTime at) => _decisions.Count(d => d.Outcome is DecisionOutcome.Refuse && d.AnnulledAt < at);

    private IEnumerable<Account> OfficersToTell(DueReminder due, IEnumerable<Account> responsibleOfficers) => CaseOfficer switch
    {
        null => responsibleOfficers,
        _ when due.DaysLeft <= Applications.Reminders.DaysToTellResponsibleOfficer => responsibleOfficers.Prepend(CaseOfficer).Distinct(),
        _ => [CaseOfficer],
    };

    private void TellOfficers(IEnumerable<Account> officers, string subject, string body, TimeProvider clock) =>
        _notices.AddRange(officers.Select(officer => new Notice { Kind = NoticeKind.OfficeNews, RecipientId = officer.Id, Subject = $"{subject} · {Reference}", Body = body, CreatedAt = clock.UtcNow }));
}
