using System.Globalization;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Areas.Officers.InspectionCalendars;
using CoworkingMilano.Web.Areas.Officers.Queue;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.ProtocolEntries;

/// <summary>Which lines of the register are asked for, as the address says it: <c>?q=VC-2026&amp;anno=2026&amp;verso=in-arrivo&amp;giorno=2026-03-02&amp;dopo=2026/42</c>.</summary>
public class ProtocolFilter
{
    public const int PageSize = 50;

    /// <summary>A number, the beginning of a reference, or words of the subject.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "anno")]
    public string? YearName { get; init; }

    [FromQuery(Name = "verso")]
    public string? DirectionName { get; init; }

    [FromQuery(Name = "giorno")]
    public string? DayName { get; init; }

    /// <summary>The last line of the page before.</summary>
    [FromQuery(Name = "dopo")]
    public string? After { get; init; }

    /// <summary>The first line of the page after.</summary>
    [FromQuery(Name = "prima")]
    public string? Before { get; init; }

    public int? Year => int.TryParse(YearName, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public DateOnly? Day => CalendarPeriod.Read(DayName);

    public ProtocolDirection? Direction => Enum.GetValues<ProtocolDirection>().Where(d => QueueFilter.NameOf(d) == DirectionName).Select(d => (ProtocolDirection?)d).SingleOrDefault();

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);

    public bool IsNarrowed => HasWords || Year is not null || Direction is not null || Day is not null;

    public bool IsFirstPage => After is null && Before is null;

    public bool GoesBackwards => Before is not null;

    public string FirstAddress => Address(null, null);

    public string AddressAfter(ProtocolRow row) => Address(MarkOf(row), null);

    public string AddressBefore(ProtocolRow row) => Address(null, MarkOf(row));

    /// <summary>One page of the lines, the newest first (backwards: the oldest), and the first beyond it.</summary>
    public IQueryable<ProtocolRow> RowsOf(PortalDbContext db)
    {
        IQueryable<ProtocolEntry> entries = db.ProtocolEntries;
        entries = Year is { } year ? entries.Where(e => e.Year == year) : entries;
        entries = Direction is { } direction ? entries.Where(e => e.Direction == direction) : entries;
        entries = Day is { } day ? entries.RegisteredOn(day) : entries;
        entries = HasWords ? entries.Matching(Words!) : entries;
        if (Mark() is (var markYear, var markNumber))
        {
            var mark = db.ProtocolEntries.Numbered(markYear, markNumber).Select(e => e.Sequence);
            entries = GoesBackwards ? entries.Where(e => e.Sequence > mark.FirstOrDefault()) : entries.Where(e => e.Sequence < mark.FirstOrDefault());
        }

        return (GoesBackwards ? entries.OrderBy(e => e.Sequence) : entries.OrderByDescending(e => e.Sequence))
            .Take(PageSize + 1)
            .Select(e => new ProtocolRow(e.Year, e.Number, e.RegisteredAt, e.Direction, e.Correspondent, e.Subject, e.Reference));
    }

    private (int Year, int Number)? Mark() =>
        (After ?? Before)?.Split('/') is [var year, var number] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (y, n) : null;

    private static string MarkOf(ProtocolRow row) => $"{row.Year}/{row.Number}";

    private string Address(string? after, string? before)
    {
        var query = new QueryBuilder();
        Add("q", HasWords ? Words : null);
        Add("anno", Year is null ? null : YearName);
        Add("verso", Direction is null ? null : DirectionName);
        Add("giorno", Day is null ? null : DayName);
        Add("dopo", after);
        Add("prima", before);
        return $"/ufficio/protocollo{query.ToQueryString()}";

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                query.Add(key, value);
            }
        }
    }
}

public sealed record ProtocolRow(int Year, int Number, DateTime RegisteredAt, ProtocolDirection Direction, string Correspondent, string Subject, string Reference)
{
    public string FullNumber => ProtocolEntry.Spell(Year, Number);

    public DateOnly Day => RegisteredAt.DayInMilan;

    public string Url => $"/ufficio/protocollo/{Year}/{Number}";
}

/// <param name="Filter">What was asked.</param>
/// <param name="Rows">One page, the newest first.</param>
/// <param name="HasMore">Others stand beyond the page, in the direction it was read.</param>
/// <param name="Years">Those the register has, the latest first.</param>
public sealed record ProtocolPage(ProtocolFilter Filter, IReadOnlyList<ProtocolRow> Rows, bool HasMore, IReadOnlyList<int> Years)
{
    public bool HasNext => Rows.Count > 0 && (Filter.GoesBackwards || HasMore);

    public bool HasPrevious => Rows.Count > 0 && (Filter.After is not null || (Filter.GoesBackwards && HasMore));
}
