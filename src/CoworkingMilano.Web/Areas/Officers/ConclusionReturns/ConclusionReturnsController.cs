using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.ConclusionReturns;

/// <summary>The second hand does not sign the act of a proceeding: it goes back, with a note for who prepared it.</summary>
[Authorize(Policies.ResponsibleOfficer), Route("ufficio/domande/{reference}/procedimenti/{number:int}/rinvio")]
public class ConclusionReturnsController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var proceeding = await db.ProceedingForReviewAsync(reference, number);
        Rule.Require(proceeding.AwaitsSignature, "Su questo procedimento non c’è un provvedimento da rimandare.");
        return View(new ConclusionReturnForm { Conclusion = proceeding.PreparedConclusion!.Number, Proceeding = proceeding });
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, ConclusionReturnForm form)
    {
        var proceeding = form.Proceeding = await db.ProceedingForReviewAsync(reference, number);
        if (proceeding.Conclusions.Any(c => c.Number == form.Conclusion && c.SentBackById == AccountId))
        {
            return ToProceeding(proceeding);
        }

        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        proceeding.ReturnConclusion(form.Conclusion, form.Note!.Trim(), await OfficerAsync(db), clock);
        await db.SaveChangesAsync();
        Confirm("Il provvedimento è tornato a chi l’ha predisposto, con la tua nota.");
        return ToProceeding(proceeding);
    }
}

public class ConclusionReturnForm
{
    /// <summary><see cref="Domain.Applications.Conclusion.Number"/> of the act the officer has read.</summary>
    public int Conclusion { get; set; }

    /// <summary>For the officer who prepared it.</summary>
    public string? Note { get; set; }

    [BindNever]
    public Proceeding Proceeding { get; set; } = null!;

    public class Validator : AbstractValidator<ConclusionReturnForm>
    {
        public Validator() => RuleFor(f => f.Note)
            .NotEmpty().WithMessage("Spiega a chi ha predisposto il provvedimento che cosa va rivisto")
            .MaximumLength(2000).WithMessage("La nota può avere al massimo 2.000 caratteri");
    }
}
