using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// A case, read in a few statements. What is joined together with what belongs to it is sought by the key of the case once more, inside the join: SQLite would otherwise gather those rows of every case there is.
/// </summary>
public static class CaseQueries
{
    private const string CaseKey = "ApplicationId";

    /// <summary>A received accreditation, with what a check and an inspection touch.</summary>
    /// <exception cref="RecordNotFoundException">There is none, or it is still a draft.</exception>
    public static Task<AccreditationApplication> AccreditationCaseAsync(this PortalDbContext db, string reference) =>
        db.AccreditationAsync(db.AccreditationApplications.Received().Referenced(reference));

    /// <summary>A received case of either kind, with what its examination and its decision touch.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseForReviewAsync(this PortalDbContext db, string reference)
    {
        var application = await db.CaseToSignAsync(reference);
        if (application is AccreditationApplication)
        {
            // Its admission hands the pictures over to the registry.
            await db.Entry(application).Collection(a => a.Attachments).Query().Include(a => a.File).LoadAsync();
        }

        return application;
    }

    /// <summary>As the other, with everything a request of information may be about.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseForAskingAsync(this PortalDbContext db, string reference)
    {
        var application = await db.CaseForReviewAsync(reference);
        await db.Entry(application.Call).Collection(c => c.Documents).LoadAsync();
        return application;
    }

    /// <summary>A received case of either kind, with what the letter of its decision says.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseForLetterAsync(this PortalDbContext db, string reference) =>
        await db.WithProcedureAsync(await db.CaseAsync(reference));

    /// <summary>A received case of either kind, with what the receipt of its submission says.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseForReceiptAsync(this PortalDbContext db, string reference) =>
        References.KindOf(reference) switch
        {
            ApplicationKind.Voucher => await db.VoucherApplications.Received().Referenced(reference).ForReceipt().SingleOrNotFoundAsync(),
            ApplicationKind.Accreditation => await db.AccreditationApplications.Received().Referenced(reference).ForReceipt().SingleOrNotFoundAsync(),
            _ => throw new RecordNotFoundException(),
        };

    /// <summary>The request of information that stayed unanswered and on which a case lapsed, with what the letter of the lapse says.</summary>
    /// <param name="db">The database.</param>
    /// <param name="reference">Of the case.</param>
    /// <param name="among">The cases the reader may open.</param>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    public static async Task<InformationRequest> LapsedRequestAsync(this PortalDbContext db, string reference, IQueryable<Application> among)
    {
        var request = await among.Referenced(reference).SelectMany(a => a.InformationRequests).Where(r => r.Ending == InformationEnding.Unanswered)
            .Include(r => r.Application.CaseOfficer).Include(r => r.Items).AsSingleQuery().SingleOrNotFoundAsync();
        await db.CaseForLetterAsync(reference);
        return request;
    }

    /// <summary>As <see cref="CaseForLetterAsync"/>, with what may stop a signature: the call's lines, the bans, and who holds the code.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseToSignAsync(this PortalDbContext db, string reference)
    {
        var application = await db.CaseForLetterAsync(reference);
        await db.WithLinesAsync(application);
        return await db.FacingAsync(application);
    }

    /// <summary>Everything a received case holds but the bytes of its files, for the page that shows it all: ten queries at most.</summary>
    /// <inheritdoc cref="AccreditationCaseAsync" path="/exception"/>
    public static async Task<Application> CaseFileAsync(this PortalDbContext db, string reference)
    {
        var application = await db.CaseAsync(reference);
        await db.WithLinesAsync(application);
        await db.DeclarationsAndFilesOf(application).Include(a => a.InternalNotes.Where(n => EF.Property<int>(n, CaseKey) == application.Id)).ThenInclude(n => n.Author).LoadAsync();
        await db.ProcedureOf(application).LoadAsync();
        await db.WithTimelineAsync(application);
        await db.Applications.Where(a => a == application).Include(a => a.Notices).Include(a => a.Protocol).AsSingleQuery().LoadAsync();
        return application.IsOpen || application.Status is ApplicationStatus.Refused ? await db.FacingAsync(application) : application;
    }

    /// <summary>A request for accreditation, still a draft or received, for who made it.</summary>
    /// <exception cref="RecordNotFoundException">There is none, or it is somebody else's.</exception>
    public static Task<AccreditationApplication> OwnAccreditationAsync(this PortalDbContext db, string accountId, string reference) =>
        db.AccreditationAsync(db.AccreditationApplications.OwnedBy(accountId).Referenced(reference));

