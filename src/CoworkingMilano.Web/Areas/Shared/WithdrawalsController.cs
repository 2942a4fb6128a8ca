using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>The applicant gives up before the decision.</summary>
public abstract class WithdrawalsController<TApplication>(PortalDbContext db, TimeProvider clock) : ApplicantController<TApplication>(db) where TApplication : Application
{
    [HttpGet]
    public async Task<IActionResult> Create(string reference)
    {
        var application = await Own(reference).SingleOrNotFoundAsync();
        return application.CanBeWithdrawn ? View("Withdraw", application) : To(application);
    }

    /// <summary>Withdraws the case; sent again, it leads to the case.</summary>
    [HttpPost, ActionName(nameof(Create))]
    public async Task<IActionResult> Withdraw(string reference)
    {
        var application = await Own(reference).SingleOrNotFoundAsync();
        if (application.Status is not ApplicationStatus.Withdrawn)
        {
            application.Withdraw(clock);
            await Db.SaveChangesAsync();
            Confirm("Hai ritirato la domanda: il procedimento si chiude qui.");
        }

        return To(application);
    }
}
