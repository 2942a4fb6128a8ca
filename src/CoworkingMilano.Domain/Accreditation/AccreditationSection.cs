using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Accreditation;

public enum AccreditationSection
{
    [Display(Name = "Chi gestisce lo spazio")]
    Operator,

    [Display(Name = "I locali")]
    Premises,

    [Display(Name = "I servizi")]
    Services,

    [Display(Name = "Le fotografie")]
    Pictures,

    [Display(Name = "Le dichiarazioni")]
    Declarations,
}

public enum LegalForm
{
    [Display(Name = "Impresa individuale")]
    SoleTrader,

    [Display(Name = "Società di persone (Snc, Sas)")]
    Partnership,

    [Display(Name = "Società di capitali (Srl, Spa)")]
    Company,

    [Display(Name = "Società cooperativa")]
    Cooperative,

    [Display(Name = "Associazione o fondazione")]
    Association,

    [Display(Name = "Altro ente")]
    Other,
}
