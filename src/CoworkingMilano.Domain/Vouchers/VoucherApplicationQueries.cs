using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Vouchers;

public static class VoucherApplicationQueries
{
    /// <summary>Loads what the draft's sections, its summary and <see cref="VoucherApplication.Submit"/> touch; no file bytes.</summary>
    public static IQueryable<VoucherApplication> WithSections(this IQueryable<VoucherApplication> applications) =>
        applications
            .Include(a => a.Call.Documents)
            .Include(a => a.Call.Declarations)
            .Include(a => a.Space)
            .Include(a => a.Attachments).ThenInclude(a => a.File)
            .Include(a => a.Declarations)
            .AsSplitQuery();

    /// <summary>Loads what submitting touches and its document says; no file bytes.</summary>
    public static IQueryable<VoucherApplication> ForSubmission(this IQueryable<VoucherApplication> applications) =>
        applications.WithSections().Include(a => a.Call.OwedChecks).Include(a => a.Applicant);

    /// <summary>Loads what the receipt of the submission says; no file bytes.</summary>
    public static IQueryable<VoucherApplication> ForReceipt(this IQueryable<VoucherApplication> applications) => applications.ForSubmission().Include(a => a.Protocol);

    /// <summary>Tells a refused case who holds its fiscal code meanwhile: opened again, it would hold it too.</summary>
    public static async Task WithHoldersAsync(this PortalDbContext db, VoucherApplication refused) =>
        refused.Face(refused.FiscalCode is { } code ? await db.VoucherApplications.Holding(code).Where(a => a != refused).Select(a => a.Reference).ToListAsync() : []);

    /// <summary>Tells whoever spends a voucher in this space what an act has just done to it; saved with the act.</summary>
    public static async Task TellHoldersAsync(this PortalDbContext db, CoworkingSpace space, TimeProvider clock)
    {
        foreach (var voucher in await db.VoucherApplications.SpentIn(space.Id).Include(a => a.Call).ToListAsync())
        {
            voucher.HearOf(space.Events[^1], clock);
        }
    }

    /// <summary>The awarded vouchers of a space, but those that came to nothing.</summary>
    public static IQueryable<VoucherApplication> SpentIn(this IQueryable<VoucherApplication> applications, int spaceId) =>
        applications.Where(a => a.Space!.Id == spaceId && a.Status == ApplicationStatus.Admitted && a.AdmissionEnd == null);

    /// <summary>The application that holds a fiscal code, whether or not its time is over.</summary>
    public static IQueryable<VoucherApplication> Holding(this IQueryable<VoucherApplication> applications, string fiscalCode) =>
        applications.Where(a => a.LiveFiscalCode == fiscalCode);
}
