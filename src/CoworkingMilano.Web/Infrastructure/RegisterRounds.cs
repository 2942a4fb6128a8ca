using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Takes the register out of the building, every day (D.P.C.M. 3 December 2013 on the protocol, art. 7 c. 5): closes the days that are over, with the message that carries their seal, and writes each as PDF and CSV into a folder. A day is closed once, whichever node does it;
/// a file written twice says the same; days missed while the portal stood still are made up for, a few at each round.
/// </summary>
public sealed partial class RegisterRounds(IServiceScopeFactory scopes, PortalSettings settings, DatabaseReadiness database, TimeProvider clock, ILogger<RegisterRounds> logger) : BackgroundService
{
    private const int DaysARound = 20;

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    /// <returns>How many days were written out.</returns>
    public async Task<int> DepositAsync(CancellationToken stopping = default)
    {
        for (var closed = 0; closed < DaysARound && await CloseAsync(); closed++)
        {
            stopping.ThrowIfCancellationRequested();
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var waiting = await db.DailyRegisters.Where(r => r.DepositedAt == null).OrderBy(r => r.Day).Take(DaysARound).ToListAsync(stopping);
        foreach (var register in waiting)
        {
            var day = await db.DayOfRegisterAsync(register.Day);
            await WriteAsync(ProtocolRegister.NameOf(register.Day, "pdf"), ProtocolRegister.ToPdf(day), stopping);
            await WriteAsync(ProtocolRegister.NameOf(register.Day, "csv"), ProtocolRegister.ToCsv(day), stopping);
            register.Deposit(clock);
            await db.SaveChangesAsync(stopping);
            LogDeposited(register.Day, register.Lines);
        }

        return waiting.Count;
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
                    await DepositAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailedRound(failure);
            }
        }
    }

    private async Task<bool> CloseAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().CloseNextDayAsync(settings.ConservationAddress, clock) is not null;
        }
        catch (DbUpdateException failure) when (failure.IsUniqueViolation())
        {
            return true; // Another node was quicker: there may be a day after it.
        }
    }

    /// <summary>In one step, so that whoever collects the files never finds half of one.</summary>
    private async Task WriteAsync(string name, byte[] bytes, CancellationToken stopping)
    {
        Directory.CreateDirectory(settings.RegisterFolder);
        var whole = Path.Combine(settings.RegisterFolder, name);
        var part = $"{whole}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(part, bytes, stopping);
        File.Move(part, whole, overwrite: true);
    }

    [LoggerMessage(LogLevel.Information, "The protocol register of {Day} was written out: {Lines} lines.")]
    private partial void LogDeposited(DateOnly day, int lines);

    [LoggerMessage(LogLevel.Error, "A round of the protocol register failed; the next one tries again.")]
    private partial void LogFailedRound(Exception failure);
}

public static class RegisterSetup
{
    public static void AddProtocolRegister(this IServiceCollection services)
    {
        services.AddSingleton<RegisterRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<RegisterRounds>());
    }
}
