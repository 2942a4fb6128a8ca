using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Areas.Officers.Inspections;
using CoworkingMilano.Web.Areas.Officers.Queue;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Areas.Officers.Home;

/// <summary>The first page of the office, for one officer on one day.</summary>
public sealed class OfficerHome(Duties duties, string officerId, DateOnly today)
{
    public required IReadOnlyList<Workload> Workloads { get; init; }

    /// <summary>What this officer has to do next.</summary>
    public required IReadOnlyList<WorkRow> Work { get; init; }

    /// <summary>What came after a decision and waits for this officer: acts to sign, proceedings to conclude.</summary>
    public required IReadOnlyList<ProceedingRow> Proceedings { get; init; }

    /// <summary>Visits up to Sunday whose report is open.</summary>
    public required IReadOnlyList<InspectionRow> Visits { get; init; }

    /// <summary>What people ask about a call, and nobody has answered yet.</summary>
    public required int Questions { get; init; }

    public required IReadOnlyList<LineRow> Lines { get; init; }

    public Duties Duties => duties;
    public DateOnly Today => today;

    /// <summary>Deadlines of one's own cases for who examines some, else of the whole office.</summary>
    public IReadOnlyList<Tally> Tallies =>
    [
        new("Scadute", Pressing.Sum(w => w.Overdue), Deadlines("scadute"), Tone.Danger),
        new("Scadono oggi", Pressing.Sum(w => w.DueToday), Deadlines("oggi"), Tone.Warning),
        new("Scadono entro domenica", Pressing.Sum(w => w.DueThisWeek), Deadlines("settimana"), Tone.Info),
        new("Da prendere in carico", OpenIn(ApplicationStatus.Submitted), QueueOf(ApplicationStatus.Submitted), Tone.Info),
        new("In attesa di integrazioni", OwnOpenIn(ApplicationStatus.AwaitingInformation), OwnIn(ApplicationStatus.AwaitingInformation), Tone.Info),
        new("In attesa di osservazioni", OwnOpenIn(ApplicationStatus.RefusalNoticed), OwnIn(ApplicationStatus.RefusalNoticed), Tone.Info),
        .. Proceedings.Count(p => p.AwaitsSignature) is var toSign and > 0 ? [new Tally("Procedimenti da firmare", toSign, "#procedimenti", Tone.Warning)] : Array.Empty<Tally>(),
        .. Proceedings.Count(p => !p.AwaitsSignature) is var toConclude and > 0 ? [new Tally("Procedimenti da concludere", toConclude, "#procedimenti", Tone.Warning)] : Array.Empty<Tally>(),
        .. Own.Sum(w => w.SubstituteCalled) is var called and > 0 ? [new Tally("Sostituto chiamato", called, duties.Reviews ? $"{Called}&istruttore={QueueFilter.Me}" : Called, Tone.Danger)] : Array.Empty<Tally>(),
        .. Own.Sum(w => w.Unread) is var unread and > 0 ? [new Tally("Ti hanno scritto", unread, duties.Reviews ? $"{Unread}&istruttore={QueueFilter.Me}" : Unread, Tone.Warning)] : Array.Empty<Tally>(),
        .. Questions > 0 ? [new Tally("Quesiti da rispondere", Questions, "/ufficio/quesiti", Tone.Warning)] : Array.Empty<Tally>(),
        .. duties.Reviews ? [new Tally("Rinviate a te", Work.Count(w => w.WasSentBack), "#lavoro", Tone.Warning)] : Array.Empty<Tally>(),
        .. duties.Reviews && !duties.Signs ? [] : new[] { new Tally("Da firmare", OpenIn(ApplicationStatus.AwaitingSignature), QueueOf(ApplicationStatus.AwaitingSignature), Tone.Info) },
    ];

    private static string Called => $"/ufficio/domande?sostituto={QueueFilter.Called}";

    private static string Unread => $"/ufficio/domande?conversazione={QueueFilter.ToRead}";

    public bool HasNothingDue => Pressing.All(w => w.Overdue + w.DueToday == 0);

    public IEnumerable<InspectionRow> LateVisits => Visits.Where(v => v.Day < today);
    public IEnumerable<InspectionRow> VisitsToday => Visits.Where(v => v.Day == today);
    public IEnumerable<InspectionRow> VisitsThisWeek => Visits.Where(v => v.Day > today);

