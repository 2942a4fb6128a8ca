using System.Data.Common;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Notes at each save which public facts it changes, and tells once the change can be read: every save is in a transaction, so when that one is committed.</summary>
/// <remarks>One instance for each context.</remarks>
public sealed class PublicFactsWatch(PublicFacts facts) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private static readonly Dictionary<string, PublicFact> FactsOf = new()
    {
        [typeof(CoworkingSpace).Namespace!] = PublicFact.Registry,
        [typeof(Call).Namespace!] = PublicFact.Calls | PublicFact.Figures,
        [typeof(Question).Namespace!] = PublicFact.Questions,
        [typeof(Application).Namespace!] = PublicFact.Figures,
        [typeof(AccreditationApplication).Namespace!] = PublicFact.Figures,
        [typeof(VoucherApplication).Namespace!] = PublicFact.Figures,
    };

    private PublicFact _changed;

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return ValueTask.FromResult(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell();
        return Task.CompletedTask;
    }

    private void Note(DbContextEventData saving)
    {
        foreach (var entry in saving.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            _changed |= FactsOf.GetValueOrDefault(entry.Metadata.ClrType.Namespace!);
        }
    }

    private void Tell()
    {
        facts.Change(_changed);
        _changed = PublicFact.None;
    }
}
