using CoworkingMilano.Domain.Applications;
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
            .Include(a => a.Call.OwedChecks)
            .Include(a => a.OfficeChecks)
            .Include(a => a.Checks)
            .Include(a => a.Services)
            .Include(a => a.Applicant)
            .Include(a => a.Space)
            .Include(a => a.Inspections).ThenInclude(i => i.Findings)
            .Include(a => a.Attachments).ThenInclude(a => a.File)
            .AsSplitQuery();

    /// <summary>Loads what the receipt of the submission says; no file bytes.</summary>
    public static IQueryable<AccreditationApplication> ForReceipt(this IQueryable<AccreditationApplication> applications) =>
        applications.WithSections().Include(a => a.Call.OwedChecks).Include(a => a.Applicant).Include(a => a.Protocol);

    /// <summary>Loads what the letter of a decision says.</summary>
    public static IQueryable<AccreditationApplication> ForLetter(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.Applicant)
            .Include(a => a.Call.Requirements)
            .Include(a => a.Call.OwedChecks)
            .Include(a => a.OfficeChecks)
            .Include(a => a.Checks)
            .Include(a => a.Inspections)
            .Include(a => a.Space)
            .AsSplitQuery();

    /// <summary>Loads what happened to a case since its submission, as its author follows it; what was asked, announced and decided comes with <see cref="CaseQueries.WithStepsAsync"/>.</summary>
    public static IQueryable<AccreditationApplication> WithProgress(this IQueryable<AccreditationApplication> applications) =>
        applications
            .Include(a => a.CaseOfficer)
            .Include(a => a.Space)
            .Include(a => a.Timeline).ThenInclude(e => e.Actor)
            .Include(a => a.Protocol)
            .Include(a => a.OfficeChecks)
            .Include(a => a.Checks)
            .Include(a => a.Inspections).ThenInclude(i => i.Inspector)
            .Include(a => a.Inspections).ThenInclude(i => i.Findings)
            .AsSplitQuery();
}
