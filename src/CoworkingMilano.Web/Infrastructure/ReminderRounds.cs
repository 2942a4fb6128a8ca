using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Once a day, from seven in the morning in Milan, writes the messages about near days (<see cref="Reminders"/>). A case is one transaction: where another node has just written the same rows this one writes none,
/// and what fails is tried again at the next round.
/// </summary>
public sealed partial class ReminderRounds(IServiceScopeFactory scopes, DatabaseReadiness database, TimeProvider clock, ILogger<ReminderRounds> logger) : BackgroundService
{
    private const int FirstHour = 7;

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);

    private DateOnly? _done;

    /// <returns>How many reminders were written.</returns>
    public async Task<int> RemindAsync(CancellationToken stopping = default)
    {
        var written = 0;
        foreach (var caseId in await InScope(db => db.CasesToRemindAsync(clock.TodayInMilan)))
        {
            stopping.ThrowIfCancellationRequested();
            written += await RemindOnceAsync(caseId);
        }

        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailedRound(failure);
            }
        }
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        var today = clock.TodayInMilan;
        if (_done != today && clock.UtcNow.InMilan.Hour >= FirstHour && await database.IsReadyAsync())
        {
            LogWritten(await RemindAsync(stopping));
            _done = today;
        }
    }

    private async Task<int> RemindOnceAsync(int caseId)
    {
        try
        {
            return await InScope(db => db.RemindAsync(caseId, clock));
        }
        catch (Exception failure) when (failure.IsUniqueViolation())
        {
            return 0;
        }
    }

    private async Task<T> InScope<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    [LoggerMessage(LogLevel.Information, "{Count} reminders written.")]
    private partial void LogWritten(int count);

    [LoggerMessage(LogLevel.Error, "A round of reminders failed; the next one tries again.")]
    private partial void LogFailedRound(Exception failure);
}

public static class ReminderSetup
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderRounds>());
    }
}
