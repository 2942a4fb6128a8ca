using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How it is known that a notice reached the applicant.</summary>
public enum DeliveryProof
{
    [Display(Name = "Letto nel portale")]
    ReadInPortal,

    [Display(Name = "Messaggio consegnato")]
    MessageDelivered,

    [Display(Name = "Consegnato per PEC, per posta o a mano")]
    DeliveredOtherwise,
}
