using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What happens now on a case, in plain words: <see cref="OwnCaseNow"/> for who applied, <see cref="OfficeCaseNow"/> for officers.</summary>
public abstract class CaseNow(Application application, DateOnly today)
{
    public Application Application => application;
    public DateOnly Today => today;
    public NextStep Next { get; } = application.NextStepOn(today);

    /// <summary>How the case stands, in a word or two: what became of an admission, where something did.</summary>
    public CaseStanding Standing => application switch
    {
        { AdmissionEnd: { } end } => CaseStanding.After(end),
        AccreditationApplication { Space: { } space } when space.IsSuspendedOn(today) => new("Sospeso dall’elenco", Tone.Warning),
        _ => new(application.Status.Label(), ToneOf(application.Status)),
    };

    /// <summary>What is to be done.</summary>
    public abstract Phrase Act { get; }

    /// <summary>Who must do it.</summary>
    public abstract Phrase Who { get; }

    /// <summary>What follows if nobody does; null when nothing does.</summary>
    public abstract Phrase? Otherwise { get; }

    /// <summary>Days of the term used by the office, and days spent waiting for the applicant; null in a draft.</summary>
    public abstract Phrase? Days { get; }

    /// <summary>Why the term stands still, and whether its last day may still move; null when it runs, or had passed before.</summary>
    public Phrase? Standstill => Next.Term is not { Standstill: { } still, IsOver: false } ? null : still.Cause switch
    {
        StandstillCause.AwaitsInformation => new("il termine è fermo: questo giorno si sposta finché la risposta non arriva"),
        StandstillCause.AwaitsRemarks => new("il termine è fermo fino {0}, già contato qui; si sposta ancora se arrivano osservazioni", still.Until.AsEnd),
        _ => new("il termine è fermo fino {0}, già contato qui", still.Until.AsEnd),
    };

    /// <summary>It presses: the reader's own turn, or a term that has passed.</summary>
    public abstract bool Presses { get; }

    protected virtual Tone ToneOf(ApplicationStatus status) => status.Tone();

    protected VoucherApplication Voucher => (VoucherApplication)application;
    protected Inspection Visit => ((AccreditationApplication)application).OpenInspection!;
    protected string VisitDay => $"{Visit.ScheduledOn:dddd} {Visit.ScheduledOn.InWords}";
    protected string VisitHour => $"{Visit.ScheduledHour:HH\\:mm}";
    protected string Proceeding => application.OpenProceedingOn(today)!.Kind.Label();
    protected string Stay => Voucher.StayInWords;
    protected string Substitute => application.Call.SubstituteOfficer;
    protected string LastDay => Next.Term!.LastDay.WithArticle;
    protected string By => Next.By!.Value.WithArticle;
}

/// <param name="Words">In Italian.</param>
/// <param name="Tone">Of its badge.</param>
public sealed record CaseStanding(string Words, Tone Tone)
{
    public static CaseStanding After(AdmissionEnd end) => new(end.Label(), end is AdmissionEnd.Waived ? Tone.Neutral : Tone.Danger);
}
