using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Assignments;

/// <summary>What became of one case of a batch: without an obstacle it is now in charge of the officer chosen.</summary>
public sealed record AssignedCase(string Reference, string? Obstacle);

/// <summary>Gives cases to an officer, each in a transaction of its own: one that cannot be given never holds back the others.</summary>
/// <param name="db">Emptied between one case and the next.</param>
/// <param name="by">Who assigns.</param>
/// <param name="assignsAny">Who assigns is a responsible officer; else they take a free case for themselves, or hand over their own.</param>
/// <param name="clock">Now.</param>
public sealed class Assignment(PortalDbContext db, Account by, bool assignsAny, TimeProvider clock)
{
    private const string Missing = "Non c’è più.";
    private const string Changed = "Nel frattempo qualcun altro l’ha cambiata: riaprila e controlla.";

    public async Task<AssignedCase> GiveAsync(ChosenCase chosen, Account officer, string? reason)
    {
        db.ChangeTracker.Clear();
        try
        {
            return new AssignedCase(chosen.Reference, await ObstacleAsync(chosen, officer, reason));
        }
        catch (RuleBrokenException broken)
        {
            return new AssignedCase(chosen.Reference, broken.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new AssignedCase(chosen.Reference, Changed);
        }
    }

    private async Task<string?> ObstacleAsync(ChosenCase chosen, Account officer, string? reason)
    {
        var application = await db.Applications.Received().Referenced(chosen.Reference).SingleOrDefaultAsync();
        if (application is null)
        {
            return Missing;
        }

        if (application.IsOpen && application.IsCaseOfficer(officer))
        {
            return null;
        }

        if (application.CaseOfficerId != chosen.SeenOfficerId)
        {
            return Changed;
        }

        Give(application, officer, reason);
        await db.SaveChangesAsync();
        return null;
    }

    private void Give(Application application, Account officer, string? reason)
    {
        if (assignsAny)
        {
            application.Assign(officer, reason, by, clock);
        }
        else if (officer.Id == by.Id)
        {
            application.TakeInCharge(officer, clock);
        }
        else
        {
            application.HandOver(officer, reason, by, clock);
        }
    }
}
