using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

public sealed class NumberingDrafts : IDisposable
{
    private const int Drafts = 20;

    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Gives_the_first_twenty_of_the_year_a_number_each() =>
        Assert.Equal(Enumerable.Range(1, Drafts).Select(n => $"AC-2026-{n:0000}"), await StartTwentyAtOnce());

    [Fact]
    public async Task Goes_on_from_the_last_number_given()
    {
        await using var db = _database.Open();
        await db.NextReferenceAsync(ApplicationKind.Accreditation, Some.Clock);
        await db.NextReferenceAsync(ApplicationKind.Voucher, Some.Clock);

        Assert.Equal(Enumerable.Range(2, Drafts).Select(n => $"AC-2026-{n:0000}"), await StartTwentyAtOnce());
    }

    [Fact]
    public async Task Begins_anew_with_each_year_and_counts_each_series_alone()
    {
        await using var db = _database.Open();

        Assert.Equal("VC-2026-0001", await db.NextReferenceAsync(ApplicationKind.Voucher, Some.Clock));
        Assert.Equal("SO-2026-0001", await db.NextInspectionReferenceAsync(Some.Clock));
        Assert.Equal("VC-2026-0002", await db.NextReferenceAsync(ApplicationKind.Voucher, Some.Clock));
        Assert.Equal("VC-2027-0001", await db.NextReferenceAsync(ApplicationKind.Voucher, FixedClock.On(2027, 1, 1)));
    }

    private async Task<IEnumerable<string>> StartTwentyAtOnce()
    {
        var call = Some.Call();
        var people = Enumerable.Range(1, Drafts).Select(n => Some.Person("Ada", $"Bianchi{n}")).ToList();
        await _database.Save([.. people, call]);
        await StartingLine.Run(Drafts, async (n, line) =>
        {
            await using var db = _database.Open();
            var open = await db.Calls.SingleAsync();
            await line.Wait();
            return await Start(db, open, people[n]);
        });
        await using var after = _database.Open();
        return await after.Applications.OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync();
    }

    private static async Task<int> Start(PortalDbContext db, Call call, Account manager)
    {
        var reference = await db.NextReferenceAsync(ApplicationKind.Accreditation, Some.Clock);
        db.Add(new AccreditationApplication { Reference = reference, ApplicantId = manager.Id, Call = call, StartedAt = Some.Clock.GetUtcNow().UtcDateTime });
        return await db.SaveChangesAsync();
    }
}
