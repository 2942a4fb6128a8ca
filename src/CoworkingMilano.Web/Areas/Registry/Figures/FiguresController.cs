using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Areas.Registry.OpenData;
using CoworkingMilano.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Figures;

/// <summary>What the programme has come to, for anybody. Four queries, none of which reads a case.</summary>
[Area("Registry"), AllowAnonymous, Route(""), SharedPage(PublicFact.Registry | PublicFact.Calls | PublicFact.Figures)]
public class FiguresController(PortalDbContext db, TimeProvider clock) : PortalController
{
    [HttpGet("numeri")]
    public async Task<IActionResult> Index() => View(await PageAsync());

    [HttpGet("dati/numeri.csv")]
    public async Task<IActionResult> Download()
    {
        Response.OfferAsOpenData();
        return new CsvResult("numeri.csv", CsvDialect.OpenData, FiguresTable.Columns, FiguresTable.RowsOf(await PageAsync()).ToAsyncEnumerable());
    }

    private Task<FiguresPage> PageAsync() => FiguresPage.ReadAsync(db, clock.TodayInMilan);
}

/// <param name="Figures">What became of the applications.</param>
/// <param name="Lines">The money, the newest call first.</param>
/// <param name="SpacesIn">How many spaces are on the list today in each Municipio that has any.</param>
/// <param name="Today">In Milan.</param>
public sealed record FiguresPage(ProgrammeFigures Figures, IReadOnlyList<LineFigures> Lines, IReadOnlyDictionary<int, int> SpacesIn, DateOnly Today)
{
    private const int MonthsShown = 12;

    public static async Task<FiguresPage> ReadAsync(PortalDbContext db, DateOnly today) => new(
        new ProgrammeFigures(await db.Tallies.AsNoTracking().ToListAsync(), await db.DecisionTimes.AsNoTracking().ToListAsync()),
        await db.BudgetLines
            .OrderByDescending(l => l.Call.OpensOn).ThenBy(l => l.Call.Code).ThenBy(l => l.Priority)
            .Select(l => new LineFigures(l.Call.Code, l.Call.OpensOn <= today && (l.Call.ClosesOn == null || today <= l.Call.ClosesOn), l.Name, l.Appropriated, l.Available))
            .ToListAsync(),
        await db.Spaces.AccreditedOn(today).GroupBy(s => s.Municipio).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count),
        today);

    public static IReadOnlyList<int> Municipi { get; } = [.. Enumerable.Range(1, 9)];

    /// <summary>Of the calls that take applications today: what is left elsewhere is nobody's to ask for.</summary>
    public IEnumerable<LineFigures> OpenLines => Lines.Where(l => l.IsOpen);

    public int Spaces => SpacesIn.Values.Sum();

    /// <summary>This month and those before it, a year at most, from the first in which anything happened; the oldest first.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(1 - MonthsShown, MonthsShown).Select(Today.FirstOfMonth.AddMonths).Where(month => month >= (Figures.FirstMonth ?? Today.FirstOfMonth));
}

/// <summary>Euro of a line.</summary>
public sealed record LineFigures(string CallCode, bool IsOpen, string Name, decimal Appropriated, decimal Available)
{
    public decimal Committed => Appropriated - Available;
}
