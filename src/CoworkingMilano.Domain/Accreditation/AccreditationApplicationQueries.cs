using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Accreditation;

public static class AccreditationApplicationQueries
{
    /// <summary>Loads what the draft's sections, its summary and <see cref="AccreditationApplication.Submit"/> touch; no file bytes.</summary>
    public static IQueryable<AccreditationApplication> WithSections(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.Call.Requirements)
            .Include(a => a.Call.Declarations)
            .Include(a => a.Services)
            .Include(a => a.Attachments).ThenInclude(a => a.File)
            .Include(a => a.Declarations)
            .AsSplitQuery();

    /// <summary>Loads what a check, an inspection and a decision touch.</summary>
    public static IQueryable<AccreditationApplication> ForReview(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.Call.Requirements)
            .Include(a => a.Checks)
            .Include(a => a.Services)
            .Include(a => a.Applicant)
            .Include(a => a.Decisions).ThenInclude(d => d.PreparedBy)
            .Include(a => a.Decisions).ThenInclude(d => d.SignedBy)
            .Include(a => a.Inspections).ThenInclude(i => i.Findings)
            .Include(a => a.Attachments).ThenInclude(a => a.File)
            .AsSplitQuery();

    /// <summary>Loads what the receipt of the submission says; no file bytes.</summary>
    public static IQueryable<AccreditationApplication> ForReceipt(this IQueryable<AccreditationApplication> applications) =>
        applications.WithSections().Include(a => a.Applicant);

    /// <summary>Loads what the letter of a decision says.</summary>
    public static IQueryable<AccreditationApplication> ForLetter(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.Applicant)
            .Include(a => a.Call.Requirements)
            .Include(a => a.Checks)
            .Include(a => a.Inspections)
            .Include(a => a.Space)
            .Include(a => a.Decisions).ThenInclude(d => d.PreparedBy)
            .Include(a => a.Decisions).ThenInclude(d => d.SignedBy)
            .AsSplitQuery();

    /// <summary>Loads what happened to a case since its submission, as its author follows it.</summary>
    public static IQueryable<AccreditationApplication> WithProgress(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.CaseOfficer)
            .Include(a => a.Space)
            .Include(a => a.Timeline)
            .Include(a => a.Inspections).ThenInclude(i => i.Inspector)
            .Include(a => a.Decisions)
            .AsSplitQuery();
}
