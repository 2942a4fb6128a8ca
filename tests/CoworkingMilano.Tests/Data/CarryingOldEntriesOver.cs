using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Data;

/// <summary>A database of before the migration RegistryBreadth, with an entry in it, and what the migration makes of it.</summary>
public sealed class CarryingOldEntriesOver
{
    [Fact]
    public async Task Keeps_the_words_on_hours_finds_the_amenities_and_writes_the_first_event()
    {
        using var database = await EarlierDatabase.Before("RegistryBreadth");
        database.Insert("Accounts", ("Id", "renata"));
        database.Insert("Accounts", ("Id", "mara"));
        database.Insert("Spaces", ("Id", 1), ("ManagerId", "mara"), ("Slug", "isola-lab"), ("Hours", "Lunedì–venerdì 9–19"), ("AccreditedOn", "2026-03-02"), ("AccreditationEndsOn", "2029-03-01"));
        database.Insert("Applications", ("Id", 7), ("ApplicantId", "mara"));
        database.Insert("AccreditationApplications", ("Id", 7), ("SpaceId", 1), ("Premises_Name", "Isola Lab"), ("Premises_Hours", "Lunedì–venerdì 9–19"));
        database.Insert("Decisions", ("Id", 1), ("ApplicationId", 7), ("SignedById", "renata"), ("SignedAt", "2026-03-02 09:00:00"));
        foreach (var (id, code, isService, isOffered) in ((int, string, int, int)[])[(1, "Q1", 0, 0), (2, "Q4", 1, 1), (3, "Q5", 1, 0), (4, "Q8", 1, 1)])
        {
            database.Insert("Requirements", ("Id", id), ("Code", code), ("IsService", isService));
            database.Insert("ServiceAnswers", ("Id", id), ("RequirementId", id), ("AccreditationApplicationId", 7), ("IsOffered", isOffered));
        }

        await database.Migrate();

        Assert.Equal(["Lunedì–venerdì 9–19", (long)(Amenities.Connection | Amenities.Events), "2026-03-02 09:00:00"], database.Row("""SELECT "HoursNote", "Amenities", "ChangedAt" FROM "Spaces" """));
        Assert.Equal(["Lunedì–venerdì 9–19", ""], database.Row("""SELECT "Premises_HoursNote", "Premises_Hours" FROM "AccreditationApplications" """));
        Assert.Equal(["Admitted", "2026-03-02", "renata", 1L], database.Row("""SELECT "Kind", "On", "AuthorId", "SpaceId" FROM "SpaceEvents" """));
        Assert.Equal(OpeningHours.Unknown, OpeningHours.Parse(""));
    }
}
