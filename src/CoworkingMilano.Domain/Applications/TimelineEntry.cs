using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One line of a case's history. Written by the entity that changed, saved in the same transaction.</summary>
public class TimelineEntry
{
    public int Id { get; private set; }
    public required Act Act { get; init; }
    public required string ActorId { get; init; }
    public Account Actor { get; private set; } = null!;
    public required DateTime At { get; init; }

    /// <summary>Words of the office to itself: never shown to the applicant.</summary>
    public string? Note { get; init; }

    /// <summary>Place in the chain of the protocol register's line whose hash covers this one; null until the case's next line.</summary>
    public int? CoveredBy { get; internal set; }
}

public enum Act
{
    [Display(Name = "Domanda presentata")]
    Submitted,

    [Display(Name = "Presa in carico")]
    TakenInCharge,

    [Display(Name = "Assegnata a un istruttore")]
    Assigned,

    [Display(Name = "Passata a un altro istruttore")]
    HandedOver,

    [Display(Name = "Requisito verificato")]
    RequirementChecked,

    [Display(Name = "Verifica d’ufficio annotata")]
    FactAscertained,

    [Display(Name = "Sopralluogo fissato")]
    InspectionScheduled,

    [Display(Name = "Sopralluogo spostato")]
    InspectionRescheduled,

    [Display(Name = "Sopralluogo concluso")]
    InspectionClosed,

    [Display(Name = "Integrazioni richieste")]
    InformationRequested,

    [Display(Name = "Integrazioni ricevute")]
    InformationReceived,

    [Display(Name = "Richiesta di integrazioni annullata")]
    InformationCancelled,

    [Display(Name = "Preavviso di diniego dato")]
    RefusalNoticeGiven,

    [Display(Name = "Preavviso di diniego ricevuto")]
    RefusalNoticeReceived,

    [Display(Name = "Osservazioni ricevute")]
    RemarksReceived,

    [Display(Name = "Nessuna osservazione in dieci giorni")]
    SilenceNoted,

    [Display(Name = "Preavviso di diniego ritirato")]
    RefusalNoticeTakenBack,

    [Display(Name = "Provvedimento predisposto")]
    DecisionPrepared,

    [Display(Name = "Provvedimento rimandato")]
    DecisionSentBack,

    [Display(Name = "Domanda ammessa")]
    Admitted,

    [Display(Name = "Domanda non ammessa")]
    Refused,

    [Display(Name = "Domanda ritirata")]
    Withdrawn,

    [Display(Name = "Domanda archiviata")]
    Lapsed,

    [Display(Name = "Chiesto l’intervento del sostituto")]
    SubstituteCalled,

    [Display(Name = "Procedimento avviato dopo la decisione")]
    ProceedingOpened,

    [Display(Name = "Richiesta arrivata dopo la decisione")]
    ProceedingRequested,

    [Display(Name = "Comunicazione di avvio ricevuta")]
    ProceedingReceived,

    [Display(Name = "Risposta alla comunicazione di avvio")]
    ProceedingAnswered,

    [Display(Name = "Provvedimento conclusivo predisposto")]
    ConclusionPrepared,

    [Display(Name = "Provvedimento conclusivo rimandato")]
    ConclusionSentBack,

    [Display(Name = "Procedimento concluso con un provvedimento")]
    ProceedingConcluded,

    [Display(Name = "Procedimento archiviato")]
    ProceedingArchived,

    [Display(Name = "Rinuncia al voucher")]
    Waived,

    [Display(Name = "Domanda riaperta")]
    Reopened,

    [Display(Name = "Documenti ricevuti da chi ha fatto domanda")]
    DocumentsReceived,

    [Display(Name = "Documenti mandati dall’ufficio")]
    DocumentsSent,
}

public static class Acts
{
    extension(Act act)
    {
        /// <summary>Whether the act comes in or goes out, and so is protocolled (CAD art. 40-bis); null for a step inside the office. Every act says which.</summary>
        public ProtocolDirection? Direction => act switch
        {
            Act.Submitted or Act.InformationReceived or Act.RemarksReceived or Act.Withdrawn or Act.SubstituteCalled
                or Act.ProceedingRequested or Act.ProceedingAnswered or Act.Waived or Act.DocumentsReceived => ProtocolDirection.Incoming,
            Act.InformationRequested or Act.InformationCancelled or Act.RefusalNoticeGiven or Act.RefusalNoticeTakenBack or Act.Admitted or Act.Refused or Act.Lapsed
                or Act.ProceedingOpened or Act.ProceedingConcluded or Act.ProceedingArchived or Act.DocumentsSent => ProtocolDirection.Outgoing,
            Act.TakenInCharge or Act.Assigned or Act.HandedOver or Act.RequirementChecked or Act.FactAscertained or Act.InspectionScheduled or Act.InspectionRescheduled or Act.InspectionClosed
                or Act.RefusalNoticeReceived or Act.SilenceNoted or Act.DecisionPrepared or Act.DecisionSentBack
                or Act.ProceedingReceived or Act.ConclusionPrepared or Act.ConclusionSentBack or Act.Reopened => null,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Say here whether this act comes in, goes out, or stays inside the office."),
        };
    }

    /// <summary>Steps inside the office, which the applicant's history leaves out.</summary>
    public static bool IsInternal(this Act act) => act is Act.HandedOver or Act.RequirementChecked or Act.FactAscertained or Act.DecisionPrepared or Act.DecisionSentBack or Act.ConclusionPrepared or Act.ConclusionSentBack;
}
