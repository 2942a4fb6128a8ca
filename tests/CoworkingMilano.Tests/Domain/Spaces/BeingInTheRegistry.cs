using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Spaces;

public sealed class BeingInTheRegistry : IDisposable
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly DateOnly Last = new(2029, 3, 1);

    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Lasts_as_the_call_says_from_the_day_of_the_signature()
    {
        var space = Some.AccreditedSpace();

        Assert.Equal(First, space.AccreditedOn);
        Assert.Equal(Last, space.AccreditationEndsOn);
        Assert.Equal(First, space.InspectedOn);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1095, true)]
    [InlineData(1096, false)]
    public async Task Is_told_alike_by_the_space_by_memory_and_by_SQL(int daysAfterTheFirst, bool expected)
    {
        var application = Some.AdmittedAccreditation();
        var day = First.AddDays(daysAfterTheFirst);
        await using (var db = _database.Open())
        {
            db.AddRange(Some.Everybody);
            db.Add(application);
            await db.SaveChangesAsync();
        }

        await using var fresh = _database.Open();

        Assert.Equal(expected, application.Space!.IsAccreditedOn(day));
        Assert.Equal(expected, new[] { application.Space }.AsQueryable().AccreditedOn(day).Any());
        Assert.Equal(expected, await fresh.Spaces.AccreditedOn(day).AnyAsync());
    }

    [Fact]
    public void Shows_the_services_and_the_pictures_of_the_application()
    {
        var space = Some.AccreditedSpace();

        Assert.Equal(["Connessione", "Sale riunioni", "Attrezzature e servizi", "Spazi comuni", "Eventi", "Rete"], space.Services.OrderBy(s => s.Position).Select(s => s.Title));
        Assert.Equal("La sala comune", Assert.Single(space.Pictures).Caption);
    }
}
