using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;

namespace CoworkingMilano.Tests.Documents;

/// <summary>Documents as the portal makes them: the case is saved, then loaded by the query that its document needs and by nothing else.</summary>
internal static class Papers
{
    public static Task<byte[]> ReceiptOf(Application application) => Written(application, async db => (await db.ReceiptAsync(application switch
    {
        AccreditationApplication => await db.AccreditationApplications.Referenced(application.Reference).ForReceipt().SingleOrNotFoundAsync(),
        _ => await db.VoucherApplications.Referenced(application.Reference).ForReceipt().SingleOrNotFoundAsync(),
    })).ToPdf());

    public static Task<byte[]> LetterOf(Application application) => Written(application, async db =>
    {
        var loaded = await db.CaseForLetterAsync(application.Reference);
        return (await db.LetterAsync(loaded, loaded.CurrentDecision!)).ToPdf();
    });

    public static Task<byte[]> StartNoticeOf(Application application) => Written(application, async db =>
        (await db.StartNoticeAsync(await db.ProceedingAsync(await db.CaseForLetterAsync(application.Reference), 1))).ToPdf());

    public static Task<byte[]> ConclusionOf(Application application) => Written(application, async db =>
        (await db.LetterAsync((await db.ProceedingAsync(await db.CaseForLetterAsync(application.Reference), 1)).CurrentConclusion!)).ToPdf());

    public static Task<byte[]> ReportOf(Inspection inspection) => Written(inspection.Application, async db =>
        InspectionReport.For(await db.Inspections.ForReport(inspection.Reference).SingleOrNotFoundAsync()));

    private static async Task<byte[]> Written(Application application, Func<PortalDbContext, Task<byte[]>> document)
    {
        using var database = TestDatabase.Create();
        await using (var db = database.Open())
        {
            db.AddRange(Some.Everybody);
            db.Add(application);
            await db.SaveChangesAsync();
        }

        await using var reading = database.Open();
        return await document(reading);
    }
}
