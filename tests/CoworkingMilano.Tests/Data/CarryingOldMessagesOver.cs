using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Data;

/// <summary>A database of before a migration, with messages in it.</summary>
public sealed class CarryingOldMessagesOver
{
    [Fact]
    public async Task Gives_each_a_key_of_its_own_and_tries_again_only_what_waits()
    {
        using var database = await EarlierDatabase.Before("DeliverMessages");
        database.Insert("Notices", ("Id", 1), ("SentAt", "2026-03-02 09:00:00"), ("Kind", "CaseNews"), ("Subject", "Partito"));
        database.Insert("Notices", ("Id", 2), ("Kind", "CaseNews"), ("Subject", "In partenza"));
        database.Insert("Notices", ("Id", 3), ("Kind", "SignUp"), ("Subject", "In partenza anche questo"));

        await database.Migrate();

        var keys = database.Rows("""SELECT "Key" FROM "Notices" """).Select(row => Guid.Parse((string)row[0])).ToList();
        Assert.Equal(3, keys.Distinct().Count());
        Assert.DoesNotContain(Guid.Empty, keys);
        Assert.Equal([2L, 3L], database.Rows("""SELECT "Id" FROM "Notices" WHERE "SentAt" IS NULL AND "FailedAt" IS NULL AND "HeldUntil" IS NULL AND "Tries" = 0 ORDER BY "Id" """).Select(row => row[0]));
        Assert.Equal(["Partito", "2026-03-02 09:00:00"], database.Row("""SELECT "Subject", "SentAt" FROM "Notices" WHERE "Id" = 1"""));
    }
    [Fact]
    public async Task Ties_a_start_notice_still_on_its_way_to_its_proceeding()
    {
        using var database = await EarlierDatabase.Before("BringStartNotices");
        database.Insert("Proceedings", ("Id", 1), ("ApplicationId", 7), ("OpenedAt", "2026-03-01 09:00:00"), ("Number", 1), ("Ground", "Closed"));
        database.Insert("Proceedings", ("Id", 2), ("ApplicationId", 7), ("OpenedAt", "2026-03-02 09:00:00"), ("Number", 2), ("Ground", "RequirementLost"));
        database.Insert("Proceedings", ("Id", 3), ("ApplicationId", 7), ("OpenedAt", "2026-03-02 09:00:00"), ("Number", 3), ("Ground", "OwnRequest"));
        database.Insert("Proceedings", ("Id", 4), ("ApplicationId", 8), ("OpenedAt", "2026-03-02 09:00:00"), ("Number", 4), ("Ground", "Closed"));
        (string, object)[] waiting = [("ApplicationId", 7), ("Subject", "L’ufficio ha avviato un procedimento · AC-2026-0007"), ("CreatedAt", "2026-03-02 09:00:01")];
        database.Insert("Notices", [("Id", 1), .. waiting]);
        database.Insert("Notices", [("Id", 2), ("SentAt", "2026-03-02 09:05:00"), .. waiting]);
        database.Insert("Notices", ("Id", 3), ("ApplicationId", 7), ("Subject", "Il procedimento è concluso · AC-2026-0007"), ("CreatedAt", "2026-03-02 09:00:01"));

        await database.Migrate();

        Assert.Equal([2L, DBNull.Value, DBNull.Value], database.Rows("""SELECT "ProceedingId" FROM "Notices" ORDER BY "Id" """).Select(row => row[0]));
    }
}
