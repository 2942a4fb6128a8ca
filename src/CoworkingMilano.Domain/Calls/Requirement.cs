using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Calls;

/// <summary>A quality a space must have, or that the call wants to know of.</summary>
public class Requirement
{
    public int Id { get; private set; }

    /// <summary>As the call numbers it: Q4.</summary>
    public required string Code { get; init; }

    public required int Position { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required bool IsMandatory { get; init; }
    public required Verification Verification { get; init; }

    /// <summary>The manager declares it, with a word of description, in the services section of the application.</summary>
    public bool IsService { get; init; }

    /// <summary>The amenity a space has when the answer to this service is yes; it is not asked again.</summary>
    public Amenities? Amenity { get; init; }

    /// <summary>Where else the application speaks of it; null when it does not.</summary>
    public DeclaredFact? Fact { get; init; }
}

/// <summary>A part of the application, other than the services, that answers a requirement.</summary>
public enum DeclaredFact { Registration, Desks, Regularity, Accessibility, Address }

public enum Verification
{
    [Display(Name = "d’ufficio")]
    AtTheDesk,

    [Display(Name = "sul posto")]
    OnSite,

    [Display(Name = "presso altra amministrazione")]
    ByAnotherAdministration,
}
