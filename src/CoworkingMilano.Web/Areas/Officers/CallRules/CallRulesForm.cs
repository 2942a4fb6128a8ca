using CoworkingMilano.Domain.Calls;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.CallRules;

/// <summary>The call's own words on spaces and vouchers, a line for each rule.</summary>
public class CallRulesForm
{
    public string? Accreditation { get; set; }
    public string? Voucher { get; set; }

    /// <summary>Nobody ever wrote them: once written they stay, if somebody has applied.</summary>
    [BindNever]
    public bool IsMissing { get; set; }

    /// <summary>The page to go to afterwards.</summary>
    [BindNever]
    public string BackTo { get; set; } = "/ufficio/bandi";

    public static CallRulesForm Of(Call call) => new() { Accreditation = call.AccreditationRules, Voucher = call.VoucherRules, IsMissing = !call.HasRules };

    public void LayDownOn(Call call, int applications) => call.LayDown(Lines(Accreditation), Lines(Voucher), applications);

    private static string Lines(string? typed) => typed!.ReplaceLineEndings("\n").Trim();

    public class Validator : AbstractValidator<CallRulesForm>
    {
        public Validator()
        {
            RuleFor(f => f.Accreditation).NotEmpty().WithMessage("Scrivi le regole per gli spazi").MaximumLength(8000).WithMessage("Le regole possono avere al massimo 8.000 caratteri");
            RuleFor(f => f.Voucher).NotEmpty().WithMessage("Scrivi le regole per i voucher").MaximumLength(8000).WithMessage("Le regole possono avere al massimo 8.000 caratteri");
        }
    }
}
