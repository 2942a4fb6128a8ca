using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoworkingMilano.Tests.Data;

/// <summary>docs/domain-model.md says what the database is: no more, no less.</summary>
public class DrawingTheModel
{
    private static readonly IReadOnlyList<string> Diagram = Handbook.Diagrams("domain-model.md").Single();

    [Fact]
    public void Shows_every_table_and_no_other()
    {
        var drawn = Diagram.SelectMany(line => line.Split(' ') is [var principal, _, var dependent, ":", ..] ? [principal, dependent] : new[] { line });

        Assert.Equal(Tables(table => [table.Name]), drawn.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Describes_every_table_and_no_other()
    {
        var described = Handbook.Page("domain-model.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(Tables(table => [table.Name]), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Joins_the_tables_as_the_foreign_keys_do()
    {
        var drawn = Diagram.Where(line => line.Contains(" : ", StringComparison.Ordinal)).Select(line => line.Split(" : ")[0]);

        Assert.Equal(Tables(table => table.ForeignKeyConstraints.Select(Line)).Distinct(), drawn.Order(StringComparer.Ordinal));
    }

    private static List<string> Tables(Func<ITable, IEnumerable<string>> read)
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        return [.. db.Model.GetRelationalModel().Tables.SelectMany(read).Order(StringComparer.Ordinal)];
    }

    /// <summary>The principal, exactly one or none if the key may be empty; the dependent, many or one if the key is unique.</summary>
    private static string Line(IForeignKeyConstraint key)
    {
        var principal = key.Columns.Any(c => c.IsNullable) ? "|o" : "||";
        var isUnique = key.MappedForeignKeys.All(f => f.IsUnique);
        return $"{key.PrincipalTable.Name} {principal}--{(isUnique ? "o|" : "o{")} {key.Table.Name}";
    }
}
