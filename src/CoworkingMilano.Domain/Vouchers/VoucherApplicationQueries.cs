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

    /// <summary>Loads what happened to the case and what was decided on it.</summary>
    public static IQueryable<VoucherApplication> WithHistory(this IQueryable<VoucherApplication> applications) =>
        applications.Include(a => a.Timeline).Include(a => a.Decisions).AsSplitQuery();

    /// <summary>Loads what preparing, sending back and signing a decision touch: the call's lines among it.</summary>
    public static IQueryable<VoucherApplication> ForReview(this IQueryable<VoucherApplication> applications) =>
        applications
            .Include(a => a.Call.Lines)
            .Include(a => a.Space)
            .Include(a => a.Applicant)
            .Include(a => a.Decisions).ThenInclude(d => d.PreparedBy)
            .Include(a => a.Decisions).ThenInclude(d => d.SignedBy)
            .AsSplitQuery();

    /// <summary>Loads what the receipt of the submission says; no file bytes.</summary>
    public static IQueryable<VoucherApplication> ForReceipt(this IQueryable<VoucherApplication> applications) =>
        applications.WithSections().Include(a => a.Applicant);

    /// <summary>Loads what the letter of a decision says.</summary>
    public static IQueryable<VoucherApplication> ForLetter(this IQueryable<VoucherApplication> applications) =>
        applications
            .Include(a => a.Applicant)
            .Include(a => a.Call)
            .Include(a => a.Space)
            .Include(a => a.Line)
            .Include(a => a.Decisions).ThenInclude(d => d.PreparedBy)
            .Include(a => a.Decisions).ThenInclude(d => d.SignedBy)
            .AsSplitQuery();

    /// <summary>The application that holds a fiscal code, whether or not its time is over.</summary>
    public static IQueryable<VoucherApplication> Holding(this IQueryable<VoucherApplication> applications, string fiscalCode) =>
        applications.Where(a => a.LiveFiscalCode == fiscalCode);
}
