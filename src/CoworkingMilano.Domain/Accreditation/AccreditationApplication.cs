using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>A manager's request that a space be entered in the qualified registry (domanda di iscrizione).</summary>
public class AccreditationApplication : Application
{
    public const string PictureCode = "fotografia";
    public const int MaximumPictures = 8;

    private readonly List<ServiceAnswer> _services = [];
    private readonly List<RequirementCheck> _checks = [];
    private readonly List<Inspection> _inspections = [];

    public override ApplicationKind Kind { get; protected set; } = ApplicationKind.Accreditation;

    public string? OperatorName { get; private set; }
    public LegalForm? LegalForm { get; private set; }
    public string? VatNumber { get; private set; }

    /// <summary>Number in the Chamber of Commerce's index (REA), as <c>MI-1234567</c>.</summary>
    public string? Rea { get; private set; }

    /// <summary>Certified mailbox.</summary>
    public string? Pec { get; private set; }

    public Premises? Premises { get; private set; }

    /// <summary>The entry in the registry that the admission made.</summary>
    public CoworkingSpace? Space { get; private set; }

    public IReadOnlyList<ServiceAnswer> Services => _services;
    public IReadOnlyList<RequirementCheck> Checks => _checks;
    public IReadOnlyList<Inspection> Inspections => _inspections;

    public IEnumerable<Attachment> Pictures => Attachments.Where(a => a.Code == PictureCode).OrderBy(a => a.Position);

    public Inspection? OpenInspection => _inspections.SingleOrDefault(i => i.ClosedAt is null);
    public Inspection? LastClosedInspection => _inspections.Where(i => i.ClosedAt is not null).MaxBy(i => i.ClosedAt);

    /// <summary>The mandatory services the manager says the space does not offer: the draft may be submitted, the space cannot be admitted.</summary>
    public IEnumerable<Requirement> MissingServices => _services.Where(s => !s.IsOffered && s.Requirement.IsMandatory).Select(s => s.Requirement).OrderBy(r => r.Position);

    public bool HasRoomForPictures => Pictures.Count() < MaximumPictures;
    public bool HasEnoughDesks => Premises?.Desks >= Call.MinimumDesks;
    public bool CanScheduleInspection => IsUnderReview && OpenInspection is null;

    /// <summary>A visit has been closed and the case officer's verdicts do not yet say what it found.</summary>
    public bool CanAdoptFindings => IsUnderReview && LastClosedInspection is not null && !HasAdoptedFindings;

    public bool HasAdoptedFindings => LastClosedInspection?.Findings.All(f => CheckOf(f.Requirement)?.Says(f.Proposed, f.Grounds) is true) is true;

