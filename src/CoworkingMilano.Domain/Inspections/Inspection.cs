using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Inspections;

/// <summary>A visit to a space (sopralluogo): what was seen, requirement by requirement, closed with a report.</summary>
public class Inspection
{
    public const int MaximumPicturesOfOne = 4;

    private readonly List<Finding> _findings = [];
    private readonly List<FindingPicture> _pictures = [];

    public int Id { get; private set; }
    public required string Reference { get; init; }
    public required AccreditationApplication Application { get; init; }

    /// <summary>Milan day and hour.</summary>
    public DateOnly ScheduledOn { get; private set; }

    /// <inheritdoc cref="ScheduledOn"/>
    public TimeOnly ScheduledHour { get; private set; }

    /// <summary>When day, hour and inspector were last arranged.</summary>
    public DateTime ArrangedAt { get; private set; }

    /// <summary>How often it was arranged anew; by it a calendar tells the latest word from an earlier one.</summary>
    public int TimesMoved { get; private set; }

    public string InspectorId { get; private set; } = null!;
    public Account Inspector { get; private set; } = null!;

    /// <summary>Words of the inspector that belong to no single requirement.</summary>
    public string? Remarks { get; private set; }

    /// <summary>Where the inspector stood at the entrance; it counts more than what the manager wrote.</summary>
    public Coordinates? Coordinates { get; private set; }

