using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Web.Areas.Identity.Messages;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Officers.CallTexts;

/// <summary>What pages and letters cite of a call: it may change while the call runs, as offices and people do.</summary>
public class CallTextsForm
{
    public string? Title { get; set; }
    public string? Act { get; set; }
    public string? Office { get; set; }
    public string? OfficeAddress { get; set; }
    public string? OfficeEmail { get; set; }
    public string? ResponsibleOfficer { get; set; }
    public string? SubstituteOfficer { get; set; }
    public string? SubstituteEmail { get; set; }

    public static CallTextsForm Of(Call call) => new()
    {
        Title = call.Title,
        Act = call.Act,
        Office = call.Office,
        OfficeAddress = call.OfficeAddress,
        OfficeEmail = call.OfficeEmail,
        ResponsibleOfficer = call.ResponsibleOfficer,
        SubstituteOfficer = call.SubstituteOfficer,
        SubstituteEmail = call.SubstituteEmail,
    };

    public void WriteOn(Call call)
    {
        call.Title = Title!;
        call.Act = Act!;
        call.Office = Office!;
        call.OfficeAddress = OfficeAddress!;
        call.OfficeEmail = OfficeEmail!;
        call.ResponsibleOfficer = ResponsibleOfficer!;
        call.SubstituteOfficer = SubstituteOfficer!;
        call.SubstituteEmail = SubstituteEmail!;
        call.RequireReceipt();
    }

    public class Validator : AbstractValidator<CallTextsForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).NotEmpty().WithMessage("Scrivi il titolo del bando").MaximumLength(200).WithMessage("Il titolo non supera i 200 caratteri");
            RuleFor(f => f.Act).NotEmpty().WithMessage("Scrivi l’atto che approva il bando").MaximumLength(200).WithMessage("L’atto non supera i 200 caratteri");
            RuleFor(f => f.Office).NotEmpty().WithMessage("Scrivi l’ufficio che segue le domande").MaximumLength(200).WithMessage("L’ufficio non supera i 200 caratteri");
            RuleFor(f => f.OfficeAddress).NotEmpty().WithMessage("Scrivi l’indirizzo dell’ufficio").MaximumLength(200).WithMessage("L’indirizzo non supera i 200 caratteri");
            RuleFor(f => f.OfficeEmail).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Scrivi l’e-mail dell’ufficio").Must(AddressRules.IsDeliverable).WithMessage("Scrivi un indirizzo e-mail completo").MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo");
            RuleFor(f => f.ResponsibleOfficer).NotEmpty().WithMessage("Scrivi chi è responsabile del procedimento").MaximumLength(200).WithMessage("Il nome non supera i 200 caratteri");
            RuleFor(f => f.SubstituteOfficer).NotEmpty().WithMessage("Scrivi a chi rivolgersi se il termine passa").MaximumLength(200).WithMessage("Il nome non supera i 200 caratteri");
            RuleFor(f => f.SubstituteEmail).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Scrivi l’e-mail di chi decide se il termine passa").Must(AddressRules.IsDeliverable).WithMessage("Scrivi un indirizzo e-mail completo").MaximumLength(254).WithMessage("L’indirizzo e-mail è troppo lungo");
        }
    }
}
