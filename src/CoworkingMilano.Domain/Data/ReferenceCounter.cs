using CoworkingMilano.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

/// <summary>The last number given out in one series of references: <c>VC-2026</c>.</summary>
public class ReferenceCounter
{
    public required string Series { get; init; }
    public int Last { get; private set; }
}

public static class References
{
    private const string Accreditation = "AC";
    private const string Voucher = "VC";

    public static Task<string> NextReferenceAsync(this PortalDbContext db, ApplicationKind kind, TimeProvider clock) =>
        db.NextReferenceAsync(kind is ApplicationKind.Accreditation ? Accreditation : Voucher, clock);

    /// <summary>What a reference names, told from its series; null when it is none of ours.</summary>
    public static ApplicationKind? KindOf(string reference) => reference.Split('-')[0] switch
    {
        Accreditation => ApplicationKind.Accreditation,
        Voucher => ApplicationKind.Voucher,
        _ => null,
    };

    public static Task<string> NextInspectionReferenceAsync(this PortalDbContext db, TimeProvider clock) =>
        db.NextReferenceAsync("SO", clock);

    public static Task<string> NextQuestionReferenceAsync(this PortalDbContext db, TimeProvider clock) =>
        db.NextReferenceAsync("QS", clock);

    /// <summary>The next reference of this year's series: <c>VC-2026-0042</c>. Never given twice; a number whose draft was never saved leaves a gap.</summary>
    private static async Task<string> NextReferenceAsync(this PortalDbContext db, string prefix, TimeProvider clock)
    {
        var series = $"{prefix}-{clock.TodayInMilan.Year}";
        try
        {
            return await db.CountAsync(series);
        }
        catch (Exception failure) when (failure.IsUniqueViolation())
        {
            // Two firsts of the year: the row is there now.
            return await db.CountAsync(series);
        }
    }

    private static async Task<string> CountAsync(this PortalDbContext db, string series)
    {
        var number = 0;
        await db.InTransactionAsync(async () => number = await db.NextNumberAsync(series));
        return $"{series}-{number:0000}";
    }

    /// <summary>The update takes the row's lock, so that the number read after it is ours alone until the transaction ends.</summary>
    internal static async Task<int> NextNumberAsync(this PortalDbContext db, string series)
    {
        if (await db.ReferenceCounters.Where(c => c.Series == series).ExecuteUpdateAsync(c => c.SetProperty(x => x.Last, x => x.Last + 1)) == 0)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO ReferenceCounters (Series, Last) VALUES ({series}, 1)");
        }

        return await db.ReferenceCounters.Where(c => c.Series == series).Select(c => c.Last).SingleAsync();
    }
}
