using CoworkingMilano.Domain;

namespace CoworkingMilano.Web.Infrastructure.Charts;

/// <summary>Figures to read twice: as bars, and as the table beside them.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What the bars show, for who cannot see them.</param>
/// <param name="Subject">The heading of the labels: «Mese».</param>
/// <param name="Series">One column of the table each.</param>
/// <param name="Bars">One row of the table each.</param>
/// <param name="IsMoney">The figures are euro.</param>
public sealed record BarChart(string Title, string Description, string Subject, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartRow> Bars, bool IsMoney = false)
{
    /// <summary>The highest figure drawn, or one where all are zero.</summary>
    public decimal Highest => Math.Max(1, Bars.SelectMany(row => row.Values.Where((_, i) => Series[i].IsDrawn)).DefaultIfEmpty().Max());

    public string Format(decimal figure) => IsMoney ? Euro.Format(figure) : figure.ToString("N0", null);
}

/// <param name="Name">The heading of its column.</param>
/// <param name="IsDrawn">Two at most are: filled bars and hollow ones. The others are in the table alone.</param>
public sealed record ChartSeries(string Name, bool IsDrawn = true);

/// <param name="Label">What the figures are of: a month, a Municipio.</param>
/// <param name="Values">One for each series.</param>
public sealed record ChartRow(string Label, params decimal[] Values);
