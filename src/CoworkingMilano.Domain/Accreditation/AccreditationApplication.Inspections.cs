using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The visits to the space: arranged by the case officer, written and closed by somebody else.</summary>
public partial class AccreditationApplication
{
    private readonly List<Inspection> _inspections = [];

    /// <summary>The instant the report of the first visit was closed.</summary>
    public DateTime? FirstInspectedAt { get; private set; }

    /// <summary>Received, not decided, and no visit has been closed yet.</summary>
    public bool AwaitsInspection => IsOpen && FirstInspectedAt is null;

    public IReadOnlyList<Inspection> Inspections => _inspections;

    public Inspection? OpenInspection => _inspections.SingleOrDefault(i => i.ClosedAt is null);
    public Inspection? LastClosedInspection => _inspections.Where(i => i.ClosedAt is not null).MaxBy(i => i.ClosedAt);

    public bool CanScheduleInspection => IsUnderReview && OpenInspection is null;

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

    private static string Appointment(Inspection inspection, Account inspector) =>
        $"{inspection.Reference}: {inspection.ScheduledOn.InWords} alle {inspection.ScheduledHour:HH\\:mm}, {inspector.FullName}";

    private void NotifyInspection(string subject, Inspection inspection, TimeProvider clock) =>
        Notify(subject, $"Il sopralluogo per la domanda {Reference} è {inspection.ScheduledOn.WithArticle} alle {inspection.ScheduledHour:HH\\:mm}. Chi gestisce lo spazio, o una persona incaricata, deve essere presente.", clock);
}