    public bool IsComplete(AccreditationSection part) => part switch
    {
        AccreditationSection.Operator => OperatorName is not null,
        AccreditationSection.Premises => HasEnoughDesks,
        AccreditationSection.Services => Call.Requirements.Where(r => r.IsService).All(r => _services.Any(s => s.Requirement == r)),
        AccreditationSection.Pictures => Pictures.Any(),
        AccreditationSection.Declarations => HasDeclared,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public override bool IsReadyToSubmit(DateOnly today) => Enum.GetValues<AccreditationSection>().All(IsComplete);

    public void DescribeOperator(string name, LegalForm legalForm, string vatNumber, string rea, string pec, TimeProvider clock)
    {
        RequireDraft();

        (OperatorName, LegalForm, VatNumber, Rea, Pec) = (name, legalForm, vatNumber, rea, pec);
        Touch(clock);
    }

    /// <summary>A draft may state fewer desks than the call wants: it is kept, and cannot be submitted.</summary>
    public void DescribePremises(Premises premises, TimeProvider clock)
    {
        RequireDraft();

        (Premises, Subject, Municipio) = (premises, premises.Name, premises.Municipio);
        Touch(clock);
    }

    public void DeclareService(Requirement requirement, bool isOffered, string? description, TimeProvider clock)
    {
        RequireDraft();
        Rule.Require(requirement.IsService && Call.Requirements.Contains(requirement), "Il bando non chiede questo servizio.");

        _services.RemoveAll(s => s.Requirement == requirement);
        _services.Add(new ServiceAnswer { Requirement = requirement, IsOffered = isOffered, Description = description });
        Touch(clock);
    }

    public Attachment AddPicture(StoredFile file, string caption, TimeProvider clock)
    {
        Rule.Require(file.Kind is FileKind.Jpeg or FileKind.Png, "Una fotografia è un file JPG o PNG.");
        Rule.Require(!string.IsNullOrWhiteSpace(caption), "Ogni fotografia ha la sua descrizione.");
        Rule.Require(HasRoomForPictures, $"Si allegano al massimo {MaximumPictures} fotografie.");

        return Attach(PictureCode, file, caption, clock);
    }

    public void Submit(TimeProvider clock) => BeSubmitted(clock);

    /// <summary>The case officer's verdict on one requirement. A requirement seen on site is met only after an inspection has been closed.</summary>
    public void Check(Requirement requirement, CheckOutcome outcome, string? reason, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(Call.Requirements.Contains(requirement), "Il bando non prevede questo requisito.");
        Rule.Require(outcome is CheckOutcome.Met || !string.IsNullOrWhiteSpace(reason), "Un requisito non soddisfatto o da chiarire si motiva.");
        Rule.Require(outcome is not CheckOutcome.Met || IsVerifiable(requirement), $"Il requisito {requirement.Code} si verifica sul posto: prima si conclude il sopralluogo.");

        _checks.RemoveAll(c => c.Requirement == requirement);
        _checks.Add(new RequirementCheck { Requirement = requirement, Outcome = outcome, Reason = reason, CheckedById = officer.Id, CheckedAt = clock.UtcNow });
        Record(Act.RequirementChecked, officer.Id, clock, $"{requirement.Code}: {outcome.Label()}");
    }

    /// <summary>Makes the findings of the last inspection the case officer's own verdicts, requirement by requirement.</summary>
    public void AdoptFindings(Account officer, TimeProvider clock)
    {
        Rule.Require(LastClosedInspection is not null, "Non c’è ancora un sopralluogo concluso.");

        foreach (var finding in LastClosedInspection.Findings.OrderBy(f => f.Requirement.Position))
        {
            Check(finding.Requirement, finding.Proposed, finding.Grounds, officer, clock);
        }
    }

    public bool IsVerifiable(Requirement requirement) =>
        requirement.Verification is not Verification.OnSite || LastClosedInspection is not null;

    /// <summary>What the application says of a requirement, in words; null when it says nothing.</summary>
    public string? DeclaredOn(Requirement requirement) => requirement.IsService
        ? _services.SingleOrDefault(s => s.Requirement == requirement)?.InWords
        : requirement.Fact switch
        {
            DeclaredFact.Registration => $"Iscrizione REA {Rea}",
            DeclaredFact.Desks => $"{Premises?.Desks} postazioni",
            DeclaredFact.Regularity => "Dichiarata con la domanda",
            DeclaredFact.Accessibility => Premises?.Accessibility.Label(),
            DeclaredFact.Address => $"{Premises?.Address}, {Premises?.PostalCode} Milano",
            _ => null,
        };

    public IEnumerable<Requirement> MandatoryRequirements => Call.Requirements.Where(r => r.IsMandatory);
    public int MandatoryRequirementsMet => MandatoryRequirements.Count(IsMet);

    public bool IsMet(Requirement requirement) => CheckOf(requirement)?.Outcome is CheckOutcome.Met;

    public RequirementCheck? CheckOf(Requirement requirement) => _checks.SingleOrDefault(c => c.Requirement == requirement);

    public Inspection ScheduleInspection(string reference, DateOnly day, TimeOnly hour, Account inspector, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(OpenInspection is null, "C’è già un sopralluogo fissato.");
        Rule.Require(day >= clock.TodayInMilan, "Un sopralluogo non si fissa nel passato.");

        var inspection = new Inspection { Reference = reference, Application = this };
        inspection.MoveTo(day, hour, inspector);
        _inspections.Add(inspection);
        Record(Act.InspectionScheduled, officer.Id, clock, Appointment(inspection, inspector));
        NotifyInspection("È fissato il sopralluogo", inspection, clock);
        return inspection;
    }

    public void RescheduleInspection(DateOnly day, TimeOnly hour, Account inspector, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(OpenInspection is not null, "Non c’è un sopralluogo da spostare.");
        Rule.Require(day >= clock.TodayInMilan, "Un sopralluogo non si fissa nel passato.");

        OpenInspection.MoveTo(day, hour, inspector);
        Record(Act.InspectionRescheduled, officer.Id, clock, Appointment(OpenInspection, inspector));
        NotifyInspection("Il sopralluogo è stato spostato", OpenInspection, clock);
    }

    internal void InspectionWasClosed(string inspectorId, TimeProvider clock)
    {
        Record(Act.InspectionClosed, inspectorId, clock);
        Notify("Il sopralluogo è concluso", $"Il sopralluogo per la domanda {Reference} è concluso. Trovi il verbale nella tua area personale.", clock);
    }

    public override IReadOnlyList<string> ObstaclesToAdmission(DateOnly today)
    {
        var unmet = MandatoryRequirements
            .Where(r => !IsMet(r))
            .OrderBy(r => r.Position)
            .Select(r => $"il requisito {r.Code} ({r.Title}) non risulta soddisfatto");
        return LastClosedInspection is null ? ["manca un sopralluogo concluso", .. unmet] : [.. unmet];
    }

    protected override void Admit(TimeProvider clock) => Space = CoworkingSpace.Enrol(this, clock);

    protected override IEnumerable<string?> SearchWords => [Premises?.Name, Premises?.Address, OperatorName, VatNumber];

    private static string Appointment(Inspection inspection, Account inspector) =>
        $"{inspection.Reference}: {inspection.ScheduledOn:d MMMM yyyy} alle {inspection.ScheduledHour:HH\\:mm}, {inspector.FullName}";

    private void NotifyInspection(string subject, Inspection inspection, TimeProvider clock) =>
        Notify(subject, $"Il sopralluogo per la domanda {Reference} è il {inspection.ScheduledOn:d MMMM yyyy} alle {inspection.ScheduledHour:HH\\:mm}. Chi gestisce lo spazio, o una persona incaricata, deve essere presente.", clock);
}
