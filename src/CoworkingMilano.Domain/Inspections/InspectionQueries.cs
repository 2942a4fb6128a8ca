using CoworkingMilano.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Inspections;

public static class InspectionQueries
{
    /// <summary>Loads what the inspector's form, <see cref="Inspection.Close"/> and the report touch.</summary>
    public static IQueryable<Inspection> ForVisit(this IQueryable<Inspection> inspections, string reference) =>
        inspections
            .Include(i => i.Application.Call.Requirements)
            .Include(i => i.Application.Services)
            .Include(i => i.Findings)
            .Include(i => i.Inspector)
            .Where(i => i.Reference == reference)
            .AsSplitQuery();

    /// <summary>The closed visits whose report this account may read: those of its own cases.</summary>
    public static IQueryable<Inspection> ReportedTo(this IQueryable<Inspection> inspections, string accountId) =>
        inspections.Where(i => i.ClosedAt != null && i.Application.ApplicantId == accountId);

    /// <summary>The visits still to make, the next one first. Keep in step with <see cref="Inspection.IsToVisit"/>.</summary>
    public static IQueryable<Inspection> ToVisit(this IQueryable<Inspection> inspections) =>
        inspections.Where(i => i.ClosedAt == null && i.Application.Status == ApplicationStatus.UnderReview).OrderBy(i => i.ScheduledOn).ThenBy(i => i.ScheduledHour);

    /// <summary>The last closed comes first.</summary>
    public static IQueryable<Inspection> Closed(this IQueryable<Inspection> inspections) =>
        inspections.Where(i => i.ClosedAt != null).OrderByDescending(i => i.ClosedAt);
}
