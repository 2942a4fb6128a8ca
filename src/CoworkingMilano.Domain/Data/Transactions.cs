using System.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

public static class Transactions
{
    /// <summary>All of it or none. Inside a transaction already begun it joins that one; on SQL Server a lost connection runs it again.</summary>
    public static Task InTransactionAsync(this PortalDbContext db, Func<Task> work, IsolationLevel isolation = IsolationLevel.ReadCommitted) =>
        db.Database.CurrentTransaction is not null ? work() : db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(isolation);
            await work();
            await transaction.CommitAsync();
        });
}
