using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

public static class CaseQueries
{
    /// <summary>A received case of either kind, with what its examination and its decision touch.</summary>
    /// <exception cref="RecordNotFoundException">There is none, or it is still a draft.</exception>
    public static async Task<Application> CaseForReviewAsync(this PortalDbContext db, string reference) =>
        References.KindOf(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherApplications.Received().Referenced(reference).ForReview().SingleOrNotFoundAsync(),
            ApplicationKind.Accreditation => await db.AccreditationApplications.Received().Referenced(reference).ForReview().SingleOrNotFoundAsync(),
            _ => throw new RecordNotFoundException(),
        };

    /// <summary>A received case of either kind, with what the letter of its decision says.</summary>
    /// <inheritdoc cref="CaseForReviewAsync" path="/exception"/>
    public static async Task<Application> CaseForLetterAsync(this PortalDbContext db, string reference) =>
        References.KindOf(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherApplications.Received().Referenced(reference).ForLetter().SingleOrNotFoundAsync(),
            ApplicationKind.Accreditation => await db.AccreditationApplications.Received().Referenced(reference).ForLetter().SingleOrNotFoundAsync(),
            _ => throw new RecordNotFoundException(),
        };

    /// <summary>Everything a received case holds but the bytes of its files, for the page that shows it all: nine queries at most.</summary>
    /// <exception cref="RecordNotFoundException">There is none, or it is still a draft.</exception>
    public static async Task<Application> CaseFileAsync(this PortalDbContext db, string reference)
    {
        Application application = References.KindOf(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherFileAsync(reference),
            ApplicationKind.Accreditation => await db.AccreditationFileAsync(reference),
            _ => throw new RecordNotFoundException(),
        };
        var file = db.Entry(application);
        await file.Collection(a => a.Attachments).Query().Include(a => a.File).LoadAsync();
        await file.Collection(a => a.Declarations).Query().Include(d => d.Text).LoadAsync();
        await file.Collection(a => a.Decisions).Query().Include(d => d.PreparedBy).Include(d => d.SignedBy).LoadAsync();
        await file.Collection(a => a.Timeline).Query().Include(e => e.Actor).LoadAsync();
        await file.Collection(a => a.Notices).Query().LoadAsync();
        return application;
    }

    private static async Task<AccreditationApplication> AccreditationFileAsync(this PortalDbContext db, string reference)
    {
        var application = await db.AccreditationApplications.Received().Referenced(reference)
            .Include(a => a.Applicant).Include(a => a.CaseOfficer).Include(a => a.Space).Include(a => a.Call.Requirements)
            .SingleOrNotFoundAsync();
        var file = db.Entry(application);
        await file.Collection(a => a.Services).Query().LoadAsync();
        await file.Collection(a => a.Checks).Query().Include(c => c.CheckedBy).LoadAsync();
        await file.Collection(a => a.Inspections).Query().Include(i => i.Inspector).Include(i => i.Findings).LoadAsync();
        return application;
    }

    private static async Task<VoucherApplication> VoucherFileAsync(this PortalDbContext db, string reference)
    {
        var application = await db.VoucherApplications.Received().Referenced(reference)
            .Include(a => a.Applicant).Include(a => a.CaseOfficer).Include(a => a.Space).Include(a => a.Line).Include(a => a.Call.Documents)
            .SingleOrNotFoundAsync();
        await db.Entry(application.Call).Collection(c => c.Lines).LoadAsync();
        return application;
    }
}
