using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>Coded grounds of a refusal; the decision adds them in words.</summary>
public enum RefusalReason
{
    [Display(Name = "Manca un requisito obbligatorio")]
    RequirementNotMet,

    [Display(Name = "Lo spazio non è nel territorio di Milano")]
    OutsideMilan,

    [Display(Name = "Lo spazio non è in elenco")]
    SpaceNotOnList,

    [Display(Name = "Chi chiede non ha i requisiti del bando")]
    ApplicantNotEligible,

    [Display(Name = "La spesa non è ammissibile")]
    CostNotEligible,

    [Display(Name = "La documentazione non prova quanto dichiarato")]
    DocumentsInsufficient,

    [Display(Name = "Una dichiarazione risulta non vera")]
    UntrueDeclaration,
}

public static class RefusalReasons
{
    public static bool AppliesTo(this RefusalReason reason, ApplicationKind kind) => reason switch
    {
        RefusalReason.RequirementNotMet or RefusalReason.OutsideMilan => kind is ApplicationKind.Accreditation,
        RefusalReason.SpaceNotOnList or RefusalReason.ApplicantNotEligible or RefusalReason.CostNotEligible => kind is ApplicationKind.Voucher,
        _ => true,
    };

    public static IEnumerable<RefusalReason> For(ApplicationKind kind) => Enum.GetValues<RefusalReason>().Where(r => r.AppliesTo(kind));
}
