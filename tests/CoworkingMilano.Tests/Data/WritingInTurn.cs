using System.Diagnostics;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>One transaction at a time onto a SQLite file, and whatever becomes of it the next one gets in.</summary>
public sealed class WritingInTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly TestDatabase _database = TestDatabase.CreateFile();

    public WritingInTurn() => _database.Save([.. Some.Everybody]).Wait();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Lets_eight_writers_save_fifty_times_each_and_keeps_none_waiting_for_the_busy_timeout()
    {
        const int writers = 8, saves = 50;

        var waits = await StartingLine.Run(writers, async (_, line) =>
        {
            await using var db = _database.Open();
            await line.Wait();
            var longest = TimeSpan.Zero;
            for (var i = 0; i < saves; i++)
            {
                var watch = Stopwatch.StartNew();
                db.Add(News());
                await db.SaveChangesAsync();
                longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            }

            return longest;
        });

        await using var after = _database.Open();
        Assert.Equal(writers * saves, await after.Notices.CountAsync());
        Assert.True(waits.Max() < Patience, $"Somebody waited {waits.Max()}.");
    }

    [Fact]
    public async Task Goes_on_after_a_transaction_nobody_committed()
    {
        await using var forgetful = _database.Open();
        await using (await forgetful.Database.BeginTransactionAsync())
        {
            forgetful.Add(News());
            await forgetful.SaveChangesAsync();
        }

        await AssertTheNextSaves(expected: 1);
    }

    [Fact]
    public async Task Goes_on_after_a_transaction_rolled_back_and_another_disposed_without_async()
    {
        await using var changeable = _database.Open();
        await using (var transaction = await changeable.Database.BeginTransactionAsync())
        {
            await transaction.RollbackAsync();
        }

        using (changeable.Database.BeginTransaction())
        {
            changeable.Add(News());
            changeable.SaveChanges();
        }

        await AssertTheNextSaves(expected: 1);
    }

    [Fact]
    public async Task Goes_on_after_an_exception_inside_a_transaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var unlucky = _database.Open();
            await using var transaction = await unlucky.Database.BeginTransactionAsync();
            unlucky.Add(News());
            await unlucky.SaveChangesAsync();
            throw new InvalidOperationException("A rule broken half-way.");
        });

        await AssertTheNextSaves(expected: 1);
    }

    [Fact]
    public async Task Goes_on_after_a_save_the_database_refused()
    {
        await using var unlucky = _database.Open();
        unlucky.Add(News(recipientId: "nobody"));
        await Assert.ThrowsAsync<DbUpdateException>(() => unlucky.SaveChangesAsync());

        await AssertTheNextSaves(expected: 1);
        unlucky.ChangeTracker.Clear();
        unlucky.Add(News());
        await unlucky.SaveChangesAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task Goes_on_after_a_writer_who_gave_up_waiting()
    {
        await using var holder = _database.Open();
        await using var impatient = _database.Open();
        await using (await holder.Database.BeginTransactionAsync())
        {
            impatient.Add(News());
            using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.SaveChangesAsync(giveUp.Token));
        }

        await AssertTheNextSaves(expected: 1);
        await impatient.SaveChangesAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task Goes_on_after_another_process_kept_the_file_too_long()
    {
        await using var outsider = new SqliteConnection(_database.ConnectionString);
        await outsider.OpenAsync();
        await using var unlucky = OpenImpatient();
        await using (await outsider.BeginTransactionAsync())
        {
            unlucky.Add(News());
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => unlucky.SaveChangesAsync());
            Assert.True(failure.IsBusy());
        }

        await using var next = OpenImpatient();
        next.Add(News());
        await next.SaveChangesAsync().WaitAsync(Patience);
        await unlucky.SaveChangesAsync().WaitAsync(Patience);
    }

    /// <summary>Two of these share a gate of their own.</summary>
    private SqlitePortalDbContext OpenImpatient()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"{_database.ConnectionString};Default Timeout=1");
        return new SqlitePortalDbContext(options.Options);
    }

    private async Task AssertTheNextSaves(int expected)
    {
        await using var next = _database.Open();
        next.Add(News());
        await next.SaveChangesAsync().WaitAsync(Patience);
        Assert.Equal(expected, await next.Notices.CountAsync());
    }

    private static Notice News(string? recipientId = null) => new()
    {
        RecipientId = recipientId ?? Some.Coworker.Id,
        Subject = "Abbiamo ricevuto la tua domanda",
        Body = "È tutto a posto.",
        CreatedAt = Some.Clock.GetUtcNow().UtcDateTime,
    };
}
