using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Data;

public static class Contention
{
    private const int MaximumAttempts = 25;

    /// <summary>
    /// Runs a whole act (load, act, save) again on fresh data when somebody moved the same rows in between: two signatures on one budget line, two entries of one name.
    /// The act's own rules decide each time; what they forbid is thrown as ever.
    /// </summary>
    public static async Task RetryContestedAsync(this PortalDbContext db, Func<Task> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await act();
                return;
            }
            catch (DbUpdateException failure) when (attempt < MaximumAttempts && (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation()))
            {
                db.ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(5 * attempt));
            }
        }
    }
}
