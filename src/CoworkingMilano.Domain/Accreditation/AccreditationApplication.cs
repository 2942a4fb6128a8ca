using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>A manager's request that a space be entered in the qualified registry (domanda di iscrizione).</summary>
public partial class AccreditationApplication : Application
{
    public const string PictureCode = "fotografia";
    public const int MaximumPictures = 8;

    private readonly List<ServiceAnswer> _services = [];

    public override ApplicationKind Kind { get; protected set; } = ApplicationKind.Accreditation;

    public string? OperatorName { get; private set; }
    public LegalForm? LegalForm { get; private set; }
    public string? VatNumber { get; private set; }

    /// <summary>Number in the Chamber of Commerce's index (REA), as <c>MI-1234567</c>.</summary>
    public string? Rea { get; private set; }

    /// <summary>Certified mailbox.</summary>
    public string? Pec { get; private set; }

    public Premises? Premises { get; private set; }

    /// <summary>What the space offers beyond the services the call asks about.</summary>
    public Amenities OtherAmenities { get; private set; }

    public Specialisation? Specialisation { get; private set; }

    /// <summary>The lowest fee of a month, in euro without VAT.</summary>
    public decimal? MonthlyFeeFrom { get; private set; }

    /// <summary>The entry in the registry that the admission made.</summary>
    public CoworkingSpace? Space { get; private set; }

    public IReadOnlyList<ServiceAnswer> Services => _services;

    public IEnumerable<Attachment> Pictures => Attachments.Where(a => a.Code == PictureCode).OrderBy(a => a.Position);

    /// <summary>All the space offers: what its manager ticked and what follows from the answers on services.</summary>
    public Amenities Offered => _services.Where(s => s.IsOffered is true).Select(s => s.Requirement.Amenity ?? Amenities.None).Append(OtherAmenities).Together();

    public override IReadOnlyList<string> ObstaclesToAdmission(DateOnly today)
    {
        var unmet = RequirementsToJudge
            .Where(r => r.IsMandatory && !IsMet(r))
            .OrderBy(r => r.Position)
            .Select(r => $"il requisito {r.Code} ({r.Title}) {(CheckOf(r) is null ? "non è ancora verificato" : "non risulta soddisfatto")}");
        return LastClosedInspection is null
            ? ["manca un sopralluogo concluso", .. ObstaclesOfBans(today), .. unmet, .. ObstaclesOfChecks(today)]
            : [.. ObstaclesOfBans(today), .. unmet, .. ObstaclesOfChecks(today)];
    }

    protected override void Admit(Account officer, TimeProvider clock) => Space = CoworkingSpace.Enrol(this, officer, clock);

    protected override NextStep StepOfReview(DateOnly today) => base.StepOfReview(today) is { Step: not Step.Examine } step ? step
        : OpenInspection is not { } visit ? base.StepOfReview(today)
        : visit.ScheduledOn >= today ? OfOffice(Step.Visit, today, visit.ScheduledOn)
        : OfOffice(Step.CloseVisit, today);

    protected override NextStep StepAfterAdmission(DateOnly today) => Space switch
    {
        null => new(Step.EntryIsOver, Turn.Nobody, null, Consequence.Nothing),
        { } space when today > space.AccreditationEndsOn => new(Step.EntryIsOver, Turn.Nobody, null, Consequence.Nothing),
        { } space when space.SuspensionOn(today) is { } suspension => new(Step.EntryIsSuspended, Turn.Nobody, suspension.Until?.AddDays(-1), Consequence.Nothing),
        { } space => new(Step.StayListed, Turn.Nobody, space.AccreditationEndsOn, Consequence.EntryEnds),
    };

    public override IEnumerable<(string Name, string? Value)> Pointers => [("Denominazione", OperatorName), ("Partita IVA", VatNumber), ("REA", Rea)];

    protected override bool IsOfEnterprise => true;

    protected override IEnumerable<string?> SearchWords => [Premises?.Name, Premises?.Address, OperatorName, VatNumber];
}
