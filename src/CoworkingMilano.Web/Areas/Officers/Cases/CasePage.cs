using System.Security.Claims;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Areas.Officers.Cases;

/// <summary>A case as one officer sees it now: what it holds, and which acts are open to this person.</summary>
public sealed class CasePage(Application application, ClaimsPrincipal officer, string officerId, TimeProvider clock)
{
    private readonly bool _reviews = officer.IsInRole(Roles.CaseOfficer) && application.CanBeReviewedBy(officerId);

    public Application Case => application;
    public AccreditationApplication Accreditation => (AccreditationApplication)application;
    public VoucherApplication Voucher => (VoucherApplication)application;
    public string Address => $"/ufficio/domande/{application.Reference}";

    public bool CanTakeInCharge => officer.IsInRole(Roles.CaseOfficer) && application.CanBeTakenInCharge;
    public bool CanCheck => _reviews && application is AccreditationApplication;
    public bool CanAdoptFindings => _reviews && application is AccreditationApplication { CanAdoptFindings: true };
    public bool CanScheduleInspection => _reviews && application is AccreditationApplication { CanScheduleInspection: true };
    public bool CanRescheduleInspection => _reviews && application is AccreditationApplication { OpenInspection: not null };
    public bool CanPrepareDecision => _reviews;
    public bool CanSign => officer.IsInRole(Roles.ResponsibleOfficer) && application.CurrentDecision?.CanBeSignedBy(officerId) is true;

    public bool HasActs => CanTakeInCharge || _reviews || CanSign;

    public bool SeesBankAccount => officer.IsInRole(Roles.Accountant);

    /// <summary>What keeps the case from being admitted today; of interest only while it is examined.</summary>
    public IReadOnlyList<string> Obstacles => application.IsOpen ? application.ObstaclesToAdmission(clock.TodayInMilan) : [];

    /// <summary>The newest first; of two at one instant, the last written.</summary>
    public IEnumerable<TimelineEntry> History => application.Timeline.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
}
