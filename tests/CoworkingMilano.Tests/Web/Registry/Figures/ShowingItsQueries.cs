using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Registry.Figures;

/// <summary>docs/performance.md shows the queries of /numeri and their plans as they are.</summary>
public sealed class ShowingItsQueries : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Word_for_word_with_the_plan_of_each()
    {
        if (await _portal.WithDb(db => Task.FromResult(db.Database.IsSqlServer())))
        {
            return;
        }

        await _portal.Save([.. Some.Everybody, Some.AdmittedVoucher()]);
        var visitor = _portal.VisitorApart();
        await visitor.GetAsync("/numeri");
        _portal.Queries.Forget();
        await visitor.GetAsync("/numeri");

        var shown = await _portal.WithDb(async db =>
        {
            List<string> queries = [];
            foreach (var sql in _portal.Queries.Commands)
            {
                queries.Add($"```sql\n{sql.ReplaceLineEndings("\n")}\n-- {string.Join("\n-- ", await db.PlanOf(sql))}\n```\n");
            }

            return string.Join('\n', queries);
        });

        Assert.Equal(4, _portal.Queries.Commands.Count);
        Assert.True(Handbook.Page("performance.md").Contains(shown, StringComparison.Ordinal), $"docs/performance.md, under «Figures», does not show what /numeri asks today:\n\n{shown}");
    }
}
