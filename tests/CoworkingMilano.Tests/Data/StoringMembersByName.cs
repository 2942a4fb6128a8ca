using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

public sealed class StoringMembersByName : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Writes_the_name_and_reads_no_other()
    {
        await _database.Save([.. Some.Everybody, Some.AdmittedAccreditation(Some.Premises("Alba") with { Accessibility = Accessibility.Full })]);
        await using var db = _database.Open();

        Assert.Equal(["Full"], await db.Database.SqlQuery<string>($"SELECT Accessibility AS Value FROM Spaces").ToListAsync());
        Assert.Equal(Accessibility.Full, (await db.Spaces.AsNoTracking().SingleAsync()).Accessibility);

        await db.Database.ExecuteSqlAsync($"UPDATE Spaces SET Accessibility = 'Scarsa'");
        await Assert.ThrowsAsync<ArgumentException>(() => db.Spaces.AsNoTracking().SingleAsync());
    }
}
