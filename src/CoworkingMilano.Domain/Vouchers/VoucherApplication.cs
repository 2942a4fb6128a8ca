using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Vouchers;

/// <summary>A coworker's request for a voucher: a share of what a stay in a space of the registry costs.</summary>
public partial class VoucherApplication : Application
{
    /// <summary>How far ahead a stay may begin, this month included.</summary>
    public const int MonthsAhead = 12;

    /// <summary>After an admission, no other voucher for this long from its first day.</summary>
    public const int MonthsBetweenVouchers = 12;

    /// <summary>What is said to who asks twice; it does not say who else asked.</summary>
    public const string OneAtATime = "Con questo codice fiscale c’è già una domanda in corso, o un voucher ammesso negli ultimi dodici mesi: non se ne può presentare un’altra.";

    public override ApplicationKind Kind { get; protected set; } = ApplicationKind.Voucher;

    public string? GivenName { get; private set; }
    public string? FamilyName { get; private set; }
    public string? FiscalCode { get; private set; }
    public DateOnly? BornOn { get; private set; }
    public Sex? Sex { get; private set; }

    /// <summary>The person has confirmed the birth date and the sex read from the fiscal code.</summary>
    public bool BirthIsConfirmed { get; private set; }

    public ApplicantKind? ApplicantKind { get; private set; }
    public string? VatNumber { get; private set; }
    public string? EnterpriseName { get; private set; }

    /// <summary>Number in the Milan Register of Enterprises (REA).</summary>
    public string? Rea { get; private set; }

    public string? ProjectTitle { get; private set; }
    public string? ProjectDescription { get; private set; }

    public CoworkingSpace? Space { get; private set; }

    /// <summary>First day of the stay's first month.</summary>
    public DateOnly? FirstMonth { get; private set; }

    public int? Months { get; private set; }

    /// <summary>Euro a month, without VAT.</summary>
    public decimal? MonthlyFee { get; private set; }

    /// <summary>Per cent: 22.</summary>
    public decimal? VatRate { get; private set; }

    /// <summary>Declared: the applicant cannot recover the VAT on the fee.</summary>
    public bool VatIsUnrecoverable { get; private set; }

    public string? Iban { get; private set; }

    /// <summary>The fiscal code while the application is live. Unique where it is not null: the database itself keeps one live application per person.</summary>
    public string? LiveFiscalCode { get; private set; }

    /// <summary>Euro, fixed by the admission.</summary>
    public decimal? AwardedAmount { get; private set; }

    /// <summary>The line that bears the whole award.</summary>
    public BudgetLine? Line { get; private set; }

    public string ApplicantName => EnterpriseName ?? $"{GivenName} {FamilyName}";
    public DateOnly? LastDay => FirstMonth?.AddMonths(Months ?? 0).AddDays(-1);

    public Estimate? Estimate => MonthlyFee is { } fee && Months is { } months ? Call.Estimate(fee, months, VatRate ?? 0, VatIsUnrecoverable) : null;

    /// <summary>Submitted or admitted, not refused or withdrawn; an admission counts for the twelve months from its first day, unless it came to its end before.</summary>
    public bool IsLiveOn(DateOnly day) => Status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.UnderReview or ApplicationStatus.AwaitingInformation or ApplicationStatus.RefusalNoticed or ApplicationStatus.AwaitingSignature => true,
        ApplicationStatus.Admitted => HoldsAdmission && day < FreesOn,
        _ => false,
    };

    /// <summary>The first day on which an admitted person may ask again.</summary>
    public DateOnly? FreesOn => FirstMonth?.AddMonths(MonthsBetweenVouchers);

    public override IReadOnlyList<string> ObstaclesToAdmission(DateOnly today)
    {
        List<string> obstacles = [.. ObstaclesOfBans(today), .. ObstaclesOfChecks(today)];
        if (Space?.IsAccreditedOn(today) is not true)
        {
            obstacles.Add("lo spazio scelto non è oggi in elenco");
        }

        if (Estimate?.ReachesMinimum is not true)
        {
            obstacles.Add($"la spesa non raggiunge il minimo di {Euro.Format(Call.MinimumCost)}");
        }

        return obstacles;
    }

    /// <summary>The line that would bear the award today; none when no line can cover all of it.</summary>
    public BudgetLine? FindLine() => Call.LineFor(ApplicantKind!.Value, Estimate!.Award);

    public override IReadOnlyList<string> ObstaclesToSigning(DateOnly today) =>
        FindLine() is null ? [.. ObstaclesToAdmission(today), NoLine] : ObstaclesToAdmission(today);

    /// <summary>Awards the voucher and commits it on its line.</summary>
    protected override void Admit(Account officer, TimeProvider clock)
    {
        (Line, AwardedAmount) = (FindLine()!, Estimate!.Award);
        Line.Commit(AwardedAmount.Value, Reference, clock);
    }

    protected override NextStep StepAfterAdmission(DateOnly today) => today <= LastDay
        ? new(Step.UseVoucher, Turn.Nobody, LastDay, Consequence.StayEnds)
        : new(Step.VoucherIsOver, Turn.Nobody, null, Consequence.Nothing);

    protected override void LetGo() => LiveFiscalCode = null;

    public override IEnumerable<(string Name, string? Value)> Pointers =>
        [("Nome e cognome", $"{GivenName} {FamilyName}"), ("Codice fiscale", FiscalCode), ("Data di nascita", BornOn?.InWords), ("Impresa", EnterpriseName), ("Partita IVA", VatNumber), ("REA", Rea)];

    protected override bool IsOfEnterprise => ApplicantKind is Vouchers.ApplicantKind.Enterprise;

    protected override IEnumerable<string?> SearchWords => [GivenName, FamilyName, FiscalCode, EnterpriseName, VatNumber];

    private string NoLine =>
        $"nessuna linea può coprire per intero {Euro.Format(Estimate!.Award)} ({string.Join(", ", Call.LinesFor(ApplicantKind!.Value).Select(l => $"{l.Name}: restano {Euro.Format(l.Available)}"))})";
}
