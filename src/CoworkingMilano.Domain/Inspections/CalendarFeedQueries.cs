using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Domain.Inspections;

public static class CalendarFeedQueries
{
    /// <summary>The feed a secret opens, as long as its owner may enter the office and still goes on visits.</summary>
    public static IQueryable<CalendarFeed> FeedsOpenedBy(this PortalDbContext db, string token)
    {
        var hash = CalendarFeed.HashOf(token);
        return db.CalendarFeeds.Where(f => f.TokenHash == hash && f.Owner.LockedAt == null && db.UserRoles.Any(r => r.UserId == f.OwnerId && r.RoleId == Roles.Inspector));
    }
}
