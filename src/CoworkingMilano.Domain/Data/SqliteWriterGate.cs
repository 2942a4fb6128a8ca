using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoworkingMilano.Domain.Data;

/// <summary>
/// Lets one transaction of this process at a time onto a SQLite file. SQLite has one writer anyway: who waits here is woken in turn,
/// who waits there sleeps and retries (p99 568 ms against 18 ms with eight clients, see docs/adr/0003).
/// </summary>
/// <remarks>One instance for each context, all sharing the gate of their database file.</remarks>
public sealed class SqliteWriterGate(SemaphoreSlim gate) : DbTransactionInterceptor, IDbConnectionInterceptor
{
    private bool _isInside;

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        gate.Wait();
        _isInside = true;
        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        _isInside = true;
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync();

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync();

    /// <summary>A transaction that was disposed without a commit, or that could not even begin, ends with its connection.</summary>
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave();

    /// <inheritdoc cref="ConnectionClosed"/>
    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync();

    private Task LeaveAsync()
    {
        Leave();
        return Task.CompletedTask;
    }

    private void Leave()
    {
        if (_isInside)
        {
            _isInside = false;
            gate.Release();
        }
    }
}
