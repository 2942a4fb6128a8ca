using System.Security.Claims;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Web.Areas.Shared;

namespace CoworkingMilano.Web.Areas.Officers.Cases;

/// <summary>A case as one officer sees it now: what it holds, and which acts are open to this person.</summary>
public sealed class CasePage(Application application, ClaimsPrincipal officer, string officerId, TimeProvider clock)
{
    private readonly bool _reviews = officer.IsInRole(Roles.CaseOfficer) && application.CanBeReviewedBy(officerId);

    public Application Case => application;
    public OfficeCaseNow Now { get; } = new(application, clock.TodayInMilan);
    public AccreditationApplication Accreditation => (AccreditationApplication)application;
    public VoucherApplication Voucher => (VoucherApplication)application;
    public string Address => $"/ufficio/domande/{application.Reference}";

    public bool CanTakeInCharge => officer.IsInRole(Roles.CaseOfficer) && application.CanBeTakenInCharge;
    public bool CanCheck => _reviews && application is AccreditationApplication;
    public RequirementsTable Requirements => new(Accreditation, ForOffice: true, CanCheck ? $"{Address}/verifiche" : null);
    public bool CanAscertain => officer.IsInRole(Roles.CaseOfficer) && application.CanBeCheckedBy(officerId);
    public bool CanAdoptFindings => _reviews && application is AccreditationApplication { CanAdoptFindings: true };
    public bool CanScheduleInspection => _reviews && application is AccreditationApplication { CanScheduleInspection: true };
    public bool CanRescheduleInspection => _reviews && application is AccreditationApplication { OpenInspection: not null };
    public bool CanPrepareDecision => _reviews;
    public bool CanSign => officer.IsInRole(Roles.ResponsibleOfficer) && application.CurrentDecision?.CanBeSignedBy(officerId) is true;

    public DateOnly Today => clock.TodayInMilan;
    public bool CanOpenProceeding => officer.IsInRole(Roles.CaseOfficer) && application.CanOpenProceedings(Today);

    /// <summary>Why a refusal cannot be annulled today.</summary>
    public string? ObstacleToOpening => officer.IsInRole(Roles.CaseOfficer) && application.Status is ApplicationStatus.Refused ? application.ObstacleToOpening(Today) : null;

    public bool CanAssign => (officer.IsInRole(Roles.ResponsibleOfficer) && application.CanBeAssigned) || (officer.IsInRole(Roles.CaseOfficer) && application.CanBeHandedOverBy(officerId));
    public bool CanWriteNote => officer.IsInRole(Roles.CaseOfficer) || officer.IsInRole(Roles.Inspector) || officer.IsInRole(Roles.ResponsibleOfficer);

    public bool CanConverse => application.TakesWords && (officer.IsInRole(Roles.CaseOfficer) || officer.IsInRole(Roles.ResponsibleOfficer));

    public bool CanAskForInformation => _reviews;

    /// <summary>The request that this officer may call off or, once expired, let the case lapse on.</summary>
    public InformationRequest? OwnRequest => officer.IsInRole(Roles.CaseOfficer) && application.IsInChargeOf(officerId) ? application.OpenInformationRequest : null;

    public bool IsExpired(InformationRequest request) => request.IsExpiredOn(clock.TodayInMilan);

    public bool CanGiveNotice => _reviews && !application.Call.IsCompetitive && application.HeardNotice is null;

    /// <summary>The notice that waits for an act of this officer: remarks to answer, or a silence to note.</summary>
    public RefusalNotice? OwnNotice => officer.IsInRole(Roles.CaseOfficer) && application.IsInChargeOf(officerId)
        ? application.OpenRefusalNotice ?? (application.HeardNotice is { } heard && heard.Unanswered.Any() ? heard : null)
        : null;

    public bool HasActs => CanTakeInCharge || _reviews || CanSign || OwnNotice is not null || OwnRequest is not null;

    public bool SeesBankAccount => officer.IsInRole(Roles.Accountant);

    /// <summary>Somebody has still to decide something in it.</summary>
    public bool IsUnderWay => application.IsOpen || application.OpenProceedingOn(Today) is not null;

    /// <summary>What keeps the case from being admitted today; of interest only while it is examined.</summary>
    public IReadOnlyList<string> Obstacles => application.IsOpen ? application.ObstaclesToAdmission(clock.TodayInMilan) : [];

    public IEnumerable<InternalNote> Notes => application.InternalNotes.OrderByDescending(n => n.Id);

    public OfficeCaseHistory History { get; } = new(application);
}
