using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Applicants.ProceedingRequests;

/// <summary>A manager asks that their space be suspended, reinstated or removed.</summary>
[Route("area-personale/domande/{reference}/richiesta")]
public class ProceedingRequestsController(PortalDbContext db, TimeProvider clock) : ApplicantController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Find(reference);
        RequireSomethingToAsk(application);
        return View(ProceedingRequestForm.For(application, clock.TodayInMilan));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, ProceedingRequestForm form)
    {
        var application = await Find(reference);
        form.LookAt(application, clock.TodayInMilan);
        if (application.Proceedings.LastOrDefault(p => p is { IsOpen: true, IsRequested: true } && p.Kind == form.Kind) is { } asked)
        {
            return ToProceeding(asked);
        }

        RequireSomethingToAsk(application);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var proceeding = application.RequestProceeding(form.Kind!.Value, form.Reasons!.Trim(), clock);
        await db.SaveChangesAsync();
        Confirm("La richiesta è arrivata all’ufficio.");
        return ToProceeding(proceeding);
    }

    private async Task<AccreditationApplication> Find(string reference) => await db.WithProcedureAsync(
        await db.AccreditationApplications.OwnedBy(AccountId).Received().Referenced(reference).Include(a => a.Call).Include(a => a.Space).SingleOrNotFoundAsync());

    private void RequireSomethingToAsk(Application application) =>
        Rule.Require(application.ProceedingsToRequest(clock.TodayInMilan).Any(), "Su questo spazio oggi non c’è nulla da chiedere: non è in elenco, o l’hai già chiesto.");

    private RedirectResult ToProceeding(Proceeding proceeding) => Redirect($"{proceeding.Application.PersonalAddress()}/procedimenti/{proceeding.Number}");
}

public class ProceedingRequestForm
{
    public ProceedingKind? Kind { get; set; }

    /// <summary>What the manager tells the office: why, and from when.</summary>
    public string? Reasons { get; set; }

    [BindNever]
    public Application Application { get; private set; } = null!;

    [BindNever]
    public IReadOnlyList<ProceedingKind> Kinds { get; private set; } = [];

    public static ProceedingRequestForm For(Application application, DateOnly today)
    {
        var form = new ProceedingRequestForm();
        form.LookAt(application, today);
        return form;
    }

    public void LookAt(Application application, DateOnly today) => (Application, Kinds) = (application, [.. application.ProceedingsToRequest(today)]);

    public class Validator : AbstractValidator<ProceedingRequestForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).NotNull().WithMessage("Scegli che cosa chiedi");
            RuleFor(f => f.Kind).Must((form, kind) => kind is null || form.Kinds.Contains(kind.Value)).WithMessage("Oggi questo non si può chiedere");
            RuleFor(f => f.Reasons).NotEmpty().WithMessage("Scrivi perché, e da quando").MaximumLength(4000).WithMessage("Il testo può avere al massimo 4.000 caratteri");
        }
    }
}
