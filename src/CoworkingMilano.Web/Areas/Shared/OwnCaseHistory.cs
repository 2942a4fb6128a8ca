using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What concerns who applied: no step of the office within itself, no word of it to itself.</summary>
public sealed class OwnCaseHistory(Application application) : CaseHistory(application)
{
    protected override bool Shows(TimelineEntry entry) => !entry.Act.IsInternal();

    protected override Phrase WhoDid(TimelineEntry entry) => ProvenByMail(entry) ? MailSystem : entry.ActorId == Application.ApplicantId ? new("Tu") : new("{0}, per l’ufficio", entry.Actor.FullName);

    protected override CaseDocument? Document(TimelineEntry entry) => entry.Act switch
    {
        Act.Submitted => new("Ricevuta (PDF)", $"{Application.Url}/ricevuta.pdf"),
        Act.Admitted or Act.Refused => new("Lettera (PDF)", $"{Application.Url}/lettera.pdf"),
        Act.InspectionClosed when VisitOf(entry) is { } visit => new("Verbale (PDF)", $"{Application.Url}/verbali/{visit}.pdf"),
        Act.Lapsed => new("Archiviazione (PDF)", $"{Application.PersonalAddress()}/archiviazione.pdf"),
        Act.InformationRequested when RequestOf(entry) is { } request => new("Leggi la richiesta", AddressOf(request)),
        Act.InformationReceived when RequestOf(entry) is { } request => new("Leggi le tue risposte", AddressOf(request)),
        Act.DocumentsReceived or Act.DocumentsSent => new("Apri la conversazione", $"{Application.PersonalAddress()}/conversazione"),
        _ when ProceedingOf(entry) is { } proceeding => new(proceeding.Kind.Label(), $"{Application.PersonalAddress()}/procedimenti/{proceeding.Number}"),
        // The page, not the letter: opening it proves that the notice was received.
        _ when NoticeOf(entry) is { } notice => new("Leggi il preavviso", $"{Application.PersonalAddress()}/preavviso/{notice.Number}"),
        _ => null,
    };

    private string AddressOf(InformationRequest request) => $"{Application.PersonalAddress()}/integrazioni/{request.Number}";
}
