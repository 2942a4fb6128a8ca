using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>How much the cheapest month costs, without VAT.</summary>
public enum PriceBand
{
    [Display(Name = "Fino a 150 € al mese", ShortName = "fino-a-150")]
    Low,

    [Display(Name = "Da 150 a 250 € al mese", ShortName = "da-150-a-250")]
    Middle,

    [Display(Name = "Oltre 250 € al mese", ShortName = "oltre-250")]
    High,
}

public static class PriceBands
{
    public static PriceBand Of(decimal monthlyFee) => monthlyFee switch
    {
        <= 150 => PriceBand.Low,
        <= 250 => PriceBand.Middle,
        _ => PriceBand.High,
    };
}
