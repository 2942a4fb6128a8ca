using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers;

/// <summary>Each page of the office names its own policy: reading a case, examining it, visiting, signing and accounting are different doors.</summary>
[Area("Officers")]
public abstract class OfficerController : PortalController
{
    /// <summary>The officer who is acting.</summary>
    protected Task<Account> OfficerAsync(PortalDbContext db) => db.Users.SingleAsync(a => a.Id == AccountId);

    /// <exception cref="RuleBrokenException">The case is in somebody else's charge.</exception>
    protected void RequireCharge(Application application) =>
        Rule.Require(application.IsInChargeOf(AccountId), "La domanda è in carico a un altro istruttore.");

    protected RedirectResult ToProceeding(Proceeding proceeding) => Redirect($"/ufficio/domande/{proceeding.Application.Reference}/procedimenti/{proceeding.Number}");

    protected RedirectResult RedirectToCase(string reference) => Redirect($"/ufficio/domande/{reference}");
}
