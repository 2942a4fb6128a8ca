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

    [Display(Name = "Presentata", GroupName = "Presentate")]
    Submitted,

    [Display(Name = "In istruttoria")]
    UnderReview,

    [Display(Name = "In attesa di integrazioni")]
    AwaitingInformation,

    [Display(Name = "Preavviso di diniego")]
    RefusalNoticed,

    [Display(Name = "In attesa di firma")]
    AwaitingSignature,

    [Display(Name = "Ammessa", GroupName = "Ammesse")]
    Admitted,

    [Display(Name = "Non ammessa", GroupName = "Non ammesse")]
    Refused,

    [Display(Name = "Ritirata", GroupName = "Ritirate")]
    Withdrawn,

    [Display(Name = "Archiviata", GroupName = "Archiviate")]
    Lapsed,
}
