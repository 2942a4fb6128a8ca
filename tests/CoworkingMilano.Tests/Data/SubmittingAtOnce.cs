using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Two accounts, one fiscal code, one instant.</summary>
public sealed class SubmittingAtOnce : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Leaves_one_live_application_because_the_database_refuses_the_second()
    {
        var drafts = await TwoDrafts();

        var submitted = await StartingLine.Run(drafts.Length, async (i, line) =>
        {
            await using var db = _database.Open();
            try
            {
                await Submit(db, drafts[i], line);
                return true;
            }
            catch (DbUpdateException failure) when (failure.IsUniqueViolation())
            {
                return false;
            }
        });

        Assert.Equal(1, submitted.Count(wasSubmitted => wasSubmitted));
        await AssertOneIsLive();
    }

    [Fact]
    public async Task Tells_the_second_the_rule_when_it_tries_again()
    {
        var drafts = await TwoDrafts();

        var refusals = await StartingLine.Run(drafts.Length, async (i, line) =>
        {
            await using var db = _database.Open();
            var attempts = 0;
            try
            {
                await db.RetryContestedAsync(() => Submit(db, drafts[i], attempts++ == 0 ? line : null));
                return null;
            }
            catch (RuleBrokenException broken)
            {
                return broken.Message;
            }
        });

        Assert.StartsWith("Con questo codice fiscale c’è già una domanda in corso", Assert.Single(refusals, refusal => refusal is not null));
        await AssertOneIsLive();
    }

    private async Task<string[]> TwoDrafts()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var code = Some.NewFiscalCode();
        var other = Some.Person("Carlo", "Secondi");
        VoucherApplication[] drafts = [Some.DraftVoucher(call, space, fiscalCode: code), Some.DraftVoucher(call, space, fiscalCode: code, coworker: other)];
        await _database.Save([.. Some.Everybody, other, .. drafts]);
        return [.. drafts.Select(d => d.Reference)];
    }

    private static async Task Submit(PortalDbContext db, string reference, StartingLine? line)
    {
        var draft = await db.WithBansAsync(await db.VoucherApplications.WithSections().Referenced(reference).SingleAsync());
        var earlier = await db.VoucherApplications.Holding(draft.FiscalCode!).SingleOrDefaultAsync();
        if (line is not null)
        {
            await line.Wait();
        }

        draft.Submit(earlier, Some.Clock);
        await db.SaveChangesAsync();
    }

    private async Task AssertOneIsLive()
    {
        await using var db = _database.Open();
        var applications = await db.VoucherApplications.ToListAsync();
        Assert.Single(applications, a => a is { Status: ApplicationStatus.Submitted, LiveFiscalCode: not null });
        Assert.Single(applications, a => a is { Status: ApplicationStatus.Draft, LiveFiscalCode: null });
    }
}
