using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>Everything, for officers.</summary>
public sealed class OfficeCaseHistory(Application application) : CaseHistory(application)
{
    private string Address => $"/ufficio/domande/{Application.Reference}";

    protected override bool Shows(TimelineEntry entry) => true;

    protected override Phrase WhoDid(TimelineEntry entry) => ProvenByMail(entry) ? MailSystem : new("{0}", entry.Actor.FullName);

    protected override string? Note(TimelineEntry entry) => entry.Note ?? base.Note(entry);

    protected override CaseDocument? Document(TimelineEntry entry) => entry.Act switch
    {
        Act.Submitted => new("Ricevuta (PDF)", $"{Address}/ricevuta.pdf"),
        Act.Admitted or Act.Refused => new("Lettera (PDF)", $"{Address}/lettera.pdf"),
        Act.InspectionClosed when VisitOf(entry) is { } visit => new("Verbale (PDF)", $"/ufficio/sopralluoghi/{visit}/verbale.pdf"),
        Act.Lapsed => new("Archiviazione (PDF)", $"{Address}/archiviazione.pdf"),
        Act.InformationRequested when RequestOf(entry) is { } request => new("Richiesta (PDF)", $"{Address}/integrazioni/{request.Number}/lettera.pdf"),
        Act.RefusalNoticeGiven when NoticeOf(entry) is { } notice => new("Preavviso (PDF)", $"{Address}/preavviso/{notice.Number}/lettera.pdf"),
        Act.DocumentsReceived or Act.DocumentsSent => new("Apri la conversazione", $"{Address}/conversazione"),
        _ when RequestOf(entry) is { } request => new("Apri la richiesta", $"{Address}/integrazioni/{request.Number}"),
        _ when ProceedingOf(entry) is { } proceeding => new(proceeding.Kind.Label(), $"{Address}/procedimenti/{proceeding.Number}"),
        _ when NoticeOf(entry) is { } notice => new("Apri il preavviso", $"{Address}/preavviso/{notice.Number}"),
        _ => null,
    };
}
