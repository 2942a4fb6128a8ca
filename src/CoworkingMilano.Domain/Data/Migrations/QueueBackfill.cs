using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Domain.Data.Migrations;

/// <summary>Gives the cases received before there was a queue index what acts have given every case since.</summary>
internal static class QueueBackfill
{
    private const string OpenDueDays = "UPDATE Applications SET OpenDueOn = DueOn WHERE SubmittedAt IS NOT NULL AND EndedAt IS NULL;";

    private const string WordsOnSqlite = """
        INSERT INTO CaseWords (ApplicationId, Word)
        WITH RECURSIVE Split (Id, Word, Rest) AS (
            SELECT Id, '', SearchText || ' ' FROM Applications WHERE SubmittedAt IS NOT NULL
            UNION ALL
            SELECT Id, substr(Rest, 1, instr(Rest, ' ') - 1), substr(Rest, instr(Rest, ' ') + 1) FROM Split WHERE Rest <> '')
        SELECT DISTINCT Id, substr(Word, 1, 40) FROM Split WHERE Word <> '';
        """;

    private const string WordsOnSqlServer = """
        INSERT INTO CaseWords (ApplicationId, Word)
        SELECT DISTINCT a.Id, LEFT(w.value, 40) COLLATE Latin1_General_100_BIN2
        FROM Applications a CROSS APPLY STRING_SPLIT(a.SearchText, ' ') w
        WHERE a.SubmittedAt IS NOT NULL AND w.value <> '';
        """;

    public static void FillTheQueue(this MigrationBuilder migration)
    {
        migration.Sql(OpenDueDays);
        migration.Sql(migration.ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal) ? WordsOnSqlite : WordsOnSqlServer);
    }
}
