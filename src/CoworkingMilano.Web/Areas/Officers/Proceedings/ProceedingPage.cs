using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Officers.Proceedings;

/// <summary>A proceeding as one officer sees it now: what it holds, and which acts are open to this person.</summary>
public sealed class ProceedingPage(Proceeding proceeding, ClaimsPrincipal officer, string officerId, DateOnly today)
{
    private readonly bool _examines = officer.IsInRole(Roles.CaseOfficer);

    public Proceeding Proceeding => proceeding;
    public DateOnly Today => today;
    public ProceedingStage Stage => proceeding.StageOn(today);
    public string Address => $"/ufficio/domande/{proceeding.Application.Reference}/procedimenti/{proceeding.Number}";

    public bool CanNoteDelivery => _examines && proceeding.LacksProof;
    public bool CanPrepare => _examines && proceeding.CanBeConcludedOn(today);
    public bool CanArchive => _examines && proceeding.CanBeArchived;
    public bool CanSign => officer.IsInRole(Roles.ResponsibleOfficer) && proceeding.PreparedConclusion?.CanBeSignedBy(officerId) is true;
    public bool CanReturn => officer.IsInRole(Roles.ResponsibleOfficer) && proceeding.AwaitsSignature;
}
