using System.Reflection;
using System.Runtime.CompilerServices;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Tests.Data;

/// <summary>What can be proved of SQL Server without one: its SQL is written, never run.</summary>
public sealed class KeepingTwoDatabasesInStep : IDisposable
{
    private readonly TestDatabase _file = TestDatabase.CreateFile();
    private readonly PortalDbContext _sqlite;
    private readonly PortalDbContext _sqlServer = new SqlServerPortalDbContext(
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere").Options);

    public KeepingTwoDatabasesInStep() => _sqlite = _file.Open();

    private static IEnumerable<MethodInfo> Queries => typeof(PortalDbContext).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && method.ReturnType.IsAssignableTo(typeof(IQueryable)));

    public static TheoryData<string> NamedQueries => [.. Queries.Select(NameOf).Distinct()];

    public void Dispose()
    {
        _sqlite.Dispose();
        _sqlServer.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Migrations_say_what_the_model_says()
    {
        Assert.False(_sqlite.Database.HasPendingModelChanges(), "SQLite: run Data/add-migration.sh");
        Assert.False(_sqlServer.Database.HasPendingModelChanges(), "SQL Server: run Data/add-migration.sh");
    }

    [Fact]
    public void Migrations_have_the_same_names_in_both_folders()
    {
        Assert.Equal(NamesOf(_sqlite), NamesOf(_sqlServer));
        Assert.NotEmpty(NamesOf(_sqlite));

        static IEnumerable<string> NamesOf(PortalDbContext db) => db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_') + 1)..]);
    }

    [Fact]
    public void Tables_and_columns_are_the_same_on_both()
    {
        Assert.Equal(ColumnsOf(_sqlite), ColumnsOf(_sqlServer));

        static IEnumerable<string> ColumnsOf(PortalDbContext db) => ModelOf(db).GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}{(column.IsNullable ? "?" : "")}")).Order();
    }

    [Fact]
    public void Scripts_keep_one_live_application_for_each_fiscal_code()
    {
        Assert.Contains("""CREATE UNIQUE INDEX "IX_VoucherApplications_LiveFiscalCode" ON "VoucherApplications" ("LiveFiscalCode") WHERE "LiveFiscalCode" IS NOT NULL;""", ScriptOf(_sqlite));
        Assert.Contains("""CREATE UNIQUE INDEX [IX_VoucherApplications_LiveFiscalCode] ON [VoucherApplications] ([LiveFiscalCode]) WHERE "LiveFiscalCode" IS NOT NULL;""", ScriptOf(_sqlServer));

        static string ScriptOf(PortalDbContext db) => db.GetService<IMigrator>().GenerateScript();
    }

    [Fact]
    public void An_idempotent_script_can_be_written_for_the_database_administrator() =>
        Assert.Contains("IF NOT EXISTS", _sqlServer.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

    [Theory, MemberData(nameof(NamedQueries))]
    public void Every_named_query_is_translated_for_SQL_Server(string name) =>
        Assert.All(Called(name, _sqlServer), query => Assert.Contains("SELECT", query.ToQueryString()));

    [Theory, MemberData(nameof(NamedQueries))]
    public void Every_named_query_runs_on_SQLite(string name) =>
        Assert.All(Called(name, _sqlite), query => Assert.Empty(query));

    /// <summary>Error 144: SQL Server groups by no subquery, though it is only told when it runs.</summary>
    [Theory, MemberData(nameof(NamedQueries))]
    public void No_named_query_groups_by_a_subquery(string name) =>
        Assert.All(Called(name, _sqlServer), query => Assert.DoesNotContain("SELECT", query.ToQueryString().Split("GROUP BY").ElementAtOrDefault(1) ?? "", StringComparison.Ordinal));

    [Fact]
    public void Named_queries_are_found() => Assert.Contains("SpaceQueries.AccreditedOn", Queries.Select(NameOf));

    [Fact]
    public void No_row_is_deleted_by_two_ways_which_SQL_Server_does_not_allow() =>
        Assert.Empty(CascadePaths.DoubledIn(ModelOf(_sqlServer)));

    [Fact]
    public void A_model_with_two_ways_would_be_noticed()
    {
        using var diamond = new Diamond(new DbContextOptionsBuilder<Diamond>().UseSqlServer("Server=nowhere").Options);

        Assert.Equal(["Tops → Bottoms"], CascadePaths.DoubledIn(ModelOf(diamond)));
    }

    private static IModel ModelOf(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>The query of that name over every entity it applies to, with a sample of each argument; in one statement, so that all its tables are in it.</summary>
    private static IEnumerable<IQueryable<object>> Called(string name, PortalDbContext db) => Queries
        .Where(method => NameOf(method) == name)
        .SelectMany(method => method.IsGenericMethodDefinition ? Closed(method, db) : [method])
        .Select(method => (IQueryable<object>)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter, db))])!)
        .Select(query => query.AsSingleQuery());

    private static IEnumerable<MethodInfo> Closed(MethodInfo method, PortalDbContext db)
    {
        var constraint = method.GetGenericArguments().Single().GetGenericParameterConstraints().Single();
        return db.Model.GetEntityTypes().Select(type => type.ClrType).Where(constraint.IsAssignableFrom).Select(type => method.MakeGenericMethod(type));
    }

    private static object? Sample(ParameterInfo parameter, PortalDbContext db)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(PortalDbContext) => db,
            _ when type == typeof(string) => "isola lab",
            _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 2),
            _ when type == typeof(DateTime) => new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsValueType => Activator.CreateInstance(type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IQueryable<>) => SetOf(type.GetGenericArguments()[0], db),
            _ => throw new NotSupportedException($"{parameter.Member.Name}: this test knows no sample of {type.Name} yet."),
        };
    }

    private static object? SetOf(Type entity, PortalDbContext db) =>
        typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null);

    /// <summary>SQL Server's error 1785: two chains of deletions from one table to another, or a chain that comes back.</summary>
    private static class CascadePaths
    {
        public static IEnumerable<string> DoubledIn(IModel model)
        {
            var steps = model.GetRelationalModel().Tables
                .SelectMany(table => table.ForeignKeyConstraints)
                .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
                .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);
            return steps.SelectMany(from => Reached(from.Key, []).GroupBy(to => to).Where(to => to.Count() > 1 || to.Key == from.Key).Select(to => $"{from.Key} → {to.Key}")).Distinct();

            IEnumerable<string> Reached(string table, string[] passed) => passed.Contains(table) ? []
                : steps[table].SelectMany(next => Reached(next, [.. passed, table]).Prepend(next));
        }
    }

    private sealed class Diamond(DbContextOptions<Diamond> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Top>().ToTable("Tops");
            modelBuilder.Entity<Left>().ToTable("Lefts").HasOne<Top>().WithMany().IsRequired();
            modelBuilder.Entity<Right>().ToTable("Rights").HasOne<Top>().WithMany().IsRequired();
            var bottom = modelBuilder.Entity<Bottom>().ToTable("Bottoms");
            bottom.HasOne<Left>().WithMany().IsRequired();
            bottom.HasOne<Right>().WithMany().IsRequired();
        }
    }

    private sealed record Top(int Id);

    private sealed record Left(int Id);

    private sealed record Right(int Id);

    private sealed record Bottom(int Id);
}
