using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Domain.Figures;

public static class FigureQueries
{
    /// <summary>Reads every received case, its visits from their own table: for a recount, never for a page.</summary>
    public static IQueryable<CaseFacts> CaseFacts(this PortalDbContext db) =>
        db.Applications.Received().Select(a => new CaseFacts(
            a.Kind, a.Status, a.Municipio, a.SubmittedAt, a.EndedAt, db.Inspections.Where(i => i.Application.Id == a.Id).Min(i => i.ClosedAt)));

    /// <summary>One row for each measure and kind, over all months and the whole city.</summary>
    public static IQueryable<Tally> InTotal(this IQueryable<Tally> tallies) =>
        tallies.GroupBy(t => new { t.Measure, t.Kind })
            .Select(g => new Tally { Measure = g.Key.Measure, Kind = g.Key.Kind, Month = DateOnly.MinValue, Municipio = 0, Count = g.Sum(t => t.Count) });
}
