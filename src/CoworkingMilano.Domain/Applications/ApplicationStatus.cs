using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

public enum ApplicationKind
{
    [Display(Name = "Accreditamento")]
    Accreditation,

    [Display(Name = "Voucher")]
    Voucher,
}

public enum ApplicationStatus
{
    [Display(Name = "Bozza")]
    Draft,

    [Display(Name = "Presentata")]
    Submitted,

    [Display(Name = "In istruttoria")]
    UnderReview,

    [Display(Name = "In attesa di firma")]
    AwaitingSignature,

    [Display(Name = "Ammessa")]
    Admitted,

    [Display(Name = "Non ammessa")]
    Refused,

    [Display(Name = "Ritirata")]
    Withdrawn,
}

/// <summary>Who must act now.</summary>
public enum Turn
{
    [Display(Name = "Tocca a te")]
    Applicant,

    [Display(Name = "Tocca all’ufficio")]
    Office,

    [Display(Name = "Procedimento concluso")]
    Nobody,
}
