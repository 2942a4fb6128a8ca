using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>The acts of a case, the newest first, each with its document: <see cref="OwnCaseHistory"/> for who applied, <see cref="OfficeCaseHistory"/> for officers.</summary>
/// <param name="application">With timeline and actors, protocol, requests of information, notices, decisions and visits.</param>
public abstract class CaseHistory(Application application)
{
    /// <summary>Of two acts at one instant, the last written comes first.</summary>
    public IEnumerable<CaseEvent> Events => application.Timeline.Where(Shows).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new CaseEvent(e.Act, e.At, WhoDid(e), ProtocolOf(e), Note(e), Document(e)));

    protected Application Application => application;

    protected abstract bool Shows(TimelineEntry entry);

    protected abstract Phrase WhoDid(TimelineEntry entry);

    /// <summary>Nobody’s act: the mail server took over the message that brings a notice.</summary>
    protected static Phrase MailSystem { get; } = new("Il sistema di posta");

    protected bool ProvenByMail(TimelineEntry entry) => entry.Act switch
    {
        Act.RefusalNoticeReceived => NoticeOf(entry)?.Proof is DeliveryProof.MessageDelivered,
        Act.ProceedingReceived => ProceedingOf(entry)?.Proof is DeliveryProof.MessageDelivered,
        _ => false,
    };

    /// <summary>The words that go with an act, where the reader may know them.</summary>
    protected virtual string? Note(TimelineEntry entry) => entry.Act switch
    {
        Act.InformationCancelled => Of(entry, Ended(InformationEnding.Cancelled))?.CancellationNote,
        Act.RefusalNoticeTakenBack => Of(entry, TakenBack)?.TakenBackNote,
        _ => null,
    };

    protected abstract CaseDocument? Document(TimelineEntry entry);

    protected InformationRequest? RequestOf(TimelineEntry entry) => entry.Act switch
    {
        Act.InformationRequested => Of(entry, application.InformationRequests.OrderBy(r => r.Number)),
        Act.InformationReceived => Of(entry, Ended(InformationEnding.Answered)),
        Act.InformationCancelled => Of(entry, Ended(InformationEnding.Cancelled)),
        Act.Lapsed => Of(entry, Ended(InformationEnding.Unanswered)),
        _ => null,
    };

    protected RefusalNotice? NoticeOf(TimelineEntry entry) => entry.Act switch
    {
        Act.RefusalNoticeGiven => Of(entry, application.RefusalNotices.OrderBy(n => n.Number)),
        Act.RefusalNoticeReceived => Of(entry, application.RefusalNotices.Where(n => n.ReceivedAt is not null).OrderBy(n => n.ReceivedAt)),
        Act.RemarksReceived => Of(entry, application.RefusalNotices.Where(n => n.RemarksFiledAt is not null).OrderBy(n => n.RemarksFiledAt)),
        Act.SilenceNoted => Of(entry, application.RefusalNotices.Where(n => n.SilenceNotedAt is not null).OrderBy(n => n.SilenceNotedAt)),
        Act.RefusalNoticeTakenBack => Of(entry, TakenBack),
        _ => null,
    };

    protected Proceeding? ProceedingOf(TimelineEntry entry) => entry.Act switch
    {
        Act.ProceedingOpened => Of(entry, application.Proceedings.Where(p => !p.IsRequested).OrderBy(p => p.Number)),
        Act.ProceedingRequested => Of(entry, application.Proceedings.Where(p => p.IsRequested).OrderBy(p => p.Number)),
        Act.ProceedingReceived => Of(entry, application.Proceedings.Where(p => p.ReceivedAt is not null).OrderBy(p => p.ReceivedAt)),
        Act.ProceedingAnswered => Of(entry, application.Proceedings.Where(p => p.AnsweredAt is not null).OrderBy(p => p.AnsweredAt)),
        Act.ProceedingConcluded => Of(entry, application.Proceedings.Where(p => p.IsConcluded).OrderBy(p => p.SignedConclusion!.SignedAt)),
        Act.ProceedingArchived => Of(entry, application.Proceedings.Where(p => p.ArchivedAt is not null).OrderBy(p => p.ArchivedAt)),
        _ => null,
    };

    /// <summary>The reference of the visit whose report an act closed.</summary>
    protected string? VisitOf(TimelineEntry entry) => application is AccreditationApplication accreditation && entry.Act is Act.InspectionClosed
        ? Of(entry, accreditation.Inspections.Where(i => !i.IsOpen).OrderBy(i => i.ClosedAt))?.Reference
        : null;

    /// <summary>The acts of a name and its lines in the register end together; a case older than the register has fewer lines.</summary>
    private string? ProtocolOf(TimelineEntry entry)
    {
        var lines = application.Protocol.Where(p => p.Act == entry.Act).OrderByDescending(p => p.Sequence);
        return lines.ElementAtOrDefault(application.Timeline.Count(e => e.Act == entry.Act && (e.At, e.Id).CompareTo((entry.At, entry.Id)) > 0))?.FullNumber;
    }

    private IEnumerable<RefusalNotice> TakenBack => application.RefusalNotices.Where(n => n.TakenBackAt is not null).OrderBy(n => n.TakenBackAt);

    private IEnumerable<InformationRequest> Ended(InformationEnding ending) => application.InformationRequests.Where(r => r.Ending == ending).OrderBy(r => r.EndedAt);

    /// <summary>The third act of its name is about the third of its things.</summary>
    private T? Of<T>(TimelineEntry entry, IEnumerable<T> things) where T : class =>
        things.ElementAtOrDefault(application.Timeline.Count(e => e.Act == entry.Act && (e.At, e.Id).CompareTo((entry.At, entry.Id)) < 0));
}

/// <param name="Act">What was done.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">By whom.</param>
/// <param name="Protocol">Its number in the register, of what came in or went out.</param>
/// <param name="Note">The words that go with it.</param>
/// <param name="Document">Where it can be read.</param>
public sealed record CaseEvent(Act Act, DateTime At, Phrase Who, string? Protocol, string? Note, CaseDocument? Document);

/// <summary>Where an act can be read.</summary>
public sealed record CaseDocument(string Title, string Address);
