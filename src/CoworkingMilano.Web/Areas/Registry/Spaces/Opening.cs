using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>When a visitor wants a space to be open.</summary>
public enum Opening
{
    [Display(Name = "Aperto adesso", ShortName = "ora")]
    Now,

    [Display(Name = "Aperto la sera, fino alle 21 o più tardi", ShortName = "sera")]
    Late,

    [Display(Name = "Aperto nel fine settimana", ShortName = "fine-settimana")]
    Weekend,

    [Display(Name = "Aperto 24 ore su 24", ShortName = "24-ore")]
    AroundTheClock,
}
