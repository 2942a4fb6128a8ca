using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Data;

/// <summary>Every act that comes in or goes out has its line in the register, in the transaction of the act (CAD art. 40-bis).</summary>
public sealed class KeepingTheProtocol : IDisposable
{
    private const int Parallel = 20;

    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Numbers_each_act_of_a_case_in_its_direction()
    {
        var application = Some.VoucherUnderReview();
        await _database.Save([.. Some.Everybody, application]);
        await Act(application, a => a.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(15), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Some.Clock));
        await Act(application, a =>
        {
            var request = a.OpenInformationRequest!;
            request.Answer(request.Items[0], "Di sera.", null, Some.Clock);
            request.Reply(Some.Clock);
        });
        await Act(application, a => Some.PrepareRefusal(a, RefusalReason.CostNotEligible, "È un magazzino."));
        await Act(application, a => a.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock));

        var lines = await Lines(application.Reference);

        Assert.Equal(
            [
                (CaseAct.Submitted, ProtocolDirection.Incoming), (CaseAct.InformationRequested, ProtocolDirection.Outgoing), (CaseAct.InformationReceived, ProtocolDirection.Incoming),
                (CaseAct.RefusalNoticeGiven, ProtocolDirection.Outgoing), (CaseAct.RemarksReceived, ProtocolDirection.Incoming), (CaseAct.Refused, ProtocolDirection.Outgoing),
            ],
            lines.Select(l => (l.Act, l.Direction)));
        Assert.All(lines, l => Assert.Equal(ProtocolHash.Of(l.Document.Text), l.DocumentSha256));
        Assert.All(lines, l => Assert.Equal("Carla Rossi", l.Correspondent));
        Assert.Contains(application.Iban!, lines[0].Document.Text);
        Assert.Contains("Di sera.", lines[2].Document.Text);
        Assert.Contains("È un magazzino.", lines[5].Document.Text);
        await AssertWhole();
    }

    [Fact]
    public async Task Numbers_twenty_submissions_at_once_without_gaps_or_doubles()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var drafts = Enumerable.Range(0, Parallel).Select(_ => (Person: Some.Person("Carla", "Rossi"), Code: Some.NewFiscalCode()))
            .Select(p => (p.Person, Draft: Some.DraftVoucher(call, space, fiscalCode: p.Code, coworker: p.Person))).ToList();
        await _database.Save([.. Some.Everybody, space, .. drafts.Select(d => d.Person), .. drafts.Select(d => d.Draft)]);
        var before = await Count();

        await Task.WhenAll(drafts.Select(draft => Task.Run(async () =>
        {
            await using var db = _database.Open();
            await db.RetryContestedAsync(async () =>
            {
                var application = await db.WithBansAsync(await db.VoucherApplications.WithSections().Referenced(draft.Draft.Reference).SingleAsync());
                application.Submit(null, Some.Clock);
                await db.SaveChangesAsync();
            });
        })));

        await using var register = _database.Open();
        Assert.Equal(Enumerable.Range(1, before + Parallel), await register.ProtocolEntries.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync());
        await AssertWhole();
    }

    [Fact]
    public async Task An_act_that_fails_gives_its_number_back()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var code = Some.NewFiscalCode();
        var somebodyElse = Some.Person("Carlo", "Bianchi");
        var (one, other) = (Some.DraftVoucher(call, space, fiscalCode: code), Some.DraftVoucher(call, space, fiscalCode: code, coworker: somebodyElse));
        await _database.Save([.. Some.Everybody, somebodyElse, space, one, other]);
        await Submit(one.Reference);
        var before = await Count();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => Submit(other.Reference));

        Assert.Equal(before, await Count());
        await Act(one, a => a.Withdraw(Some.Clock));
        Assert.Equal(before + 1, (await Lines(one.Reference))[^1].Number);
        await AssertWhole();
    }

    [Fact]
    public async Task Begins_again_from_one_each_year_and_the_chain_goes_on()
    {
        var late = Some.SubmittedVoucher(clock: FixedClock.On(2026, 12, 31));
        await _database.Save([.. Some.Everybody, late]);
        var early = Some.DraftVoucher(late.Call, late.Space, fiscalCode: Some.NewFiscalCode(), clock: FixedClock.On(2027, 1, 1));
        await using (var db = _database.Open())
        {
            db.AttachRange(late.Call, late.Space!);
            db.Add(early);
            early.Submit(null, FixedClock.On(2027, 1, 1));
            await db.SaveChangesAsync();
        }

        Assert.Equal("2027/0000001", (await Lines(early.Reference))[0].FullNumber);
        await AssertWhole();
    }

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", 2026, "2026-12-31 23:59:59")]
    [InlineData("2026-12-31T23:00:00Z", 2027, "2027-01-01 00:00:00")]
    [InlineData("2026-12-31T23:30:00Z", 2027, "2027-01-01 00:30:00")]
    public async Task Goes_by_the_year_of_Milan(string instant, int year, string written)
    {
        var clock = new FixedClock(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        var before = Some.SubmittedVoucher(clock: FixedClock.On(2026, 12, 30));
        await _database.Save([.. Some.Everybody, before]);

        await Act(before, a => a.Withdraw(clock));

        var line = (await Lines(before.Reference))[^1];
        Assert.Equal((year, year == 2026 ? 2 : 1), (line.Year, line.Number));
        Assert.Contains($"Data e ora: {written}", line.Document.Text);
        await AssertWhole();
    }

    [Fact]
    public async Task Words_without_a_document_have_no_number_and_a_message_with_one_has()
    {
        var application = Some.VoucherUnderReview();
        await _database.Save([.. Some.Everybody, application]);

        await Act(application, a => a.WriteToOffice("Buongiorno.", [], Guid.NewGuid(), Some.Clock));
        await Act(application, a => a.WriteToApplicant("Ecco il modulo.", [Some.File(name: "modulo.pdf")], Guid.NewGuid(), Some.CaseOfficer, Some.Clock));
        await Act(application, a => a.WriteToOffice("Ecco il modulo, compilato.", [Some.File(name: "compilato.pdf")], Guid.NewGuid(), Some.Clock));

        var lines = (await Lines(application.Reference))[1..];
        Assert.Equal([(CaseAct.DocumentsSent, ProtocolDirection.Outgoing), (CaseAct.DocumentsReceived, ProtocolDirection.Incoming)], lines.Select(l => (l.Act, l.Direction)));
        Assert.Contains("modulo.pdf (SHA-256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81)", lines[0].Document.Text);
        Assert.Contains("compilato.pdf", lines[1].Document.Text);
        await AssertWhole();
    }

    [Fact]
    public async Task Twenty_writers_at_once_make_one_line_without_a_gap_or_a_fork()
    {
        const int each = 5;
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var cases = Enumerable.Range(0, Parallel).Select(_ => Some.SubmittedVoucher(call, space, fiscalCode: Some.NewFiscalCode())).ToList();
        await _database.Save([.. Some.Everybody, space, .. cases]);
        var before = await Count();

        await Task.WhenAll(cases.Select(application => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await using var db = _database.Open();
                await db.RetryContestedAsync(() => Write(db, application.Reference));
            }
        })));

        await using var register = _database.Open();
        var lines = await register.ProtocolEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, before + Parallel * each), lines.Select(l => l.Sequence));
        Assert.Equal(Enumerable.Range(1, before + Parallel * each), lines.Select(l => l.Number));
        Assert.Equal(lines.Select(l => l.Hash).SkipLast(1).Prepend(ProtocolHash.Beginning), lines.Select(l => l.PreviousHash));
        Assert.Equal(Parallel, lines.Skip(before).GroupBy(l => l.Reference).Count(g => g.Count() == each));
        await AssertWhole();

        static async Task Write(PortalDbContext db, string reference)
        {
            var application = await db.CaseForReviewAsync(reference);
            await db.WithConversationAsync(application);
            application.WriteToOffice("Ecco.", [Some.File()], Guid.NewGuid(), Some.Clock);
            await db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Steps_inside_the_office_have_no_number_and_the_next_line_covers_them()
    {
        var application = Some.SubmittedVoucher();
        await _database.Save([.. Some.Everybody, application]);
        await Act(application, a => a.TakeInCharge(Some.CaseOfficer, Some.Clock));
        Assert.Single(await Lines(application.Reference));

        await Act(application, a => a.Withdraw(Some.Clock));

        await using var db = _database.Open();
        var covered = await db.Set<TimelineEntry>().OrderBy(e => e.Id).Select(e => new { e.Act, e.CoveredBy }).ToListAsync();
        Assert.Equal([(CaseAct.Submitted, 1), (CaseAct.TakenInCharge, 2), (CaseAct.Withdrawn, 2)], covered.Select(e => (e.Act, e.CoveredBy!.Value)));
    }

    [Fact]
    public void Every_kind_of_act_comes_in_goes_out_or_stays_inside()
    {
        var acts = Enum.GetValues<CaseAct>().ToLookup(act => act.Direction);

        Assert.Equal([CaseAct.Submitted, CaseAct.InformationReceived, CaseAct.RemarksReceived, CaseAct.Withdrawn, CaseAct.SubstituteCalled, CaseAct.ProceedingRequested, CaseAct.ProceedingAnswered, CaseAct.Waived, CaseAct.DocumentsReceived], acts[ProtocolDirection.Incoming]);
        Assert.Equal(
            [CaseAct.InformationRequested, CaseAct.InformationCancelled, CaseAct.RefusalNoticeGiven, CaseAct.RefusalNoticeTakenBack, CaseAct.Admitted, CaseAct.Refused, CaseAct.Lapsed, CaseAct.ProceedingOpened, CaseAct.ProceedingConcluded, CaseAct.ProceedingArchived, CaseAct.DocumentsSent],
            acts[ProtocolDirection.Outgoing]);
    }

    private async Task Act(Application application, Action<Application> act)
    {
        await using var db = _database.Open();
        var found = await db.CaseForReviewAsync(application.Reference);
        await db.WithConversationAsync(found);
        act(found.OpenInformationRequest is { } request ? await WithItems(db, found, request) : found);
        await db.SaveChangesAsync();
    }

    private static async Task<Application> WithItems(PortalDbContext db, Application application, InformationRequest request)
    {
        await db.Entry(request).Collection(r => r.Items).LoadAsync();
        return application;
    }

    private async Task Submit(string reference)
    {
        await using var db = _database.Open();
        var application = await db.WithBansAsync(await db.VoucherApplications.WithSections().Referenced(reference).SingleAsync());
        application.Submit(null, Some.Clock);
        await db.SaveChangesAsync();
    }

    private async Task<List<ProtocolEntry>> Lines(string reference)
    {
        await using var db = _database.Open();
        return await db.ProtocolEntries.Include(e => e.Document).Where(e => e.Reference == reference).OrderBy(e => e.Sequence).ToListAsync();
    }

    private async Task<int> Count()
    {
        await using var db = _database.Open();
        return await db.ProtocolEntries.CountAsync();
    }

    private async Task AssertWhole()
    {
        await using var db = _database.Open();
        Assert.Null((await db.VerifyProtocolAsync()).Break);
    }
}
