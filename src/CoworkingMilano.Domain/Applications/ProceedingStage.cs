using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How far a proceeding has come.</summary>
public enum ProceedingStage
{
    [Display(Name = "In attesa di risposta")]
    AwaitingAnswer,

    [Display(Name = "Da concludere")]
    Heard,

    [Display(Name = "Da firmare")]
    AwaitingSignature,

    [Display(Name = "Concluso")]
    Concluded,

    [Display(Name = "Archiviato")]
    Archived,
}
