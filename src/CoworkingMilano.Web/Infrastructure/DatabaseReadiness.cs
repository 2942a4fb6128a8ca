using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Whether the database has the schema this version was built for. Once it has, it is not asked again.</summary>
public sealed class DatabaseReadiness(PortalDatabase database)
{
    private readonly IReadOnlyCollection<string> _migrations = AppliedMigrations.Of(database.Context);
    private volatile bool _isReady;

    public async Task<bool> IsReadyAsync() => _isReady || (_isReady = await AnswersAsync());

    /// <summary>Whether the database is ready and answers at this moment.</summary>
    public async Task<bool> AnswersAsync()
    {
        await using var connection = database.Connect();
        return await connection.HasEveryMigrationAsync(_migrations);
    }
}

/// <summary>Served also while the database waits to be migrated.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsNoDatabaseAttribute : Attribute;

public static class DatabaseGate
{
    /// <summary>Until the database is migrated every page is a 503; who holds a cookie is a stranger, since nobody can say who they are.</summary>
    public static void UseDatabaseGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await context.RequestServices.GetRequiredService<DatabaseReadiness>().IsReadyAsync())
        {
            await next(context);
            return;
        }

        context.Request.Headers.Cookie = default;
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoDatabaseAttribute>() is not null)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
    });
}
