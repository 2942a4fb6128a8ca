using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Coworkers.StaySections;

/// <summary>What was given to the simulator of the public page, under the names it has there. It fills the stay's form and is not saved.</summary>
public class SimulatedStay
{
    [ModelBinder(Name = "spazio")]
    public string? Space { get; set; }

    /// <summary>Euro, without VAT.</summary>
    [ModelBinder(Name = "canone")]
    public decimal? MonthlyFee { get; set; }

    [ModelBinder(Name = "mesi")]
    public int? Months { get; set; }

    /// <summary>Per cent.</summary>
    [ModelBinder(Name = "iva")]
    public decimal? VatRate { get; set; }

    internal bool IsEmpty => (Space, MonthlyFee, Months, VatRate) is (null, null, null, null);

    internal object ForDraft(string reference) =>
        new { reference, spazio = Space, canone = MonthlyFee is null ? null : $"{MonthlyFee:0.00}", mesi = Months, iva = VatRate is null ? null : $"{VatRate:0.##}" };
}
