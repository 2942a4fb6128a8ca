using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>A rule written twice, as a property and as a query, says the same both times.</summary>
public sealed class AskingTheSameOfRowsAndRecords : IDisposable
{
    /// <summary>From 2 March 2026 to 1 March 2029.</summary>
    private readonly CoworkingSpace _space = Some.AccreditedSpace();
    private readonly TestDatabase _database = TestDatabase.Create();

    public static TheoryData<int, int, int> Days => new()
    {
        { 2026, 3, 1 }, { 2026, 3, 2 }, { 2027, 8, 15 }, { 2029, 3, 1 }, { 2029, 3, 2 },
    };

    public void Dispose() => _database.Dispose();

    [Theory, MemberData(nameof(Days))]
    public void A_space_in_the_registry(int year, int month, int day)
    {
        var on = new DateOnly(year, month, day);

        Assert.Equal(_space.IsAccreditedOn(on), new[] { _space }.AsQueryable().AccreditedOn(on).Any());
    }

    [Fact]
    public async Task A_space_in_the_registry_as_the_database_counts_days()
    {
        await _database.Save([.. Some.Everybody, Some.AdmittedAccreditation()]);
        await using var db = _database.Open();
        var space = await db.Spaces.SingleAsync();

        foreach (var (year, month, day) in Days.Select(row => row.Data))
        {
            var on = new DateOnly(year, month, day);
            Assert.Equal(space.IsAccreditedOn(on), await db.Spaces.AccreditedOn(on).AnyAsync());
        }
    }
}