    /// <summary>A request for a voucher, still a draft or received, for who made it.</summary>
    /// <inheritdoc cref="OwnAccreditationAsync" path="/exception"/>
    public static Task<VoucherApplication> OwnVoucherAsync(this PortalDbContext db, string accountId, string reference) =>
        db.VoucherAsync(db.VoucherApplications.OwnedBy(accountId).Referenced(reference));

    /// <summary>Adds what its own page shows: of a draft what is still to declare and what stands against it, of a received case all that happened. Ten queries at most, nothing that is the office's alone.</summary>
    public static async Task<T> WithOwnFileAsync<T>(this PortalDbContext db, T application) where T : Application
    {
        await db.DeclarationsAndFilesOf(application).LoadAsync();
        if (application.IsDraft)
        {
            await db.Entry(application.Call).Collection(c => c.Declarations).LoadAsync();
            return await db.WithBansAsync(application);
        }

        await db.ProcedureOf(application).LoadAsync();
        await db.WithTimelineAsync(application);
        await db.Entry(application).Collection(a => a.Protocol).LoadAsync();
        return application;
    }

    /// <summary>Tells a case what stands against it in other rows: bans on its codes, and whoever holds the code it would hold again.</summary>
    private static async Task<Application> FacingAsync(this PortalDbContext db, Application application)
    {
        if (application is VoucherApplication { Status: ApplicationStatus.Refused } refused)
        {
            await db.WithHoldersAsync(refused);
        }

        return await db.WithBansAsync(application);
    }

    /// <summary>What the office owes to find out by itself, and what it found: in one query, for both are few.</summary>
    private static IQueryable<Application> ChecksOf(this PortalDbContext db, Application application) =>
        db.Applications.Where(a => a == application).Include(a => a.Call.OwedChecks).Include(a => a.OfficeChecks.Where(c => EF.Property<int>(c, CaseKey) == application.Id)).ThenInclude(c => c.Officer).AsSingleQuery();

    /// <summary>In one query: a case has four or five declarations and few files.</summary>
    private static IQueryable<Application> DeclarationsAndFilesOf(this PortalDbContext db, Application application) =>
        db.Applications.Where(a => a == application)
            .Include(a => a.Declarations.Where(d => EF.Property<int>(d, CaseKey) == application.Id)).ThenInclude(d => d.Text)
            .Include(a => a.Attachments.Where(f => EF.Property<int>(f, CaseKey) == application.Id)).ThenInclude(a => a.File)
            .AsSingleQuery();

    /// <summary>A case grows by a row of it at each act, so it comes alone.</summary>
    private static Task WithTimelineAsync(this PortalDbContext db, Application application) =>
        db.Entry(application).Collection(a => a.Timeline).Query().Include(e => e.Actor).LoadAsync();

    /// <summary>The lines a voucher may draw from; an accreditation draws from none.</summary>
    private static Task WithLinesAsync(this PortalDbContext db, Application application) =>
        application is VoucherApplication ? db.Entry(application.Call).Collection(c => c.Lines).LoadAsync() : Task.CompletedTask;

    /// <summary>A received case of either kind as its own applicant acts on it, with what was asked, announced and decided.</summary>
    /// <exception cref="RecordNotFoundException">There is none, it is a draft, or it is somebody else's.</exception>
    public static async Task<Application> OwnCaseAsync(this PortalDbContext db, string accountId, string reference) =>
        await db.WithProcedureAsync(await db.Applications.OwnedBy(accountId).Received().Referenced(reference).Include(a => a.Call).SingleOrNotFoundAsync());

    /// <summary>One proceeding of a loaded case, with its answer's files, without their bytes, and the people who acted on it.</summary>
    /// <exception cref="RecordNotFoundException">The case has none of this number.</exception>
    public static async Task<Proceeding> ProceedingAsync(this PortalDbContext db, Application application, int number)
    {
        var proceeding = application.ProceedingNumbered(number);
        await db.Proceedings.Where(p => p == proceeding)
            .Include(p => p.OpenedBy).Include(p => p.ArchivedBy).Include(p => p.Files.Where(f => EF.Property<int>(f, "ProceedingId") == proceeding.Id)).ThenInclude(f => f.File).Include(p => p.Bans)
            .Include(p => p.Delivery!.Document).Include(p => p.Delivery!.NotedBy)
            .Include(p => p.Conclusions.Where(c => c.Proceeding == proceeding)).ThenInclude(c => c.PreparedBy).Include(p => p.Conclusions).ThenInclude(c => c.SignedBy)
            .AsSingleQuery().LoadAsync();
        return proceeding;
    }

