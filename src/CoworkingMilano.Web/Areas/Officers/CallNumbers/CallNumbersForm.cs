using CoworkingMilano.Domain.Calls;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Officers.CallNumbers;

public class CallNumbersForm
{
    /// <summary>The share refunded, as people say it: 50 for a half.</summary>
    public decimal? CoveredPercent { get; set; }

    public decimal? MaximumAward { get; set; }
    public decimal? MinimumCost { get; set; }
    public int? MaximumMonths { get; set; }
    public bool VatCountsIfUnrecoverable { get; set; }
    public int? AccreditationTermDays { get; set; }
    public int? VoucherTermDays { get; set; }
    public int? EntryMonths { get; set; }

    public static CallNumbersForm Of(Call call) => new()
    {
        CoveredPercent = call.CoveredShare * 100,
        MaximumAward = call.MaximumAward,
        MinimumCost = call.MinimumCost,
        MaximumMonths = call.MaximumMonths,
        VatCountsIfUnrecoverable = call.VatCountsIfUnrecoverable,
        AccreditationTermDays = call.AccreditationTermDays,
        VoucherTermDays = call.VoucherTermDays,
        EntryMonths = call.EntryMonths,
    };

    public Domain.Calls.CallNumbers ToNumbers() => new(
        CoveredPercent!.Value / 100, MaximumAward!.Value, MinimumCost!.Value, MaximumMonths!.Value,
        AccreditationTermDays!.Value, VoucherTermDays!.Value, EntryMonths!.Value, VatCountsIfUnrecoverable);

    public class Validator : AbstractValidator<CallNumbersForm>
    {
        public Validator()
        {
            RuleFor(f => f.CoveredPercent).NotNull().WithMessage("Scrivi la quota rimborsata").GreaterThan(0).WithMessage("La quota è maggiore di zero").LessThanOrEqualTo(100).WithMessage("La quota non supera il 100%").PrecisionScale(5, 2, true).WithMessage("Scrivi al massimo due decimali");
            RuleFor(f => f.MaximumAward).NotNull().WithMessage("Scrivi il tetto del voucher").InclusiveBetween(1, 1_000_000).WithMessage("Scrivi una somma da 1 a 1.000.000 di euro").PrecisionScale(12, 2, true).WithMessage("Scrivi al massimo due decimali");
            RuleFor(f => f.MinimumCost).NotNull().WithMessage("Scrivi la spesa minima, o 0 se non c’è").InclusiveBetween(0, 1_000_000).WithMessage("Scrivi una somma da 0 a 1.000.000 di euro").PrecisionScale(12, 2, true).WithMessage("Scrivi al massimo due decimali");
            RuleFor(f => f.MaximumMonths).NotNull().WithMessage("Scrivi per quanti mesi al massimo").InclusiveBetween(1, 60).WithMessage("Scrivi un numero di mesi da 1 a 60");
            RuleFor(f => f.AccreditationTermDays).NotNull().WithMessage("Scrivi entro quanti giorni si decide").InclusiveBetween(1, 180).WithMessage("Scrivi un numero di giorni da 1 a 180");
            RuleFor(f => f.VoucherTermDays).NotNull().WithMessage("Scrivi entro quanti giorni si decide").InclusiveBetween(1, 180).WithMessage("Scrivi un numero di giorni da 1 a 180");
            RuleFor(f => f.EntryMonths).NotNull().WithMessage("Scrivi quanto dura l’iscrizione").InclusiveBetween(1, 120).WithMessage("Scrivi un numero di mesi da 1 a 120");
        }
    }
}
