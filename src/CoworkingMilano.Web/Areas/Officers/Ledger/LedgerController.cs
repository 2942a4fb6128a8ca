using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Ledger;

/// <summary>The money of every call: what its lines hold, and each entry that moved them.</summary>
[Authorize(Policies.LedgerReader), Route("ufficio/bilancio")]
public class LedgerController(PortalDbContext db) : OfficerController
{
    private const int EntriesOnAPage = 20;

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] int page = 1)
    {
        var count = await db.BudgetLines.SelectMany(l => l.Entries).CountAsync();
        var pages = Math.Max(1, (count + EntriesOnAPage - 1) / EntriesOnAPage);
        page = Math.Clamp(page, 1, pages);
        return View(new LedgerPage(await LinesAsync(), await EntriesAsync(page), page, pages));
    }

    private Task<List<LineRow>> LinesAsync() => db.BudgetLines
        .OrderByDescending(l => l.Call.OpensOn).ThenBy(l => l.Call.Code).ThenBy(l => l.Priority)
        .Select(l => new LineRow(l.Call.Code, l.Call.Title, l.Name, l.Drawers, l.Appropriated, l.Available))
        .ToListAsync();

    private Task<List<EntryRow>> EntriesAsync(int page) => db.BudgetLines
        .SelectMany(l => l.Entries, (line, entry) => new { Line = line.Name, Call = line.Call.Code, Entry = entry })
        .OrderByDescending(e => e.Entry.Id)
        .Skip((page - 1) * EntriesOnAPage).Take(EntriesOnAPage)
        .Select(e => new EntryRow(e.Entry.At, e.Line, e.Call, e.Entry.Kind, e.Entry.Reference, e.Entry.Amount, e.Entry.Balance))
        .ToListAsync();
}

public record LedgerPage(IReadOnlyList<LineRow> Lines, IReadOnlyList<EntryRow> Entries, int Page, int Pages);

public record LineRow(string CallCode, string CallTitle, string Name, Drawers Drawers, decimal Appropriated, decimal Available)
{
    public decimal Committed => Appropriated - Available;
}

public record EntryRow(DateTime At, string Line, string CallCode, BudgetEntryKind Kind, string Reference, decimal Amount, decimal Balance)
{
    /// <summary>A commitment is made for a case; an appropriation by an act that is not in the portal.</summary>
    public bool IsForACase => Kind is BudgetEntryKind.Commitment;
}
