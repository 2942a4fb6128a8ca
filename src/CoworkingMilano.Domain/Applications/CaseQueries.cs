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
        await db.KindOfCaseAsync(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherApplications.Received().Referenced(reference).ForReview().SingleOrNotFoundAsync(),
            ApplicationKind.Accreditation => await db.AccreditationApplications.Received().Referenced(reference).ForReview().SingleOrNotFoundAsync(),
            _ => throw new RecordNotFoundException(),
        };

    /// <summary>A received case of either kind, with what the letter of its decision says.</summary>
    /// <inheritdoc cref="CaseForReviewAsync" path="/exception"/>
    public static async Task<Application> CaseForLetterAsync(this PortalDbContext db, string reference) =>
        await db.KindOfCaseAsync(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherApplications.Received().Referenced(reference).ForLetter().SingleOrNotFoundAsync(),
            ApplicationKind.Accreditation => await db.AccreditationApplications.Received().Referenced(reference).ForLetter().SingleOrNotFoundAsync(),
            _ => throw new RecordNotFoundException(),
        };

    private static Task<ApplicationKind?> KindOfCaseAsync(this PortalDbContext db, string reference) =>
        db.Applications.Received().Referenced(reference).Select(a => (ApplicationKind?)a.Kind).SingleOrDefaultAsync();
}
