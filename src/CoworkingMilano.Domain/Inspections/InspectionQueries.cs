using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
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
            .Include(i => i.Pictures).ThenInclude(p => p.File)
            .Include(i => i.Inspector)
            .Where(i => i.Reference == reference)
            .AsSplitQuery();

    /// <summary>As <see cref="ForVisit"/>, with the bytes of the pictures, which only the report draws.</summary>
    public static IQueryable<Inspection> ForReport(this IQueryable<Inspection> inspections, string reference) =>
        inspections.ForVisit(reference).Include(i => i.Pictures).ThenInclude(p => p.File.Content);

    /// <summary>Loads what an inspector takes along, in the order of the day.</summary>
    public static IQueryable<Inspection> ForDaySheet(this IQueryable<Inspection> inspections) =>
        inspections
            .Include(i => i.Application.Call.Requirements)
            .Include(i => i.Application.Services)
            .Include(i => i.Application.Applicant)
            .Include(i => i.Findings)
            .Include(i => i.Inspector)
            .ByHour()
            .AsSplitQuery();

    /// <summary>Loads what a calendar says of a visit.</summary>
    public static IQueryable<Inspection> ForCalendar(this IQueryable<Inspection> inspections) =>
        inspections.Include(i => i.Application).ByHour();

    /// <summary>One picture of one visit, by its number.</summary>
    public static IQueryable<StoredFile> PictureOf(this IQueryable<Inspection> inspections, string reference, int position) =>
        inspections.Where(i => i.Reference == reference).SelectMany(i => i.Pictures).Where(p => p.Position == position).Select(p => p.File);

    public static IQueryable<Inspection> EntrustedTo(this IQueryable<Inspection> inspections, string accountId) =>
        inspections.Where(i => i.InspectorId == accountId);

    /// <summary>The visits an inspector goes on, and those of the cases a case officer examines: what touches one who may be either.</summary>
    public static IQueryable<Inspection> Concerning(this IQueryable<Inspection> inspections, string accountId) =>
        inspections.Where(i => i.InspectorId == accountId || i.Application.CaseOfficerId == accountId);

    public static IQueryable<Inspection> Between(this IQueryable<Inspection> inspections, DateOnly first, DateOnly last) =>
        inspections.Where(i => first <= i.ScheduledOn && i.ScheduledOn <= last);

    public static IQueryable<Inspection> Since(this IQueryable<Inspection> inspections, DateOnly first) =>
        inspections.Where(i => first <= i.ScheduledOn);

    public static IQueryable<Inspection> Until(this IQueryable<Inspection> inspections, DateOnly last) =>
        inspections.Where(i => i.ScheduledOn <= last);

    public static IQueryable<Inspection> ByHour(this IQueryable<Inspection> inspections) =>
        inspections.OrderBy(i => i.ScheduledOn).ThenBy(i => i.ScheduledHour).ThenBy(i => i.Id);

    /// <summary>Keep in step with <see cref="Inspection.IsCalledOff"/>.</summary>
    public static IQueryable<Inspection> NotCalledOff(this IQueryable<Inspection> inspections) =>
        inspections.Where(i => i.ClosedAt != null || i.Application.EndedAt == null);

    /// <summary>The closed visits whose report this account may read: those of its own cases.</summary>
    public static IQueryable<Inspection> ReportedTo(this IQueryable<Inspection> inspections, string accountId) =>
        inspections.Where(i => i.ClosedAt != null && i.Application.ApplicantId == accountId);

    /// <summary>The visits still to make, the next one first. Keep in step with <see cref="Inspection.IsToVisit"/>.</summary>
    public static IQueryable<Inspection> ToVisit(this IQueryable<Inspection> inspections) =>
        inspections.Where(i => i.ClosedAt == null && (i.Application.Status == ApplicationStatus.UnderReview || i.Application.Status == ApplicationStatus.AwaitingInformation || i.Application.Status == ApplicationStatus.RefusalNoticed)).OrderBy(i => i.ScheduledOn).ThenBy(i => i.ScheduledHour);

    /// <summary>The last closed comes first.</summary>
    public static IQueryable<Inspection> Closed(this IQueryable<Inspection> inspections) =>
        inspections.Where(i => i.ClosedAt != null).OrderByDescending(i => i.ClosedAt);
}
