using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The premises as their manager describes them; in a draft, as far as they have been described.</summary>
public record Premises
{
    public string? Name { get; init; }
    public string? Address { get; init; }

    /// <summary>CAP, five digits.</summary>
    public string? PostalCode { get; init; }

    /// <summary>1 to 9.</summary>
    public int? Municipio { get; init; }

    public int? Desks { get; init; }

    public OpeningHours Hours { get; init; } = OpeningHours.Unknown;

    /// <summary>What the hours leave out, in words: "sabato su prenotazione".</summary>
    public string? HoursNote { get; init; }

    /// <summary>Where the entrance is, if the manager knows.</summary>
    public Coordinates? Coordinates { get; init; }

    public Accessibility? Accessibility { get; init; }
}

/// <summary>Whether a person in a wheelchair gets in and around without help.</summary>
public enum Accessibility
{
    [Display(Name = "Accessibile", ShortName = "piena")]
    Full,

    [Display(Name = "Accessibile in parte", ShortName = "parziale")]
    Partial,

    [Display(Name = "Non accessibile", ShortName = "nessuna")]
    None,
}
