using System.Text;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.ProtocolEntries;

/// <summary>The protocol register: every act that came in or went out, the newest first (CAD art. 40-bis).</summary>
[Route("ufficio/protocollo"), Authorize(Policy = Policies.CaseReader)]
public partial class ProtocolEntriesController(PortalDbContext db) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index(ProtocolFilter filter)
    {
        var rows = await filter.RowsOf(db).ToListAsync();
        var page = rows.Take(ProtocolFilter.PageSize);
        var years = await db.ProtocolEntries.Select(e => e.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        return View(new ProtocolPage(filter, [.. filter.GoesBackwards ? page.Reverse() : page], rows.Count > ProtocolFilter.PageSize, years));
    }

    [HttpGet("{year:int}/{number:int}")]
    public async Task<IActionResult> Details(int year, int number) =>
        View(new ProtocolEntryPage(await db.ProtocolEntries.Numbered(year, number).AsNoTracking().SingleOrNotFoundAsync(), SeesBankAccounts));

    /// <summary>The act word for word. Only the accountant reads bank accounts.</summary>
    [HttpGet("{year:int}/{number:int}/documento.txt")]
    public async Task<IActionResult> Document(int year, int number)
    {
        var text = await db.ProtocolEntries.Numbered(year, number).Select(e => e.Document.Text).SingleOrNotFoundAsync();
        return File(Encoding.UTF8.GetBytes(SeesBankAccounts ? text : Guarded(text)), "text/plain; charset=utf-8", $"protocollo-{year}-{number:0000000}.txt");
    }

    private bool SeesBankAccounts => User.IsInRole(Roles.Accountant);

    private static string Guarded(string text) => BankAccount().Replace(text, match => Iban.TryParse(match.Value, out var iban) ? iban.ToString() : match.Value);

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b")]
    private static partial Regex BankAccount();
}

public sealed record ProtocolEntryPage(ProtocolEntry Entry, bool SeesBankAccounts)
{
    public string Url => $"/ufficio/protocollo/{Entry.Year}/{Entry.Number}";
}
