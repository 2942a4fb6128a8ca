using System.Globalization;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoworkingMilano.Web.Areas.Coworkers.StaySections;

public class StayForm
{
    /// <summary>Per cent: the rates in force (D.P.R. 633/1972 art. 16) and none, for who does not charge VAT.</summary>
    internal static readonly int[] VatRates = [0, 4, 10, 22];

    private const decimal HighestFee = 100_000m;
    private const string MonthFormat = "yyyy-MM";

    /// <summary>The slug of a space of the registry.</summary>
    public string? Space { get; set; }

    /// <summary>As a form spells it: <c>2026-03</c>.</summary>
    public string? FirstMonth { get; set; }

    public int? Months { get; set; }

    /// <summary>Euro without VAT.</summary>
    public decimal? MonthlyFee { get; set; }

    public int? VatRate { get; set; }
    public bool VatIsUnrecoverable { get; set; }

    internal VoucherApplication Application { get; set; } = null!;
    internal IReadOnlyList<SelectListItem> Spaces { get; set; } = [];
    internal DateOnly Today { get; set; }

    internal DateOnly? StartsOn => DateOnly.TryParseExact(FirstMonth, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    internal IEnumerable<SelectListItem> FirstMonths =>
        Enumerable.Range(0, VoucherApplication.MonthsAhead).Select(Today.FirstOfMonth.AddMonths).Select(m => new SelectListItem($"{m:MMMM yyyy}", Spelled(m)));

    /// <summary>The space saved in the draft has left the registry in the meantime.</summary>
    internal bool SpaceHasLeft => Application.Space is { } space && !space.IsAccreditedOn(Today);

    internal static StayForm Of(VoucherApplication application, IReadOnlyList<SelectListItem> spaces, DateOnly today) => new()
    {
        Application = application,
        Spaces = spaces,
        Today = today,
        Space = application.Space?.Slug,
        FirstMonth = application.FirstMonth is { } month ? Spelled(month) : null,
        Months = application.Months,
        MonthlyFee = application.MonthlyFee,
        VatRate = (int?)application.VatRate,
        VatIsUnrecoverable = application.VatIsUnrecoverable,
    };

    internal StayForm With(SimulatedStay stay)
    {
        (Space, MonthlyFee, Months, VatRate) = (stay.Space ?? Space, stay.MonthlyFee ?? MonthlyFee, stay.Months ?? Months, (int?)stay.VatRate ?? VatRate);
        return this;
    }

    internal void WriteOn(VoucherApplication application, CoworkingSpace? space, TimeProvider clock) =>
        application.PlanStay(space, StartsOn, Months, MonthlyFee, VatRate, application.Call.VatCountsIfUnrecoverable && VatIsUnrecoverable, clock);

    private static string Spelled(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    public class Validator : AbstractValidator<StayForm>
    {
        public Validator()
        {
            RuleFor(f => f.Space)
                .Must((form, slug) => slug is null || form.Spaces.Any(s => s.Value == slug)).WithMessage("Scegli uno spazio dell’elenco");
            RuleFor(f => f.FirstMonth)
                .Must((form, typed) => typed is null || form.StartsOn is { } month && VoucherApplication.MayBegin(month, form.Today)).WithMessage("Scegli il primo mese");
            RuleFor(f => f.Months)
                .Must((form, months) => months is null || (months >= 1 && months <= form.Application.Call.MaximumMonths)).WithMessage(f => $"I mesi vanno da 1 a {f.Application.Call.MaximumMonths}");
            RuleFor(f => f.MonthlyFee)
                .GreaterThan(0).WithMessage("Il canone deve essere maggiore di zero")
                .LessThanOrEqualTo(HighestFee).WithMessage($"Controlla il canone: è di un mese, e non può superare {Euro.Format(HighestFee)}")
                .PrecisionScale(8, 2, true).WithMessage("Scrivi il canone con due decimali al massimo, per esempio 250,50");
            RuleFor(f => f.VatRate)
                .Must(rate => rate is null || VatRates.Contains(rate.Value)).WithMessage("Scegli l’aliquota IVA");
        }
    }
}
