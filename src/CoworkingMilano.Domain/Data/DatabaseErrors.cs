using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

public static class DatabaseErrors
{
    /// <summary>A unique index refused the row: somebody was there first.</summary>
    public static bool IsUniqueViolation(this Exception failure) => failure switch
    {
        DbUpdateException { InnerException: { } cause } => cause.IsUniqueViolation(),
        // Never the primary code 19: a failing trigger or foreign key carries it too.
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        SqlException sqlServer => sqlServer.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>The database is busy beyond patience (SQLite) or timed out (SQL Server): worth trying again in a while.</summary>
    public static bool IsBusy(this Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        SqlException sqlServer => sqlServer.Number is -2 or 1205,
        { InnerException: { } inner } => inner.IsBusy(),
        _ => false,
    };

    /// <summary>There is no room left on the disk (SQLite), in the files of the database or in its log (SQL Server).</summary>
    public static bool IsOutOfSpace(this Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 13,
        SqlException sqlServer => sqlServer.Number is 1101 or 1105 or 9002,
        { InnerException: { } inner } => inner.IsOutOfSpace(),
        _ => false,
    };
}
