using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How an admission came to its end before its time.</summary>
public enum AdmissionEnd
{
    [Display(Name = "Rinuncia")]
    Waived,

    [Display(Name = "Decaduto")]
    Lapsed,

    [Display(Name = "Revocato")]
    Revoked,

    [Display(Name = "Ammissione annullata")]
    Annulled,

    [Display(Name = "Escluso dall’elenco")]
    Removed,
}