    /// <summary>When the inspector last wrote. It moves with every finding, so that two saves at once, or a save and a closure, are told apart by the version.</summary>
    public DateTime? WrittenAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }
    public IReadOnlyList<Finding> Findings => _findings;
    public IReadOnlyList<FindingPicture> Pictures => _pictures;

    public DateTime StartsAt => ScheduledOn.At(ScheduledHour);

    public bool IsOpen => ClosedAt is null;

    /// <summary>The case ended before anybody went: there is nothing to see any more. Keep in step with <see cref="InspectionQueries.NotCalledOff"/>.</summary>
    public bool IsCalledOff => IsOpen && Application.HasEnded;

    /// <summary>A visit is called off when its case is withdrawn or decided; a request of information does not stop it. Keep in step with <see cref="InspectionQueries.ToVisit"/>.</summary>
    public bool IsToVisit => IsOpen && Application.IsExamined;

    public bool CanBeWrittenBy(string accountId) => IsToVisit && InspectorId == accountId;

    /// <summary>The requirements a visit looks at.</summary>
    public IEnumerable<Requirement> Checklist => Application.Call.Requirements.Where(r => r.Verification is Verification.OnSite).OrderBy(r => r.Position);

    /// <summary>What still has no finding.</summary>
    public IEnumerable<Requirement> Unseen => Checklist.Where(r => FindingOn(r) is null);

    public bool HasSeenEverything => !Unseen.Any();

    public Finding? FindingOn(Requirement requirement) => _findings.SingleOrDefault(f => f.Requirement == requirement);

    public IEnumerable<FindingPicture> PicturesOf(Requirement requirement) => _pictures.Where(p => p.Requirement == requirement).OrderBy(p => p.Position);

    public bool CanBeClosedOn(DateOnly day) => IsToVisit && HasSeenEverything && ScheduledOn <= day;

    /// <summary>Notes what was seen; a second look at the same requirement takes the place of the first.</summary>
    public void Find(Requirement requirement, bool isMet, string? measuredValue, string? note, Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);
        Rule.Require(Checklist.Contains(requirement), $"Il requisito {requirement.Code} non si verifica sul posto.");
        Rule.Require(isMet || !string.IsNullOrWhiteSpace(note), "Ciò che manca si descrive.");

        _findings.RemoveAll(f => f.Requirement == requirement);
        _findings.Add(new Finding { Requirement = requirement, IsMet = isMet, MeasuredValue = measuredValue, Note = note });
        WrittenAt = clock.UtcNow;
    }

    /// <summary>Adds a picture to what was seen of a requirement, before or after the finding is written.</summary>
    public FindingPicture Photograph(Requirement requirement, StoredFile file, Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);
        Rule.Require(Checklist.Contains(requirement), $"Il requisito {requirement.Code} non si verifica sul posto.");
        Rule.Require(file.Kind is FileKind.Jpeg or FileKind.Png, "Una fotografia è un file JPG o PNG.");
        Rule.Require(PicturesOf(requirement).Count() < MaximumPicturesOfOne, $"Di un requisito si tengono al massimo {MaximumPicturesOfOne} fotografie.");

        var picture = new FindingPicture { Requirement = requirement, File = file, Position = _pictures.Count == 0 ? 1 : _pictures.Max(p => p.Position) + 1 };
        _pictures.Add(picture);
        WrittenAt = clock.UtcNow;
        return picture;
    }

    /// <summary>Takes a picture away; the caller removes the stored bytes in the same save.</summary>
    public void TakeAway(FindingPicture picture, Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);

        _pictures.Remove(picture);
        WrittenAt = clock.UtcNow;
    }

    public void Remark(string? remarks, Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);

        Remarks = remarks;
        WrittenAt = clock.UtcNow;
    }

    public void Locate(Coordinates? coordinates, Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);
        Rule.Require(coordinates is null or { IsInMilan: true }, "Le coordinate indicano un punto fuori Milano.");

        Coordinates = coordinates;
        WrittenAt = clock.UtcNow;
    }

    /// <summary>Closes the report. What follows for the case is an officer's own act, never a side effect.</summary>
    public void Close(Account inspector, TimeProvider clock)
    {
        RequireOpenTo(inspector);
        Rule.Require(HasSeenEverything, "Il verbale si chiude quando ogni requisito ha il suo rilievo.");
        Rule.Require(ScheduledOn <= clock.TodayInMilan, "Il verbale non si chiude prima del giorno del sopralluogo.");

        ClosedAt = clock.UtcNow;
        Application.InspectionWasClosed(inspector.Id, clock);
    }

    internal void Arrange(DateOnly day, TimeOnly hour, Account inspector, TimeProvider clock) =>
        (ScheduledOn, ScheduledHour, InspectorId, ArrangedAt) = (day, hour, inspector.Id, clock.UtcNow);

    internal void MoveTo(DateOnly day, TimeOnly hour, Account inspector, TimeProvider clock)
    {
        Rule.Require(IsOpen, "Un sopralluogo concluso non si sposta.");

        Arrange(day, hour, inspector, clock);
        TimesMoved++;
    }

    private void RequireOpenTo(Account inspector)
    {
        Rule.Require(IsOpen, "Un sopralluogo concluso non si modifica.");
        Rule.Require(IsToVisit, "La domanda non è in istruttoria: il sopralluogo non si fa.");
        Rule.Require(CanBeWrittenBy(inspector.Id), "Il sopralluogo è affidato a un altro ispettore.");
    }
}

/// <summary>What the inspector saw of one requirement.</summary>
public class Finding
{
    public int Id { get; private set; }
    public required Requirement Requirement { get; init; }
    public required bool IsMet { get; init; }

    /// <summary>A number or a fact taken on site: "14 postazioni", "fibra 1 Gbit/s".</summary>
    public string? MeasuredValue { get; init; }

    public string? Note { get; init; }

    /// <summary>The verdict the finding proposes to the case officer.</summary>
    public CheckOutcome Proposed => IsMet ? CheckOutcome.Met : CheckOutcome.NotMet;

    public string? Grounds => Note ?? MeasuredValue;
}

/// <summary>A picture the inspector took of one requirement: part of the report, and closed with it.</summary>
public class FindingPicture
{
    public int Id { get; private set; }
    public required Requirement Requirement { get; init; }

    /// <summary>Its number in the report, counted over the whole visit.</summary>
    public required int Position { get; init; }

    public required StoredFile File { get; init; }
}