    /// <summary>One proceeding of a received case, with what its examination and its conclusion touch.</summary>
    /// <exception cref="RecordNotFoundException">There is no such case, or it has none of this number.</exception>
    public static async Task<Proceeding> ProceedingForReviewAsync(this PortalDbContext db, string reference, int number) =>
        await db.ProceedingAsync(await db.CaseForReviewAsync(reference), number);

    /// <summary>Loads the files of a notice's remarks, without their bytes.</summary>
    public static Task WithRemarkFilesAsync(this PortalDbContext db, RefusalNotice notice) =>
        db.RefusalNotices.Where(n => n == notice).SelectMany(n => n.Remarks).Include(r => r.Files).ThenInclude(f => f.File).AsSplitQuery().LoadAsync();

    /// <summary>Loads what an officer noted of a notice's delivery, without the bytes of its document; nothing when nobody did.</summary>
    public static Task WithDeliveryAsync(this PortalDbContext db, RefusalNotice notice) =>
        notice.Proof is DeliveryProof.DeliveredOtherwise
            ? db.Entry(notice).Reference(n => n.Delivery).Query().Include(d => d.Document).Include(d => d.NotedBy).LoadAsync()
            : Task.CompletedTask;

    /// <summary>Loads the items of a request with their files, without their bytes.</summary>
    public static Task WithItemsAsync(this PortalDbContext db, InformationRequest request) =>
        db.InformationRequests.Where(r => r == request).SelectMany(r => r.Items).Include(i => i.File).LoadAsync();

    /// <summary>What was asked, announced and decided, in one query: a case has one or two of each. Not the items of a request, nor files.</summary>
    public static async Task<T> WithProcedureAsync<T>(this PortalDbContext db, T application) where T : Application
    {
        await db.ProcedureOf(application).Include(a => a.RefusalNotices).ThenInclude(n => n.Grounds).LoadAsync();
        return application;
    }

    /// <summary>Without the grounds of notices: enough to say what happens now.</summary>
    private static IQueryable<Application> ProcedureOf(this PortalDbContext db, Application application) =>
        db.Applications.Where(a => a == application)
            .Include(a => a.Decisions.Where(d => d.Application == application)).ThenInclude(d => d.Grounds)
            .Include(a => a.Decisions).ThenInclude(d => d.PreparedBy)
            .Include(a => a.Decisions).ThenInclude(d => d.SignedBy)
            .Include(a => a.InformationRequests.Where(r => r.Application == application)).ThenInclude(r => r.RequestedBy)
            .Include(a => a.RefusalNotices.Where(n => n.Application == application)).ThenInclude(n => n.GivenBy)
            .Include(a => a.RefusalNotices).ThenInclude(n => n.Remarks)
            .Include(a => a.Proceedings.Where(p => p.Application == application)).ThenInclude(p => p.Conclusions)
            .AsSingleQuery();

    private static async Task<Application> CaseAsync(this PortalDbContext db, string reference) => References.KindOf(reference) switch
    {
        ApplicationKind.Voucher => await db.VoucherAsync(db.VoucherApplications.Received().Referenced(reference)),
        ApplicationKind.Accreditation => await db.AccreditationCaseAsync(reference),
        _ => throw new RecordNotFoundException(),
    };

    /// <summary>What every page about an accreditation needs: who, which space, and the requirements as declared, seen, checked and found out.</summary>
    private static async Task<AccreditationApplication> AccreditationAsync(this PortalDbContext db, IQueryable<AccreditationApplication> one)
    {
        var application = await one
            .Include(a => a.Applicant).Include(a => a.CaseOfficer).Include(a => a.Space).Include(a => a.Call.Requirements)
            .AsSingleQuery().SingleOrNotFoundAsync();
        await db.AccreditationApplications.Where(a => a == application).Include(a => a.Services).Include(a => a.Checks.Where(c => EF.Property<int>(c, "AccreditationApplicationId") == application.Id)).ThenInclude(c => c.CheckedBy).AsSingleQuery().LoadAsync();
        await db.Entry(application).Collection(a => a.Inspections).Query().Include(i => i.Inspector).Include(i => i.Findings).LoadAsync();
        await db.ChecksOf(application).LoadAsync();
        return application;
    }

    /// <summary>What every page about a voucher needs: who, which space, which line and documents, and what was found out.</summary>
    private static async Task<VoucherApplication> VoucherAsync(this PortalDbContext db, IQueryable<VoucherApplication> one)
    {
        var application = await one
            .Include(a => a.Applicant).Include(a => a.CaseOfficer).Include(a => a.Space).Include(a => a.Line).Include(a => a.Call.Documents)
            .AsSingleQuery().SingleOrNotFoundAsync();
        await db.ChecksOf(application).LoadAsync();
        return application;
    }
}
