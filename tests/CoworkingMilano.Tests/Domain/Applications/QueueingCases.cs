using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>The named queries of the office say the same of objects and of rows.</summary>
public sealed class QueueingCases : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Agrees_with_the_entity_in_memory_and_in_SQL()
    {
        var cases = await Saved();
        await using var db = _database.Open();

        await Same(cases.Where(a => a.IsOpen), q => q.Open());
        await Same(cases.Where(a => !a.IsDraft), q => q.Received());
        await Same(cases.Where(a => a.IsInChargeOf(Some.CaseOfficer.Id)), q => q.InChargeOf(Some.CaseOfficer.Id));
        await Same(cases.Where(a => a.IsOpen), q => q.Where(a => a.OpenDueOn != null));

        async Task Same(IEnumerable<Application> expected, Func<IQueryable<Application>, IQueryable<Application>> query)
        {
            string[] references = [.. expected.Select(a => a.Reference).Order()];
            Assert.NotEmpty(references);
            Assert.Equal(references, query(cases.AsQueryable()).Select(a => a.Reference).ToList().Order());
            Assert.Equal(references, (await query(db.Applications).Select(a => a.Reference).ToListAsync()).Order());
        }
    }

    [Fact]
    public async Task Puts_the_first_due_first()
    {
        var cases = await Saved();
        await using var db = _database.Open();

        Assert.Equal(
            cases.Where(a => a.IsOpen).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => a.Reference),
            await db.Applications.Open().InOrder(QueueOrder.Due).Select(a => a.Reference).ToListAsync());
    }

    [Fact]
    public async Task Lists_visits_to_make_by_day_and_those_made_by_their_end()
    {
        var cases = await Saved();
        await using var db = _database.Open();

        Assert.Equal(["SO-2026-9002", "SO-2026-9001"], await db.Inspections.ToVisit().Select(i => i.Reference).ToListAsync());
        Assert.Equal(cases.OfType<CoworkingMilano.Domain.Accreditation.AccreditationApplication>().SelectMany(a => a.Inspections).Count(i => !i.IsOpen), await db.Inspections.Closed().CountAsync());
    }

    [Fact]
    public async Task Leaves_out_a_visit_called_off_because_its_case_has_ended()
    {
        await Saved();
        await using var db = _database.Open();
        (await db.AccreditationApplications.SingleAsync(a => a.Inspections.Any(i => i.Reference == "SO-2026-9002"))).Withdraw(FixedClock.On(2026, 3, 6));
        await db.SaveChangesAsync();

        Assert.Equal(["SO-2026-9001"], await db.Inspections.ToVisit().Select(i => i.Reference).ToListAsync());
    }

    private async Task<List<Application>> Saved()
    {
        var call = Some.Call();
        var later = FixedClock.On(2026, 3, 5);
        var first = Some.AccreditationUnderReview(call, clock: later);
        first.ScheduleInspection("SO-2026-9001", new DateOnly(2026, 3, 12), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, later);
        var second = Some.AccreditationUnderReview(call);
        second.ScheduleInspection("SO-2026-9002", new DateOnly(2026, 3, 12), new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, later);
        var admitted = Some.AdmittedAccreditation(call, "Officina");
        var withdrawn = Some.SubmittedAccreditation(call, "Ritirata");
        withdrawn.Withdraw(later);
        List<Application> cases =
        [
            Some.DraftAccreditation(call, "Bozza"), Some.SubmittedAccreditation(call, "Altrove", later), first, second, admitted, withdrawn,
            Some.PreparedVoucher(call, admitted.Space, fiscalCode: Some.NewFiscalCode()), Some.SubmittedVoucher(call, admitted.Space, fiscalCode: Some.NewFiscalCode(), clock: later),
        ];
        await using var db = _database.Open();
        db.AddRange((IEnumerable<Account>)Some.Everybody);
        db.AddRange(cases);
        await db.SaveChangesAsync();
        return cases;
    }
}
