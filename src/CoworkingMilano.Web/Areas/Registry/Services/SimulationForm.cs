using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Registry.Services;

/// <summary>A stay as a coworker imagines it; it lives in the address of the voucher's page, so it can be kept and sent.</summary>
public class SimulationForm
{
    public const string Fee = "canone";
    public const string Duration = "mesi";
    public const string Vat = "iva";
    public const string Place = "spazio";

    /// <summary>Euro a month, without VAT.</summary>
    [FromQuery(Name = Fee)]
    public decimal? MonthlyFee { get; set; }

    [FromQuery(Name = Duration)]
    public int? Months { get; set; }

    /// <summary>Per cent, of the VAT that cannot be recovered.</summary>
    [FromQuery(Name = Vat)]
    public decimal? VatRate { get; set; }

    [FromQuery(Name = Place)]
    public string? Slug { get; set; }

    [BindNever]
    public Call Call { get; set; } = null!;

    [BindNever]
    public bool IsOpen { get; set; }

    [BindNever]
    public ServiceQuestions Questions { get; set; } = null!;

    /// <summary>Of who is signed in.</summary>
    [BindNever]
    public Ban? Ban { get; set; }

    /// <summary>The space named in the address, if it is on the list today.</summary>
    [BindNever]
    public CoworkingSpace? Space { get; set; }

    /// <summary>What the call gives for it; null until the form is filled in well.</summary>
    [BindNever]
    public Estimate? Estimate { get; private set; }

    /// <summary>The covered share of the eligible cost, before cap and minimum.</summary>
    [BindNever]
    public decimal Share { get; private set; }

    /// <summary>Starts a draft with what was simulated.</summary>
    public ServiceStart Start => new("/coworker/domande", "Inizia la domanda con questi dati", (Fee, $"{MonthlyFee:0.00}"), (Duration, $"{Months}"), (Place, Space?.Slug));

    public void Calculate()
    {
        Estimate = Call.Estimate(MonthlyFee!.Value, Months!.Value, VatRate ?? 0, vatUnrecoverable: VatRate > 0);
        Share = decimal.Round(Estimate.EligibleCost * Call.CoveredShare, 2, MidpointRounding.AwayFromZero);
    }

    public class Validator : AbstractValidator<SimulationForm>
    {
        private const decimal HighestFee = 10_000m;

        public Validator()
        {
            RuleFor(f => f.MonthlyFee).Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Scrivi il canone mensile")
                .GreaterThan(0).WithMessage("Il canone è maggiore di zero")
                .LessThanOrEqualTo(HighestFee).WithMessage("Controlla il canone: è di un mese e di una persona sola")
                .OverridePropertyName(Fee);
            RuleFor(f => f.Months).Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Scrivi per quanti mesi")
                .Must((form, months) => months >= 1 && months <= form.Call.MaximumMonths).WithMessage(form => $"I mesi vanno da 1 a {form.Call.MaximumMonths}")
                .OverridePropertyName(Duration);
            RuleFor(f => f.VatRate)
                .InclusiveBetween(0, 100).WithMessage("L’aliquota è una percentuale, per esempio 22")
                .OverridePropertyName(Vat);
        }
    }
}
