using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Applications;

public static class BanQueries
{
    /// <summary>Keep in step with <see cref="Ban.IsInForceOn"/>.</summary>
    public static IQueryable<Ban> InForceOn(this IQueryable<Ban> bans, DateOnly day) => bans.Where(b => b.FromOn <= day && day <= b.LastDay);

    /// <summary>Those that hold for either code.</summary>
    public static IQueryable<Ban> Against(this IQueryable<Ban> bans, string? fiscalCode, string? vatNumber) => bans.Where(b => b.Code == fiscalCode || b.Code == vatNumber);

    /// <summary>Those born of this person's own cases.</summary>
    public static IQueryable<Ban> BansOf(this IQueryable<Proceeding> proceedings, string accountId) => proceedings.Where(p => p.Application.ApplicantId == accountId).SelectMany(p => p.Bans);

    /// <summary>Tells a case which bans stand against who asks: its submission and its admission look at them.</summary>
    public static async Task<T> WithBansAsync<T>(this PortalDbContext db, T application) where T : Application
    {
        var (fiscalCode, vatNumber) = application.BannableCodes;
        application.Face(fiscalCode is null && vatNumber is null ? [] : await db.Bans.Against(fiscalCode, vatNumber).ToListAsync());
        return application;
    }
}
