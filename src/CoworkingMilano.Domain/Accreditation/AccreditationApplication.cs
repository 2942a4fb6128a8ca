using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>A manager's request that a space be entered in the qualified registry (domanda di iscrizione).</summary>
public partial class AccreditationApplication : Application
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

    /// <summary>The instant the report of the first visit was closed.</summary>
    public DateTime? FirstInspectedAt { get; private set; }

    /// <summary>Received, not decided, and no visit has been closed yet.</summary>
    public bool AwaitsInspection => IsOpen && FirstInspectedAt is null;

    /// <summary>What the space offers beyond the services the call asks about.</summary>
    public Amenities OtherAmenities { get; private set; }

    public Specialisation? Specialisation { get; private set; }

    /// <summary>The lowest fee of a month, in euro without VAT.</summary>
    public decimal? MonthlyFeeFrom { get; private set; }

    /// <summary>The entry in the registry that the admission made.</summary>
    public CoworkingSpace? Space { get; private set; }

    public IReadOnlyList<ServiceAnswer> Services => _services;
    public IReadOnlyList<RequirementCheck> Checks => _checks;
    public IReadOnlyList<Inspection> Inspections => _inspections;

    public IEnumerable<Attachment> Pictures => Attachments.Where(a => a.Code == PictureCode).OrderBy(a => a.Position);

    public Inspection? OpenInspection => _inspections.SingleOrDefault(i => i.ClosedAt is null);
    public Inspection? LastClosedInspection => _inspections.Where(i => i.ClosedAt is not null).MaxBy(i => i.ClosedAt);

    /// <summary>The mandatory services the manager says the space does not offer: the draft may be submitted, the space cannot be admitted.</summary>
    public IEnumerable<Requirement> MissingServices => _services.Where(s => s.IsOffered is false && s.Requirement.IsMandatory).Select(s => s.Requirement).OrderBy(r => r.Position);

    /// <summary>All the space offers: what its manager ticked and what follows from the answers on services.</summary>
    public Amenities Offered => _services.Where(s => s.IsOffered is true).Select(s => s.Requirement.Amenity ?? Amenities.None).Append(OtherAmenities).Together();

    public bool HasRoomForPictures => Pictures.Count() < MaximumPictures;
    public bool HasEnoughDesks => Premises?.Desks >= Call.MinimumDesks;
    public bool CanScheduleInspection => IsUnderReview && OpenInspection is null;

    /// <summary>A visit has been closed and the case officer's verdicts do not yet say what it found.</summary>
    public bool CanAdoptFindings => IsUnderReview && LastClosedInspection is not null && !HasAdoptedFindings;

    /// <summary>Everything the last visit saw has the case officer's verdict, adopted or other: from then on, before any decision, the manager sees declared, seen and decided side by side.</summary>
    public bool HasVerdicts => LastClosedInspection?.Findings.All(f => CheckOf(f.Requirement) is not null) is true;

    public bool HasAdoptedFindings => LastClosedInspection?.Findings.All(f => CheckOf(f.Requirement)?.Says(f.Proposed, f.Grounds) is true) is true;

    public bool IsComplete(AccreditationSection part) => Missing(part).Count == 0;

    public IReadOnlyList<MissingAnswer> Missing(AccreditationSection part) => part switch
    {
        AccreditationSection.Operator => MissingOfOperator,
        AccreditationSection.Premises => MissingOf(Premises ?? new()),
        AccreditationSection.Services => MissingOfServices,
        AccreditationSection.Pictures => MissingAnswer.Among((!Pictures.Any(), "Picture", "almeno una fotografia")),
        AccreditationSection.Declarations => MissingDeclarations,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public override IReadOnlyList<MissingAnswer> Missing(Enum part, DateOnly today) => Missing((AccreditationSection)part);

    public void DescribeOperator(string? name, LegalForm? legalForm, string? vatNumber, string? rea, string? pec, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Operator);

        (OperatorName, LegalForm, VatNumber, Rea, Pec) = (name, legalForm, vatNumber, rea, pec);
        Touch(clock);
    }

    /// <summary>A draft may state fewer desks than the call wants: it is kept, and cannot be submitted.</summary>
    public void DescribePremises(Premises premises, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Premises);

        (Premises, Subject, Municipio) = (premises, premises.Name ?? "", premises.Municipio);
        Touch(clock);
    }

    public void DeclareService(Requirement requirement, bool? isOffered, string? description, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Services);
        Rule.Require(requirement.IsService && Call.Requirements.Contains(requirement), "Il bando non chiede questo servizio.");

        _services.RemoveAll(s => s.Requirement == requirement);
        if (isOffered is not null || !string.IsNullOrEmpty(description))
        {
            _services.Add(new ServiceAnswer { Requirement = requirement, IsOffered = isOffered, Description = description });
        }

        Touch(clock);
    }

    /// <summary>The price and what the call does not ask about; an amenity that answers a service of the call is left to that answer.</summary>
    public void DescribeOffer(decimal? monthlyFeeFrom, Amenities amenities, Specialisation? specialisation, TimeProvider clock)
    {
        WriteOn(AccreditationSection.Services);
        Rule.Require(monthlyFeeFrom is null or > 0, "Il canone mensile è maggiore di zero.");

        (MonthlyFeeFrom, OtherAmenities, Specialisation) = (monthlyFeeFrom, amenities & ~Call.AskedAmenities, specialisation);
        Touch(clock);
    }

    public Attachment AddPicture(StoredFile file, string caption, TimeProvider clock)
    {
        RequirePicture(file);
        RequireCaption(caption);
        Rule.Require(HasRoomForPictures, $"Si allegano al massimo {MaximumPictures} fotografie.");

        return Attach(PictureCode, file, caption, clock);
    }

    /// <summary>Another file for a picture, which keeps its place and its caption.</summary>
    public Attachment ReplacePicture(Attachment picture, StoredFile file, TimeProvider clock)
    {
        RequirePicture(file);

        Detach(picture, clock);
        return Attach(PictureCode, file, picture.Caption, clock, picture.Position);
    }

    public void RecaptionPicture(Attachment picture, string caption, TimeProvider clock)
    {
        RequireDraft();
        RequireCaption(caption);

        picture.Caption = caption;
        Touch(clock);
    }

    /// <summary>Shows a picture before the one that now comes before it; the first stays first.</summary>
    public void BringForward(Attachment picture, TimeProvider clock)
    {
        RequireDraft();

        if (Pictures.LastOrDefault(p => p.Position < picture.Position) is { } previous)
        {
            (picture.Position, previous.Position) = (previous.Position, picture.Position);
            Touch(clock);
        }
    }

    /// <summary>Starts from the person's earlier request: who manages the space; and the space itself, when that request did not enter it in the registry. Pictures and declarations are made anew.</summary>
    public void TakeUp(AccreditationApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);

        DescribeOperator(earlier.OperatorName, earlier.LegalForm, earlier.VatNumber, earlier.Rea, earlier.Pec, clock);
        if (!earlier.HasEnded || earlier.Status is ApplicationStatus.Admitted)
        {
            Mark(earlier, AccreditationSection.Operator);
            return;
        }

        DescribePremises(earlier.Premises! with { }, clock);
        foreach (var answer in earlier.Services)
        {
            if (Call.Requirements.SingleOrDefault(r => r.IsService && r.Code == answer.Requirement.Code) is { } asked)
            {
                DeclareService(asked, answer.IsOffered, answer.Description, clock);
            }
        }

        DescribeOffer(earlier.MonthlyFeeFrom, earlier.OtherAmenities, earlier.Specialisation, clock);
        Mark(earlier, AccreditationSection.Operator, AccreditationSection.Premises, AccreditationSection.Services);
    }

    /// <summary>Starts, for want of a space of theirs, from the person's request of a voucher: the enterprise that asked.</summary>
    public void TakeUp(VoucherApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);
        Rule.Require(earlier.ApplicantKind is ApplicantKind.Enterprise, "Chi gestisce uno spazio è un’impresa: da una domanda di una persona non si riprende nulla.");

        DescribeOperator(earlier.EnterpriseName, null, earlier.VatNumber, earlier.Rea, null, clock);
        Mark(earlier, AccreditationSection.Operator);
    }

    public void Submit(TimeProvider clock) => BeSubmitted(clock);

    /// <summary>The case officer's verdict on one requirement. A requirement seen on site is met only after an inspection has been closed.</summary>
    public void Check(Requirement requirement, CheckOutcome outcome, string? reason, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(Call.Requirements.Contains(requirement), "Il bando non prevede questo requisito.");
        Rule.Require(!ProofsOf(requirement).Any(), $"Il requisito {requirement.Code} si prova con le verifiche d’ufficio: l’esito viene da lì.");
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
            DeclaredFact.Accessibility => Premises?.Accessibility?.Label(),
            DeclaredFact.Address => $"{Premises?.Address}, {Premises?.PostalCode} Milano",
            _ => null,
        };

    public IEnumerable<Requirement> MandatoryRequirements => Call.Requirements.Where(r => r.IsMandatory);
    public int MandatoryRequirementsMet => MandatoryRequirements.Count(IsMet);

    public bool IsMet(Requirement requirement) => VerdictOn(requirement) is CheckOutcome.Met;

    /// <summary>What the case officer judges; of the rest other administrations say whether it is so.</summary>
    public IEnumerable<Requirement> RequirementsToJudge => Call.Requirements.Where(r => !ProofsOf(r).Any());

    /// <summary>The checks of the office that prove a requirement; none for those the case officer judges.</summary>
    public IEnumerable<OwedCheck> ProofsOf(Requirement requirement) => OwedChecks.Where(c => c.Proves == requirement);

    /// <summary>What is known of a requirement: the case officer's verdict, or what other administrations answered. A case older than the checks keeps the verdict it had until the first of them.</summary>
    public CheckOutcome? VerdictOn(Requirement requirement)
    {
        var answers = ProofsOf(requirement).Select(LastCheckOf).ToList();
        return answers.TrueForAll(a => a is null) ? CheckOf(requirement)?.Outcome
            : answers.Exists(a => a?.Result is CheckResult.Contradicted) ? CheckOutcome.NotMet
            : answers.TrueForAll(a => a?.Result is CheckResult.Confirmed) ? CheckOutcome.Met
            : null;
    }

    public RequirementCheck? CheckOf(Requirement requirement) => _checks.SingleOrDefault(c => c.Requirement == requirement);

    public Inspection ScheduleInspection(string reference, DateOnly day, TimeOnly hour, Account inspector, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(OpenInspection is null, "C’è già un sopralluogo fissato.");
        Rule.Require(day >= clock.TodayInMilan, "Un sopralluogo non si fissa nel passato.");

        var inspection = new Inspection { Reference = reference, Application = this };
        inspection.Arrange(day, hour, inspector, clock);
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

        OpenInspection.MoveTo(day, hour, inspector, clock);
        Record(Act.InspectionRescheduled, officer.Id, clock, Appointment(OpenInspection, inspector));
        NotifyInspection("Il sopralluogo è stato spostato", OpenInspection, clock);
    }

    internal void InspectionWasClosed(string inspectorId, TimeProvider clock)
    {
        FirstInspectedAt ??= clock.UtcNow;
        Record(Act.InspectionClosed, inspectorId, clock);
        Notify("Il sopralluogo è concluso", $"Il sopralluogo per la domanda {Reference} è concluso. Trovi il verbale nella tua area personale.", clock);
    }

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

    protected override IEnumerable<Enum> Parts => Enum.GetValues<AccreditationSection>().Cast<Enum>();

    private static void RequirePicture(StoredFile file) =>
        Rule.Require(file.Kind is FileKind.Jpeg or FileKind.Png, "Una fotografia è un file JPG o PNG.");

    private static void RequireCaption(string caption) =>
        Rule.Require(!string.IsNullOrWhiteSpace(caption), "Ogni fotografia ha la sua descrizione.");

    private IReadOnlyList<MissingAnswer> MissingOfOperator => MissingAnswer.Among(
        (OperatorName is null, nameof(OperatorName), "nome o ragione sociale"),
        (LegalForm is null, nameof(LegalForm), "forma giuridica"),
        (VatNumber is null, nameof(VatNumber), "partita IVA"),
        (Rea is null, nameof(Rea), "numero REA"),
        (Pec is null, nameof(Pec), "PEC"));

    private IReadOnlyList<MissingAnswer> MissingOf(Premises premises) => MissingAnswer.Among(
        (premises.Name is null, nameof(premises.Name), "nome dello spazio"),
        (premises.Address is null, nameof(premises.Address), "indirizzo"),
        (premises.PostalCode is null, nameof(premises.PostalCode), "CAP"),
        (premises.Municipio is null, nameof(premises.Municipio), "Municipio"),
        (premises.Desks is null, nameof(premises.Desks), "postazioni di lavoro"),
        (premises.Desks < Call.MinimumDesks, nameof(premises.Desks), $"almeno {Call.MinimumDesks} postazioni, come chiede il bando: ne hai indicate {premises.Desks}"),
        (!premises.Hours.IsKnown, "Hours.AroundTheClock", "giorni e orari di apertura"),
        (premises.Accessibility is null, nameof(premises.Accessibility), "accessibilità"));

    private IReadOnlyList<MissingAnswer> MissingOfServices => MissingAnswer.Among(
        Call.Requirements.Where(r => r.IsService).OrderBy(r => r.Position).SelectMany((requirement, place) =>
        {
            var answer = _services.SingleOrDefault(s => s.Requirement == requirement);
            return new[]
            {
                (answer?.IsOffered is null, $"Services[{place}].IsOffered", $"{requirement.Title}: sì o no"),
                (answer is { IsOffered: true } && string.IsNullOrWhiteSpace(answer.Description), $"Services[{place}].Description", $"{requirement.Title}: una descrizione"),
            };
        }).Append((MonthlyFeeFrom is null, nameof(MonthlyFeeFrom), "canone mensile più basso")));

    private static string Appointment(Inspection inspection, Account inspector) =>
        $"{inspection.Reference}: {inspection.ScheduledOn.InWords} alle {inspection.ScheduledHour:HH\\:mm}, {inspector.FullName}";

    private void NotifyInspection(string subject, Inspection inspection, TimeProvider clock) =>
        Notify(subject, $"Il sopralluogo per la domanda {Reference} è {inspection.ScheduledOn.WithArticle} alle {inspection.ScheduledHour:HH\\:mm}. Chi gestisce lo spazio, o una persona incaricata, deve essere presente.", clock);
}
