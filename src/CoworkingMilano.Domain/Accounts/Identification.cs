using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Accounts;

/// <summary>How the portal knows who is at the other end (CAD art. 65 c. 1).</summary>
public enum Identification
{
    [Display(Name = "e-mail e password")]
    Password,

    [Display(Name = "SPID")]
    Spid,

    [Display(Name = "carta d’identità elettronica (CIE)")]
    Cie,

    [Display(Name = "carta nazionale dei servizi (CNS)")]
    Cns,
}

public static class Identifications
{
    extension(Identification identification)
    {
        /// <summary>A digital identity says who somebody is: no copy of a document is asked.</summary>
        public bool IsStrong => identification is not Identification.Password;
    }
}
