using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Areas.Officers.Home;

/// <summary>Which parts of the office's work an officer's roles make theirs; an officer may hold several.</summary>
public sealed class Duties(ClaimsPrincipal officer)
{
    public bool Reviews { get; } = officer.IsInRole(Roles.CaseOfficer);
    public bool Signs { get; } = officer.IsInRole(Roles.ResponsibleOfficer);
    public bool Visits { get; } = officer.IsInRole(Roles.Inspector);
    public bool Audits { get; } = officer.IsInRole(Roles.Auditor);
    public bool Administers { get; } = officer.IsInRole(Roles.Administrator);

    /// <summary>Counts the open cases: their own, or the whole office's.</summary>
    public bool CountsCases => Reviews || Signs || Audits;

    /// <summary>Has cases and proceedings to act on, and answers, for everybody, what people ask about a call.</summary>
    public bool HasWorklist => Reviews || Signs;
    public bool SeesLoad => Signs || Audits;
    public bool SeesVisits => Reviews || Visits || Audits;

    /// <summary>Whom nothing else waits for; who also works on cases finds the lines in the ledger, so that no home costs more than four queries.</summary>
    public bool SeesLines { get; } = (officer.IsInRole(Roles.Accountant) || officer.IsInRole(Roles.Auditor)) && !(officer.IsInRole(Roles.CaseOfficer) || officer.IsInRole(Roles.ResponsibleOfficer) || officer.IsInRole(Roles.Inspector));
}
