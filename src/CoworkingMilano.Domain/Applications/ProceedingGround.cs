using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>Why, as the law counts the reasons. The public history of an entry names the ground; the words stay in the proceeding.</summary>
public enum ProceedingGround
{
    [Display(Name = "Non ha più un requisito")]
    RequirementLost,

    [Display(Name = "Dichiarazione non vera")]
    FalseDeclaration,

    [Display(Name = "Ha chiuso")]
    Closed,

    [Display(Name = "Ha rifiutato un sopralluogo")]
    InspectionRefused,

    [Display(Name = "Su richiesta di chi lo gestisce")]
    OwnRequest,

    [Display(Name = "Il motivo della sospensione è superato")]
    CauseOver,

    [Display(Name = "Non ha rispettato un obbligo del voucher")]
    DutyBreached,

    [Display(Name = "Nuovi motivi di interesse pubblico")]
    PublicInterest,

    [Display(Name = "È cambiata la situazione di fatto")]
    FactsChanged,

    [Display(Name = "La decisione era illegittima")]
    Unlawful,
}
