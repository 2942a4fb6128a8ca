using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Mail;

/// <summary>
/// Delivers the notices that acts have written, every few seconds. Each is noted as sent only after somebody took it over: who dies in between sends it again,
/// with the same Message-ID, when the lease of the batch is over (docs/adr/0016).
/// </summary>
public sealed partial class NoticeSender(IServiceScopeFactory scopes, PortalSettings settings, DatabaseReadiness database, TimeProvider clock, ILogger<NoticeSender> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>SQLite never waits asynchronously: a batch without a rest would keep one thread from the visitors to its end, on a single core the only one.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _round = new(1, 1);

    /// <summary>Delivers what is waiting, oldest first; goes on while there is more and some of it gets through.</summary>
    public async Task DeliverAsync(CancellationToken stopping = default)
    {
        await _round.WaitAsync(stopping);
        try
        {
            while (await DeliverBatchAsync(stopping) > 0)
            {
            }
        }
        finally
        {
            _round.Release();
        }
    }

    public override void Dispose()
    {
        _round.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await database.IsReadyAsync())
                {
                    await DeliverAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailedRound(failure);
            }
        }
    }

    /// <returns>How many got through.</returns>
    private async Task<int> DeliverBatchAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().TakeNoticesAsync(settings.PublicHost, clock, stopping);
        using var carrier = scope.ServiceProvider.GetRequiredService<MailCarrier>();
        var end = clock.UtcNow + Outbox.Lease / 2;
        var delivered = 0;
        foreach (var id in taken)
        {
            if (clock.UtcNow > end)
            {
                LogSlowBatch();
                break;
            }

            delivered += await TryDeliverAsync(id, carrier, stopping) ? 1 : 0;
            await Task.Delay(Rest, stopping);
        }

        return delivered;
    }

    private async Task<bool> TryDeliverAsync(int id, MailCarrier carrier, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await HandOverAsync(id, carrier, scope.ServiceProvider, stopping);
            LogDelivered(id);
            return true;
        }
        catch (DeliveryException failure)
        {
            LogFailed(id, failure.Reason);
            await NoteAsync(id, notice => (failure.IsPermanent ? notice.Fail : (Action<string, TimeProvider>)notice.Postpone)(failure.Message, clock));
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            LogBroken(id, failure);
            await NoteAsync(id, notice => notice.Postpone($"Il portale non è riuscito a preparare o ad annotare il messaggio ({failure.GetType().Name}).", clock));
        }

        return false;
    }

    private static async Task HandOverAsync(int id, MailCarrier carrier, IServiceProvider services, CancellationToken stopping)
    {
        var (db, clock) = (services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<TimeProvider>());
        var notice = await ReadAsync(db, id, stopping);
        // Alone: joined to a notice that may have none, SQLite reads every case there is.
        await db.Entry(notice).Reference(n => n.Application).LoadAsync(stopping);
        using var message = await services.GetRequiredService<OutgoingMail>().OfAsync(notice);
        await carrier.HandOverAsync(message, notice, stopping);

        // From here on nothing is interrupted: the message has gone.
        await db.RetryContestedAsync(async () =>
        {
            var sent = db.Entry(notice).State is EntityState.Detached ? await ReadAsync(db, id, CancellationToken.None) : notice;
            if (sent.SentAt is null)
            {
                await NoteSentAsync(db, sent, carrier, clock);
            }
        });
    }

    private static Task<Notice> ReadAsync(PortalDbContext db, int id, CancellationToken stopping) =>
        db.Notices.Include(n => n.Recipient).Include(n => n.RefusalNotice).Include(n => n.Proceeding).SingleAsync(n => n.Id == id, stopping);

    private static async Task NoteSentAsync(PortalDbContext db, Notice notice, MailCarrier carrier, TimeProvider clock)
    {
        notice.MarkSent(clock);
        if (carrier.ProvesDelivery && notice.StartsDays)
        {
            await db.Entry(notice).Reference(n => n.Application).LoadAsync();
            await db.CaseForReviewAsync(notice.Application!.Reference);
            notice.Arrive(clock);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Notes a failed try, unless another sender has meanwhile delivered the notice.</summary>
    private async Task NoteAsync(int id, Action<Notice> outcome)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.RetryContestedAsync(async () =>
        {
            var notice = await db.Notices.SingleAsync(n => n.Id == id, CancellationToken.None);
            if (notice.SentAt is null)
            {
                outcome(notice);
                await db.SaveChangesAsync(CancellationToken.None);
            }
        });
    }

    [LoggerMessage(LogLevel.Information, "Notice {Id} delivered.")]
    private partial void LogDelivered(int id);

    [LoggerMessage(LogLevel.Warning, "Notice {Id} not delivered: {Reason}.")]
    private partial void LogFailed(int id, string reason);

    [LoggerMessage(LogLevel.Error, "Notice {Id} could not be written or noted.")]
    private partial void LogBroken(int id, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The mail server is slow: the rest of the batch waits for its lease to end.")]
    private partial void LogSlowBatch();

    [LoggerMessage(LogLevel.Error, "A round of deliveries failed; the next one tries again.")]
    private partial void LogFailedRound(Exception failure);
}

public static class Notices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<OutgoingMail>();
        services.AddTransient<MailCarrier>(provider => provider.GetRequiredService<PortalSettings>() is var settings && settings.MailServer is { } server
            ? new SmtpCarrier(server)
            : new FolderCarrier(settings.PickupFolder, settings.FolderProvesDelivery));
        services.AddSingleton<NoticeSender>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeSender>());
    }
}
