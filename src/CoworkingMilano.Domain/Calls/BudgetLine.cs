using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Calls;

/// <summary>Money one source sets aside for a call. Entries are only ever added; the balance is their sum and never goes below zero.</summary>
public class BudgetLine
{
    private readonly List<BudgetEntry> _entries = [];

    public int Id { get; private set; }
    public Call Call { get; private set; } = null!;
    public required string Name { get; init; }

    /// <summary>Lines with a lower number are drawn first.</summary>
    public required int Priority { get; init; }

    public required Drawers Drawers { get; init; }

    /// <summary>Euro not yet committed.</summary>
    public decimal Available { get; private set; }

    /// <summary>Euro set aside by all appropriations.</summary>
    public decimal Appropriated { get; private set; }

    public decimal Committed => Appropriated - Available;

    public IReadOnlyList<BudgetEntry> Entries => _entries;

    public bool IsOpenTo(ApplicantKind kind) => Drawers is Drawers.Anyone || kind is ApplicantKind.Enterprise;

    public void Appropriate(decimal amount, string act, TimeProvider clock)
    {
        Rule.Require(amount > 0, "Uno stanziamento è maggiore di zero.");

        Appropriated += amount;
        Post(BudgetEntryKind.Appropriation, amount, act, clock);
    }

    public void Commit(decimal amount, string reference, TimeProvider clock)
    {
        Rule.Require(amount > 0, "Un impegno è maggiore di zero.");
        Rule.Require(amount <= Available, $"Sulla linea {Name} restano {Euro.Format(Available)}: non bastano per {Euro.Format(amount)}.");

        Post(BudgetEntryKind.Commitment, -amount, reference, clock);
    }

    /// <summary>An award that has come to nothing puts its money back on the line (economia).</summary>
    public void Release(decimal amount, string reference, TimeProvider clock)
    {
        Rule.Require(amount > 0 && amount <= Committed, $"Sulla linea {Name} sono impegnati {Euro.Format(Committed)}: non si liberano {Euro.Format(amount)}.");

        Post(BudgetEntryKind.Release, amount, reference, clock);
    }

    private void Post(BudgetEntryKind kind, decimal amount, string reference, TimeProvider clock)
    {
        Available += amount;
        _entries.Add(new BudgetEntry { Kind = kind, Amount = amount, Balance = Available, Reference = reference, At = clock.UtcNow });
    }
}

public class BudgetEntry
{
    public int Id { get; private set; }
    public required BudgetEntryKind Kind { get; init; }

    /// <summary>Euro; negative when it takes money off the line.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Euro available on the line after this entry.</summary>
    public required decimal Balance { get; init; }

    /// <summary>The act or the application that moved the money.</summary>
    public required string Reference { get; init; }

    public required DateTime At { get; init; }
}

public enum BudgetEntryKind
{
    [Display(Name = "Stanziamento")]
    Appropriation,

    [Display(Name = "Impegno")]
    Commitment,

    [Display(Name = "Economia")]
    Release,
}

/// <summary>Who may draw on a line.</summary>
public enum Drawers
{
    [Display(Name = "Chiunque abbia diritto al voucher")]
    Anyone,

    [Display(Name = "Imprese iscritte al Registro delle imprese di Milano")]
    MilanEnterprises,
}
