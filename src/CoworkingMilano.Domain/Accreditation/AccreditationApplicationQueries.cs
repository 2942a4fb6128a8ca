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

    /// <summary>Loads what submitting touches and its document says; no file bytes.</summary>
    public static IQueryable<AccreditationApplication> ForSubmission(this IQueryable<AccreditationApplication> applications) =>
        applications.WithSections().Include(a => a.Call.Documents).Include(a => a.Call.OwedChecks).Include(a => a.Applicant);

    /// <summary>Loads what the receipt of the submission says; no file bytes.</summary>
    public static IQueryable<AccreditationApplication> ForReceipt(this IQueryable<AccreditationApplication> applications) =>
        applications.WithSections().Include(a => a.Call.OwedChecks).Include(a => a.Applicant).Include(a => a.Protocol);
}
