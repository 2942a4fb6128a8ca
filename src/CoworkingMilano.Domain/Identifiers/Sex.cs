using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>As the civil registry records it and the fiscal code repeats it.</summary>
public enum Sex
{
    [Display(Name = "Femmina")] Female,
    [Display(Name = "Maschio")] Male,
}
