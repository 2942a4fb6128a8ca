using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Vouchers;

public enum VoucherSection
{
    [Display(Name = "Chi sei")]
    Person,

    [Display(Name = "A che titolo chiedi il voucher")]
    Applicant,

    [Display(Name = "Il tuo progetto")]
    Project,

    [Display(Name = "Lo spazio e la spesa")]
    Stay,

    [Display(Name = "I documenti")]
    Documents,

    [Display(Name = "Il conto corrente")]
    BankAccount,

    [Display(Name = "Le dichiarazioni")]
    Declarations,
}

public enum ApplicantKind
{
    [Display(Name = "Persona senza partita IVA")]
    Person,

    [Display(Name = "Libero professionista o lavoratore autonomo con partita IVA")]
    SelfEmployed,

    [Display(Name = "Impresa iscritta al Registro delle imprese di Milano")]
    Enterprise,
}
