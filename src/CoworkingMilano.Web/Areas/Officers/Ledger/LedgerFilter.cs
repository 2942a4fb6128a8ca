using System.Globalization;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using FluentValidation;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Ledger;

/// <summary>Which entries are asked for, as the address says it: <c>?linea=2026-comune-di-milano&amp;dal=2026-01-01&amp;al=2026-03-31&amp;dopo=42</c>.</summary>
public class LedgerFilter
{
    public const int PageSize = 20;

    /// <summary>Entries are counted up to here.</summary>
    public const int MostCounted = 1000;

    private const string Page = "/ufficio/bilancio";
    private const string LineKey = "linea";
    private const string FromKey = "dal";
    private const string ToKey = "al";

    /// <summary>A line's <see cref="LineRow.Slug"/>; none for all lines.</summary>
    [FromQuery(Name = LineKey)]
    public string? Line { get; init; }

    /// <summary>First Milan day; none from the beginning.</summary>
    [FromQuery(Name = FromKey)]
    public DateOnly? From { get; init; }

    /// <summary>Last Milan day; none to this day.</summary>
    [FromQuery(Name = ToKey)]
    public DateOnly? To { get; init; }

    /// <summary>The last entry of the page before. An entry has no name but its number in the ledger, which only who may read the ledger sees.</summary>
    [FromQuery(Name = "dopo")]
    public string? After { get; init; }

    /// <summary>The first entry of the page after.</summary>
    [FromQuery(Name = "prima")]
    public string? Before { get; init; }

    public bool IsNarrowed => Line is not null || HasPeriod;

    public bool HasPeriod => From is not null || To is not null;

    public bool IsFirstPage => After is null && Before is null;

    public bool GoesBackwards => Before is not null;

    /// <summary>The same entries, as a file.</summary>
    public string DownloadAddress => Address($"{Page}/movimenti.csv", null, null);

    /// <summary>The same question, from its first page.</summary>
    public string FirstAddress => Address(Page, null, null);

    public string AddressAfter(EntryRow entry) => Address(Page, entry.Number, null);

    public string AddressBefore(EntryRow entry) => Address(Page, null, entry.Number);

    public IQueryable<BudgetEntry> Among(IQueryable<BudgetEntry> entries, LineRow? line) =>
        (line is null ? entries : entries.OfLine(line.Id)).PostedBetween(From, To);

    /// <summary>One page, the newest first (backwards: the oldest), and the first entry beyond it.</summary>
    public IQueryable<EntryRow> RowsOf(PortalDbContext db, LineRow? line)
    {
        var entries = Among(db.Set<BudgetEntry>(), line);
        if (!IsFirstPage)
        {
            var mark = int.TryParse(After ?? Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            entries = entries.Beyond(db.Set<BudgetEntry>().Where(e => e.Id == mark), older: !GoesBackwards);
        }

        return entries.InOrder(newestFirst: !GoesBackwards).Take(PageSize + 1).Rows();
    }

    private string Address(string path, int? after, int? before)
    {
        var query = new QueryBuilder();
        Add(LineKey, Line);
        Add(FromKey, From?.ToString("yyyy-MM-dd", null));
        Add(ToKey, To?.ToString("yyyy-MM-dd", null));
        Add("dopo", after?.ToString(CultureInfo.InvariantCulture));
        Add("prima", before?.ToString(CultureInfo.InvariantCulture));
        return $"{path}{query.ToQueryString()}";

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                query.Add(key, value);
            }
        }
    }

    public class Validator : AbstractValidator<LedgerFilter>
    {
        public Validator()
        {
            RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).WithMessage("L’ultimo giorno non viene prima del primo").OverridePropertyName(ToKey).When(f => f.From is not null);
            RuleFor(f => f.To).LessThan(new DateOnly(9999, 1, 1)).WithMessage("Scrivi un giorno prima dell’anno 9999").OverridePropertyName(ToKey);
        }
    }
}
