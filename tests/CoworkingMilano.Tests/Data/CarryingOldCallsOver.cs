using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Data;

/// <summary>A call of before the migration GiveTheSubstituteAnAddress.</summary>
public sealed class CarryingOldCallsOver
{
    [Fact]
    public async Task Sends_the_requests_for_the_substitute_to_the_office_until_somebody_writes_another_address()
    {
        using var database = await EarlierDatabase.Before("GiveTheSubstituteAnAddress");
        database.Insert("Calls", ("Id", 1), ("OfficeEmail", "coworking@comune.milano.example"));

        await database.Migrate();

        Assert.Equal(["coworking@comune.milano.example"], database.Row("""SELECT "SubstituteEmail" FROM "Calls" """));
    }
}
