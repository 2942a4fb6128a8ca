using CoworkingMilano.Domain.Letters;
using PdfSharp.Drawing;
using Tag = PdfSharp.UniversalAccessibility.PdfBlockLevelElementTag;

namespace CoworkingMilano.Web.Documents;

/// <summary>Turns tables, and facts as a list of name and value, into rows across the page.</summary>
internal sealed class TableLayout(Typesetter typesetter, PdfCanvas canvas)
{
    private const double Padding = 4;

    /// <summary>Shares of the page: lists of facts one under another begin their values at the same place.</summary>
    private const double LeastNameWidth = 0.3;

    /// <inheritdoc cref="LeastNameWidth"/>
    private const double MostNameWidth = 0.4;

    /// <summary>A taller row goes on as another one, so that none is taller than a page.</summary>
    private const int LinesPerRow = 40;

    public IEnumerable<Strip> Strips(Facts facts)
    {
        var names = facts.Entries.Select(f => typesetter.Widths(f.Name, Typeface.Label).Line).DefaultIfEmpty().Max();
        var nameWidth = Math.Clamp(names + (3 * Padding), Sheet.TextWidth * LeastNameWidth, Sheet.TextWidth * MostNameWidth);
        var rows = facts.Entries.SelectMany(fact => Rows(Tag.ListItem,
        [
            Cell(fact.Name, Typeface.Label, Sheet.Left, nameWidth, Tag.Label),
            Cell(fact.Value, Typeface.Cell, Sheet.Left + nameWidth, Sheet.TextWidth - nameWidth, Tag.ListBody),
        ]));
        return Spaced(canvas.Within(Tag.List, rows));
    }

    public IEnumerable<Strip> Strips(Table table)
    {
        var widths = ColumnWidths(table);
        var header = Header(Row(Tag.TableRow, Cells(table, [.. table.Columns.Select(c => c.Header)], widths, Typeface.Label, Tag.TableHeaderCell)));
        var running = header with { Draw = top => canvas.Artifact(() => header.Draw(top)) };
        var rows = table.Rows.SelectMany(row => Rows(Tag.TableRow, Cells(table, row, widths, Typeface.Cell, Tag.TableDataCell))).ToList();
        var body = rows.Select((row, i) => row with { RunningHeader = running, KeepsWithNext = i == rows.Count - 2 });
        return Spaced(canvas.Within(Tag.Table, [.. canvas.Within(Tag.TableHeadRowGroup, [header]), .. canvas.Within(Tag.TableBodyRowGroup, body)]));
    }

    private static IEnumerable<Strip> Spaced(IEnumerable<Strip> rows) => rows.Select((row, i) => i == 0 ? row with { SpaceAbove = 10 } : row);

    private Strip Header(Strip row) => row with
    {
        KeepsWithNext = true,
        Draw = top =>
        {
            canvas.Artifact(() => canvas.Fill(Sheet.Tint, new XRect(Sheet.Left, top, Sheet.TextWidth, row.Height)));
            row.Draw(top);
        },
    };

    private List<CellText> Cells(Table table, IReadOnlyList<string> texts, double[] widths, Typeface face, Tag tag)
    {
        var x = Sheet.Left;
        return [.. texts.Select((text, i) =>
        {
            var cell = Cell(text, face, x, widths[i], tag) with { IsNumeric = table.Columns[i].IsNumeric };
            x += widths[i];
            return cell;
        })];
    }

    private CellText Cell(string text, Typeface face, double x, double width, Tag tag) =>
        new(typesetter.Lines(text, face, width - (2 * Padding)), face, x + Padding, width - (2 * Padding), tag);

    /// <summary>Each column gets the width of its longest word; what is spare goes to the columns whose text would otherwise wrap, and to all when none would.</summary>
    private double[] ColumnWidths(Table table)
    {
        var needs = table.Columns.Select((column, i) => table.Rows
            .Select(row => typesetter.Widths(row[i], Typeface.Cell))
            .Append(typesetter.Widths(column.Header, Typeface.Label))
            .Aggregate((a, b) => (Math.Max(a.Line, b.Line), Math.Max(a.Word, b.Word)))).ToList();
        var least = needs.Select(n => n.Word + (2 * Padding) + 1).ToArray();
        var wishes = needs.Select(n => n.Line - n.Word).ToArray();
        var spare = Sheet.TextWidth - least.Sum();
        if (spare < 0)
        {
            return Shrunk(least);
        }
        var granted = Granted(wishes, spare);
        var unclaimed = (spare - granted.Sum()) / least.Length;
        return [.. least.Select((width, i) => width + granted[i] + unclaimed)];
    }

    /// <summary>Who wishes four times as much gets twice as much, and nobody more than wished: a long text hardly squeezes the short ones.</summary>
    private static double[] Granted(double[] wishes, double spare)
    {
        var granted = new double[wishes.Length];
        var claims = wishes.Sum(Math.Sqrt);
        foreach (var column in Enumerable.Range(0, wishes.Length).Where(i => wishes[i] > 0).OrderBy(i => wishes[i]))
        {
            granted[column] = Math.Min(wishes[column], spare * Math.Sqrt(wishes[column]) / claims);
            spare -= granted[column];
            claims -= Math.Sqrt(wishes[column]);
        }
        return granted;
    }

    /// <summary>Words too long for the page are broken in the columns wider than a fair share; the others keep their width.</summary>
    private static double[] Shrunk(double[] widths)
    {
        var fair = Sheet.TextWidth / widths.Length;
        var excess = widths.Sum(w => Math.Max(0, w - fair));
        var room = Sheet.TextWidth - widths.Sum(w => Math.Min(w, fair));
        return [.. widths.Select(w => w <= fair ? w : fair + (room * (w - fair) / excess))];
    }

    private IEnumerable<Strip> Rows(Tag tag, IReadOnlyList<CellText> cells)
    {
        for (var start = 0; start < cells.Max(c => c.Lines.Count); start += LinesPerRow)
        {
            yield return Row(tag, [.. cells.Select(c => c with { Lines = [.. c.Lines.Skip(start).Take(LinesPerRow)] })]);
        }
    }

    private Strip Row(Tag tag, IReadOnlyList<CellText> cells)
    {
        var height = cells.Max(c => c.Lines.Count * c.Face.LineHeight) + (2 * Padding);
        return new Strip(height, top =>
        {
            canvas.Tagged(tag, () =>
            {
                foreach (var cell in cells)
                {
                    Draw(cell, top + Padding);
                }
            });
            canvas.Artifact(() => canvas.DrawRule(top + height - 0.6));
        });
    }

    private void Draw(CellText cell, double top)
    {
        canvas.Open(cell.Tag);
        foreach (var line in cell.Lines)
        {
            canvas.Write(line, cell.IsNumeric ? cell.X + cell.Width - line.InkWidth : cell.X, top);
            top += cell.Face.LineHeight;
        }
        canvas.Close();
    }

    private sealed record CellText(IReadOnlyList<TextLine> Lines, Typeface Face, double X, double Width, Tag Tag)
    {
        public bool IsNumeric { get; init; }
    }
}
