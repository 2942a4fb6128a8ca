using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>
/// What a space offers, one bit each so that a search for several of them reads one column. Stored as a number: never renumber.
/// Those a call makes a requirement follow from the answer to it (<see cref="Calls.Requirement.Amenity"/>); the others are asked.
/// </summary>
[Flags]
public enum Amenities
{
    None = 0,

    [Display(Name = "Connessione veloce", ShortName = "connessione")]
    Connection = 1,

    [Display(Name = "Sale riunioni e formazione", ShortName = "sale")]
    MeetingRooms = 2,

    [Display(Name = "Attrezzature condivise", ShortName = "attrezzature")]
    SharedEquipment = 4,

    [Display(Name = "Spazi comuni e ristoro", ShortName = "ristoro")]
    CommonAreas = 8,

    [Display(Name = "Eventi e laboratori", ShortName = "eventi")]
    Events = 16,

    [Display(Name = "Rete di imprese", ShortName = "rete")]
    BusinessNetwork = 32,

    [Display(Name = "Stampa, scanner e fax", ShortName = "stampa")]
    Printing = 64,

    [Display(Name = "Recapito della posta", ShortName = "posta")]
    Mail = 128,

    [Display(Name = "Sede legale presso lo spazio", ShortName = "sede-legale")]
    LegalDomicile = 256,

    [Display(Name = "Bacheca dei coworker", ShortName = "bacheca")]
    Noticeboard = 512,

    [Display(Name = "Spazio bimbi o nido", ShortName = "bimbi")]
    Childcare = 1024,

    [Display(Name = "Open space", ShortName = "open-space")]
    OpenSpace = 2048,

    [Display(Name = "Scrivanie riservate", ShortName = "scrivanie-riservate")]
    ReservedDesks = 4096,

    [Display(Name = "Uffici privati", ShortName = "uffici-privati")]
    PrivateRooms = 8192,
}

public static class AmenityList
{
    /// <summary>The kinds of workplace, apart from services.</summary>
    public const Amenities Workplaces = Amenities.OpenSpace | Amenities.ReservedDesks | Amenities.PrivateRooms;

    public static IReadOnlyList<Amenities> All { get; } = [.. Enum.GetValues<Amenities>().Where(a => a is not Amenities.None)];

    /// <summary>One by one, in the order of the enum.</summary>
    public static IEnumerable<Amenities> Each(this Amenities amenities) => All.Where(a => amenities.HasFlag(a));

    /// <summary>Their labels, or null for none.</summary>
    public static string? InWords(this Amenities amenities) => amenities is Amenities.None ? null : string.Join(", ", amenities.Each().Select(a => a.Label()));

    public static Amenities Together(this IEnumerable<Amenities> amenities) => amenities.Aggregate(Amenities.None, (all, one) => all | one);
}
