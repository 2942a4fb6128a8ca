using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.ConclusionSignatures;

/// <summary>The second hand on a proceeding: the responsible officer reads the whole draft, and signs.</summary>
[Authorize(Policies.ResponsibleOfficer), Route("ufficio/domande/{reference}/procedimenti/{number:int}/firma")]
public class ConclusionSignaturesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference, int number)
    {
        var proceeding = await db.ProceedingAsync(await db.CaseToSignAsync(reference), number);
        Rule.Require(proceeding.AwaitsSignature, "Su questo procedimento non c’è un provvedimento da firmare.");
        return View(new ConclusionSignaturePage(proceeding.PreparedConclusion!, clock.TodayInMilan));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string reference, int number, [FromForm(Name = "Conclusion")] int conclusion)
    {
        Proceeding proceeding = null!;
        await db.RetryContestedAsync(async () =>
        {
            proceeding = await db.ProceedingForReviewAsync(reference, number);
            if (proceeding.SignedConclusion is { } signed && signed.Number == conclusion && signed.SignedById == AccountId)
            {
                return;
            }

            proceeding.Conclude(conclusion, await OfficerAsync(db), clock);
            if (proceeding.Application is AccreditationApplication { Space: { } space })
            {
                await db.TellHoldersAsync(space, clock);
            }

            await db.SaveChangesAsync();
        });
        Confirm("Il provvedimento è firmato e la lettera è nell’area personale di chi ne è toccato.");
        return ToProceeding(proceeding);
    }
}

/// <param name="Conclusion">The act to sign, with all that its letter says.</param>
/// <param name="Today">In Milan.</param>
public sealed record ConclusionSignaturePage(Conclusion Conclusion, DateOnly Today)
{
    public string? Obstacle => Conclusion.Proceeding.ObstacleOn(Today);
}
