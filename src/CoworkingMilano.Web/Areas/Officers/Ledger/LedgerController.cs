using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Ledger;

/// <summary>The money of every call: what its lines hold, and each entry that moved them.</summary>
[Authorize(Policies.LedgerReader), Route("ufficio/bilancio")]
public class LedgerController(PortalDbContext db) : OfficerController
{
    private static readonly string[] Columns = ["data e ora (UTC)", "bando", "linea", "movimento", "riferimento", "importo", "disponibile dopo"];

    [HttpGet]
    public async Task<IActionResult> Index(LedgerFilter filter)
    {
        var lines = await LinesAsync();
        if (!await IsValid(filter))
        {
            return Invalid(LedgerPage.WithoutEntries(lines, filter));
        }

        var line = LineOf(filter, lines);
        var rows = await filter.RowsOf(db, line).ToListAsync();
        var page = rows.Take(LedgerFilter.PageSize);
        var count = await filter.Among(db.Set<BudgetEntry>(), line).Take(LedgerFilter.MostCounted + 1).CountAsync();
        return View(new LedgerPage(lines, filter, [.. filter.GoesBackwards ? page.Reverse() : page], rows.Count > LedgerFilter.PageSize, new LedgerSum(count, await AmountAsync(filter, lines, line))));
    }

    [HttpGet("movimenti.csv")]
    public async Task<IActionResult> Download(LedgerFilter filter)
    {
        var lines = await LinesAsync();
        if (!await IsValid(filter))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Index), LedgerPage.WithoutEntries(lines, filter));
        }

        var named = lines.ToDictionary(l => l.Id);
        var rows = filter.Among(db.Set<BudgetEntry>(), LineOf(filter, lines)).InOrder(newestFirst: false).Rows().AsAsyncEnumerable();
        return new CsvResult(
            "movimenti.csv", CsvDialect.Spreadsheet, Columns,
            rows.Select(e => (IReadOnlyList<object?>)[e.At, named[e.LineId].CallCode, named[e.LineId].Name, e.Kind.Label(), e.Reference, e.Amount, e.Balance]));
    }

    private static LineRow? LineOf(LedgerFilter filter, IEnumerable<LineRow> lines) =>
        filter.Line is null ? null : lines.FirstOrDefault(l => l.Slug == filter.Line) ?? throw new RecordNotFoundException();

    /// <summary>What moved in the period, from the balances at its ends: no entry is summed.</summary>
    private async Task<decimal> AmountAsync(LedgerFilter filter, IReadOnlyList<LineRow> lines, LineRow? line)
    {
        var asked = line is null ? db.BudgetLines : db.BudgetLines.Where(l => l.Id == line.Id);
        var end = filter.To is { } to
            ? (await asked.AvailableBefore(to.AddDays(1)).ToListAsync()).Sum(l => l.Available)
            : lines.Where(l => line is null || l == line).Sum(l => l.Available);
        return filter.From is { } from ? end - (await asked.AvailableBefore(from).ToListAsync()).Sum(l => l.Available) : end;
    }

    private Task<List<LineRow>> LinesAsync() => db.BudgetLines
        .OrderByDescending(l => l.Call.OpensOn).ThenBy(l => l.Call.Code).ThenBy(l => l.Priority)
        .Select(l => new LineRow(l.Id, l.Call.Code, l.Call.Title, l.Name, l.Drawers, l.Appropriated, l.Available))
        .ToListAsync();
}

/// <param name="Lines">All of them, whatever is asked.</param>
/// <param name="Filter">What was asked.</param>
/// <param name="Entries">One page of what answers, the newest first.</param>
/// <param name="HasMore">Others stand beyond the page, in the direction it was read.</param>
/// <param name="Sum">Of all that answers.</param>
public record LedgerPage(IReadOnlyList<LineRow> Lines, LedgerFilter Filter, IReadOnlyList<EntryRow> Entries, bool HasMore, LedgerSum Sum)
{
    public bool HasNext => Entries.Count > 0 && (Filter.GoesBackwards || HasMore);

    public bool HasPrevious => Entries.Count > 0 && (Filter.After is not null || (Filter.GoesBackwards && HasMore));

    public LineRow LineOf(EntryRow entry) => Lines.First(l => l.Id == entry.LineId);

    public static LedgerPage WithoutEntries(IReadOnlyList<LineRow> lines, LedgerFilter filter) => new(lines, filter, [], false, new LedgerSum(0, 0));
}

/// <param name="Entries">How many, counted up to <see cref="LedgerFilter.MostCounted"/> and one.</param>
/// <param name="Amount">Euro; negative when more was taken off than put on.</param>
public record LedgerSum(int Entries, decimal Amount);

public record LineRow(int Id, string CallCode, string CallTitle, string Name, Drawers Drawers, decimal Appropriated, decimal Available)
{
    public decimal Committed => Appropriated - Available;

    /// <summary>The line's name in addresses: <c>2026-comune-di-milano</c>.</summary>
    public string Slug => Slugs.Of($"{CallCode} {Name}");
}

/// <param name="Number">In the ledger.</param>
/// <param name="At">When it was posted.</param>
/// <param name="LineId">Of the line it moved.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Reference">The act or the application that moved the money.</param>
/// <param name="Amount">Euro.</param>
/// <param name="Balance">Euro available on the line after it.</param>
public record EntryRow(int Number, DateTime At, int LineId, BudgetEntryKind Kind, string Reference, decimal Amount, decimal Balance)
{
    /// <summary>Money is committed and released for a case; it is appropriated by an act that is not in the portal.</summary>
    public bool IsForACase => Kind is not BudgetEntryKind.Appropriation;
}

public static class LedgerRows
{
    /// <summary>From the entries alone: their lines are few and known.</summary>
    public static IQueryable<EntryRow> Rows(this IQueryable<BudgetEntry> entries) =>
        entries.Select(e => new EntryRow(e.Id, e.At, EF.Property<int>(e, LedgerQueries.LineKey), e.Kind, e.Reference, e.Amount, e.Balance));
}
