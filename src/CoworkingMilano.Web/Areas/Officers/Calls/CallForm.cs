using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Areas.Officers.CallNumbers;
using CoworkingMilano.Web.Areas.Officers.CallRules;
using CoworkingMilano.Web.Areas.Officers.CallTexts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Calls;

/// <summary>What a new call says. Requirements, documents and declarations are those of 2013.</summary>
public class CallForm
{
    /// <summary>No call opens or closes from this day on: a year mistyped.</summary>
    public static readonly DateOnly TooLate = new(2100, 1, 1);

    public string? Code { get; set; }
    public DateOnly? OpensOn { get; set; }
    public CallTextsForm Texts { get; set; } = new();
    public CallNumbersForm Numbers { get; set; } = new();
    public int? MinimumDesks { get; set; }
    public CallRulesForm Rules { get; set; } = new();

    /// <summary>Euro set aside for enterprises of the Milan register; 0 opens no line.</summary>
    public decimal? ChamberOfCommerce { get; set; }

    /// <summary>Euro set aside for anyone; 0 opens no line.</summary>
    public decimal? Comune { get; set; }

    public static CallForm LikeIn2013(DateOnly today)
    {
        var call = Call2013.Blank($"{today.Year}", today);
        return new()
        {
            Code = call.Code,
            OpensOn = call.OpensOn,
            Texts = CallTextsForm.Of(call),
            Numbers = CallNumbersForm.Of(call),
            MinimumDesks = call.MinimumDesks,
            Rules = new() { Accreditation = Call2013.AccreditationRules(call), Voucher = Call2013.VoucherRules(call) },
            ChamberOfCommerce = Call2013.ChamberOfCommerceAppropriation,
            Comune = Call2013.ComuneAppropriation,
        };
    }

    public Call ToCall(TimeProvider clock)
    {
        var call = Call2013.Blank(Code!, OpensOn!.Value);
        call.MinimumDesks = MinimumDesks!.Value;
        Texts.WriteOn(call);
        call.Revise(Numbers.ToNumbers(), applications: 0);
        Call2013.Furnish(call, ChamberOfCommerce!.Value, Comune!.Value, clock);
        Rules.LayDownOn(call, applications: 0);
        return call;
    }

    public class Validator : AbstractValidator<CallForm>
    {
        private const decimal Maximum = 999_999_999m;

        public Validator(PortalDbContext db)
        {
            RuleFor(f => f.Code).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Scrivi il nome breve del bando")
                .Matches("^[A-Za-z0-9-]{1,20}$").WithMessage("Usa al massimo 20 lettere, cifre o trattini")
                .NotEqual("nuovo").WithMessage("Scegli un altro nome breve")
                .MustAsync(async (code, stopping) => !await db.Calls.AnyAsync(c => c.Code == code, stopping)).WithMessage("C’è già un bando con questo nome breve");
            RuleFor(f => f.OpensOn).NotNull().WithMessage("Scrivi il primo giorno per le domande").InclusiveBetween(new DateOnly(2013, 1, 1), TooLate.AddDays(-1)).WithMessage("Controlla l’anno: il primo bando è del 2013");
            RuleFor(f => f.Texts).SetValidator(new CallTextsForm.Validator());
            RuleFor(f => f.Numbers).SetValidator(new CallNumbersForm.Validator());
            RuleFor(f => f.MinimumDesks).NotNull().WithMessage("Scrivi quante postazioni servono").InclusiveBetween(1, 1_000).WithMessage("Scrivi un numero da 1 a 1.000");
            RuleFor(f => f.Rules).SetValidator(new CallRulesForm.Validator());
            RuleFor(f => f.ChamberOfCommerce).NotNull().WithMessage("Scrivi la somma, o 0 se la linea non c’è").InclusiveBetween(0, Maximum).WithMessage("Scrivi una somma da 0 in su").PrecisionScale(12, 2, true).WithMessage("Scrivi al massimo due decimali");
            RuleFor(f => f.Comune).NotNull().WithMessage("Scrivi la somma, o 0 se la linea non c’è").InclusiveBetween(0, Maximum).WithMessage("Scrivi una somma da 0 in su").PrecisionScale(12, 2, true).WithMessage("Scrivi al massimo due decimali");
            RuleFor(f => f.Comune).GreaterThan(0).When(f => f.ChamberOfCommerce is 0).WithMessage("Almeno una linea ha una somma");
        }
    }
}
