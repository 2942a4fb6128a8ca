using System.Runtime.CompilerServices;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Load;

/// <summary>A year of the programme: a list of spaces, and drafts ready to be submitted by managers who can sign in.</summary>
public static class Seed
{
    public const string Password = "una parola lunga per misurare";

    private static readonly string[] Words = ["Officina", "Cortile", "Ponte", "Darsena", "Loggia", "Bottega", "Torre", "Giardino", "Fucina", "Vetrina", "Portico"];

    public static string EmailOf(int manager) => $"gestore{manager}@example.org";

    public static PortalDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite($"Data Source={file}");
        return new SqlitePortalDbContext(options.Options);
    }

    /// <returns>The references of each manager's drafts, each for another call: a person has one draft for a call.</returns>
    public static async Task<string[][]> PlantAsync(string file, int spaces, int managers, int draftsEach)
    {
        var clock = new FixedClock(DateTimeOffset.UtcNow);
        var call = Call2013.Open("misura", clock.TodayInMilan.AddDays(-60), clock);
        await using (var db = Open(file))
        {
            await db.Database.MigrateAsync();
            db.AddRange(Some.Everybody);
            db.Add(call);
            db.AddRange(Enumerable.Range(1, draftsEach).Select(i => Call2013.Open($"misura-{i}", clock.TodayInMilan.AddDays(-60), clock)));
            for (var i = 0; i < spaces; i++)
            {
                var premises = Some.Premises($"{Words[i % Words.Length]} {Words[(i * 7 + 3) % Words.Length]} {i}", 10 + i % 40, i % 9 + 1);
                db.Add(Some.AdmittedAccreditation(premises, call, clock));
            }

            await db.SaveChangesAsync();
            // Told long ago: sending it now would be measured with the pages.
            await db.Notices.ExecuteDeleteAsync();
        }

        var references = new string[managers][];
        for (var manager = 0; manager < managers; manager++)
        {
            references[manager] = await PlantDraftsAsync(file, manager);
        }

        return references;
    }

    /// <summary>A registry as many times as large, beside the first: each space again and again under other slugs.</summary>
    public static async Task MultiplySpacesAsync(string file, string larger, int times)
    {
        await using var db = Open(file);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {larger}");
        await using var copy = Open(larger);
        var spaces = await copy.Spaces.CountAsync();
        await copy.InTransactionAsync(async () =>
        {
            foreach (var (table, key) in new[] { ("Spaces", "Id"), ("OpeningTimes", "SpaceId") })
            {
                var columns = await copy.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
                var copied = columns.Select(c => c == key ? $"{c} + n * {spaces}" : c == "Slug" ? "Slug || '-' || n" : c);
                FormattableString insert = FormattableStringFactory.Create(
                    $"WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {times - 1}) INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", copied)} FROM {table}, copies");
                await copy.Database.ExecuteSqlAsync(insert);
            }
        });
    }

    private static async Task<string[]> PlantDraftsAsync(string file, int number)
    {
        await using var db = Open(file);
        var calls = await db.Calls.Include(c => c.Requirements).Include(c => c.Declarations).AsSplitQuery().Where(c => c.Code != "misura").ToListAsync();
        var manager = Some.Person("Gestore", $"Numero {number}");
        (manager.Email, manager.UserName) = (EmailOf(number), EmailOf(number));
        (manager.NormalizedEmail, manager.NormalizedUserName) = (manager.Email.ToUpperInvariant(), manager.Email.ToUpperInvariant());
        manager.ChoosePassword(new PasswordHasher<Account>().HashPassword(manager, Password));
        db.Add(manager);
        var made = calls.Select((call, i) => Some.DraftAccreditation(call, $"Spazio {number} {i}", manager: manager)).ToList();
        db.AddRange(made);
        await db.SaveChangesAsync();
        return [.. made.Select(d => d.Reference)];
    }
}