    /// <summary>How much each officer has on the desk, the most loaded first.</summary>
    public IEnumerable<OfficerLoad> Loads => Workloads
        .Where(w => w.OfficerId is not null)
        .GroupBy(w => (w.OfficerId, w.Officer))
        .Select(g => new OfficerLoad(
            g.Key.Officer!,
            $"/ufficio/domande?istruttore={g.Key.OfficerId}",
            g.Where(w => w.Status is ApplicationStatus.UnderReview).Sum(w => w.Open),
            g.Where(w => w.Status is ApplicationStatus.AwaitingInformation or ApplicationStatus.RefusalNoticed).Sum(w => w.Open),
            g.Where(w => w.Status is ApplicationStatus.AwaitingSignature).Sum(w => w.Open),
            g.Sum(w => w.Overdue), g.Sum(w => w.DueToday), g.Sum(w => w.DueThisWeek)))
        .OrderByDescending(l => l.UnderReview).ThenBy(l => l.Officer, StringComparer.CurrentCulture);

    /// <summary>One's own cases for who examines some, else the whole office's.</summary>
    private IEnumerable<Workload> Own => duties.Reviews ? Workloads.Where(w => w.OfficerId == officerId) : Workloads;

    /// <summary>Those whose days run against this officer.</summary>
    private IEnumerable<Workload> Pressing => duties.Reviews ? Own.Where(w => w.Status is ApplicationStatus.UnderReview) : Own;

    private int OwnOpenIn(ApplicationStatus status) => Own.Where(w => w.Status == status).Sum(w => w.Open);

    private int OpenIn(ApplicationStatus status) => Workloads.Where(w => w.Status == status).Sum(w => w.Open);

    private string Deadlines(string due) => duties.Reviews ? $"{OwnIn(ApplicationStatus.UnderReview)}&scadenza={due}" : $"/ufficio/domande?scadenza={due}";

    private string OwnIn(ApplicationStatus status) => duties.Reviews ? $"{QueueOf(status)}&mie=si" : QueueOf(status);

    private static string QueueOf(ApplicationStatus status) => $"/ufficio/domande?stato={QueueFilter.NameOf(status)}";
}

/// <summary>So many cases, and where to see them.</summary>
public sealed record Tally(string Label, int Count, string Address, Tone Tone);

/// <summary>A row of one of the two tables or, with neither, a question of the public.</summary>
public sealed record WaitingRow(WorkRow? Work, ProceedingRow? Proceeding)
{
    public bool IsQuestion => Work is null && Proceeding is null;
}

public static class WaitingRows
{
    public static IQueryable<WaitingRow> Rows(this IQueryable<Waiting> waiting) => waiting.Select(w => new WaitingRow(
        w.Case == null ? null : new WorkRow(w.Case.Reference, w.Case.Kind, w.Case.Subject, w.Case.Status, w.Case.DueOn!.Value, w.Case.Status == ApplicationStatus.UnderReview && w.Case.Decisions.Any()),
        w.Proceeding == null ? null : new ProceedingRow(
            w.Proceeding.Application.Reference, w.Proceeding.Number, w.Proceeding.Kind, w.Proceeding.Application.Subject, w.Proceeding.OpenedAt, w.Proceeding.ReceivedAt, w.Proceeding.AnsweredAt,
            w.Proceeding.Conclusions.Any(c => c.SignedAt == null && c.SentBackAt == null), w.Proceeding.Conclusions.Any(c => c.SentBackAt != null))));
}

public sealed record WorkRow(string Reference, ApplicationKind Kind, string Subject, ApplicationStatus Status, DateOnly DueOn, bool WasSentBack);

public sealed record ProceedingRow(
    string Reference, int Number, ProceedingKind Kind, string Subject, DateTime OpenedAt, DateTime? ReceivedAt, DateTime? AnsweredAt, bool AwaitsSignature, bool WasSentBack)
{
    public DateOnly DueOn => OpenedAt.DayInMilan.AddDays(Proceeding.TermDays);

    public string Address => $"/ufficio/domande/{Reference}/procedimenti/{Number}";

    /// <summary>What it waits for, and how much that presses.</summary>
    public (string Label, Tone Tone) Waits(DateOnly today) =>
        AwaitsSignature ? ("Da firmare", Tone.Info)
        : WasSentBack ? ("Rinviato: da rivedere", Tone.Warning)
        : AnsweredAt is not null ? ("Risposta arrivata: da concludere", Tone.Warning)
        : ReceivedAt?.DayInMilan.AddDays(Proceeding.DaysToAnswer) >= today ? ("In attesa di risposta, scadenza vicina", Tone.Warning)
        : ReceivedAt is null ? ("Comunicazione non ancora ricevuta, scadenza vicina", Tone.Warning)
        : ("Da concludere", Tone.Neutral);
}

public sealed record OfficerLoad(string Officer, string Address, int UnderReview, int AwaitingApplicant, int AwaitingSignature, int Overdue, int DueToday, int DueThisWeek);

public sealed record LineRow(string CallCode, string Name, decimal Appropriated, decimal Available);
