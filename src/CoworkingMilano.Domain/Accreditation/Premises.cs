using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The premises as their manager describes them.</summary>
public record Premises
{
    public required string Name { get; init; }
    public required string Address { get; init; }

    /// <summary>CAP, five digits.</summary>
    public required string PostalCode { get; init; }

    /// <summary>1 to 9.</summary>
    public required int Municipio { get; init; }

    public required int Desks { get; init; }

    /// <summary>Opening hours in words.</summary>
    public required string Hours { get; init; }

    public required Accessibility Accessibility { get; init; }
}

/// <summary>Whether a person in a wheelchair gets in and around without help.</summary>
public enum Accessibility
{
    [Display(Name = "Accessibile")]
    Full,

    [Display(Name = "Accessibile in parte")]
    Partial,

    [Display(Name = "Non accessibile")]
    None,
}
