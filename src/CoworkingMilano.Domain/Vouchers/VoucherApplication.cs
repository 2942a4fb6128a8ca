using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Vouchers;

/// <summary>A coworker's request for a voucher: a share of what a stay in a space of the registry costs.</summary>
public class VoucherApplication : Application
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

    /// <summary>The first six letters of the fiscal code are those of the names. For a gentle question: people leave out a second name.</summary>
    public bool NamesAgreeWithCode => FiscalCode is null || Identifiers.FiscalCode.Parse(FiscalCode).Matches(FamilyName!, GivenName!);

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

    /// <summary>The documents still to be given. With a password alone the call asks them all.</summary>
    public IEnumerable<RequiredDocument> MissingDocuments => Call.Documents.Where(d => DocumentOf(d) is null).OrderBy(d => d.Position);

    public Attachment? DocumentOf(RequiredDocument document) => Attachments.SingleOrDefault(a => a.Code == document.Code);

    public bool IsComplete(VoucherSection part, DateOnly today) => part switch
    {
        VoucherSection.Person => FiscalCode is not null && BirthIsConfirmed,
        VoucherSection.Applicant => ApplicantKind is not null,
        VoucherSection.Project => ProjectTitle is not null,
        VoucherSection.Stay => Space?.IsAccreditedOn(today) is true && MayBegin(FirstMonth!.Value, today) && Estimate!.ReachesMinimum,
        VoucherSection.Documents => !MissingDocuments.Any(),
        VoucherSection.BankAccount => Iban is not null,
        VoucherSection.Declarations => HasDeclared,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public override bool IsReadyToSubmit(DateOnly today) => Enum.GetValues<VoucherSection>().All(part => IsComplete(part, today));

    /// <summary>Submitted or admitted, not refused or withdrawn; an admission counts for the twelve months from its first day.</summary>
    public bool IsLiveOn(DateOnly day) => Status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.UnderReview or ApplicationStatus.AwaitingSignature => true,
        ApplicationStatus.Admitted => day < FreesOn,
        _ => false,
    };

    /// <summary>The first day on which an admitted person may ask again.</summary>
    public DateOnly? FreesOn => FirstMonth?.AddMonths(MonthsBetweenVouchers);

    public static bool MayBegin(DateOnly firstMonth, DateOnly today) =>
        today.FirstOfMonth <= firstMonth && firstMonth < today.FirstOfMonth.AddMonths(MonthsAhead);

    /// <param name="bornOn">Read from the code, or typed where the code is provisional.</param>
    /// <param name="sex">As <paramref name="bornOn"/>.</param>
    /// <param name="isConfirmed">The person has seen the two and says they are right.</param>
    public void Identify(string givenName, string familyName, FiscalCode code, DateOnly bornOn, Sex sex, bool isConfirmed, TimeProvider clock)
    {
        RequireDraft();

        (GivenName, FamilyName, FiscalCode, BornOn, Sex, BirthIsConfirmed) = (givenName, familyName, code.Value, bornOn, sex, isConfirmed);
        BeNamed(clock);
    }

    public void ApplyAsPerson(TimeProvider clock) => ApplyAs(Vouchers.ApplicantKind.Person, null, null, null, clock);

    public void ApplyAsSelfEmployed(VatNumber vatNumber, TimeProvider clock) => ApplyAs(Vouchers.ApplicantKind.SelfEmployed, vatNumber.Value, null, null, clock);

    /// <param name="name">The enterprise's name in the Milan Register of Enterprises.</param>
    /// <param name="vatNumber">Its VAT number.</param>
    /// <param name="rea">Its number in the register.</param>
    /// <param name="clock">Now.</param>
    public void ApplyAsEnterprise(string name, VatNumber vatNumber, string rea, TimeProvider clock) =>
        ApplyAs(Vouchers.ApplicantKind.Enterprise, vatNumber.Value, name, rea, clock);

    public void DescribeProject(string title, string description, TimeProvider clock)
    {
        RequireDraft();

        (ProjectTitle, ProjectDescription) = (title, description);
        Touch(clock);
    }

    /// <param name="space">In the registry today.</param>
    /// <param name="firstMonth">First day of a month.</param>
    /// <param name="months">1 to the call's maximum.</param>
    /// <param name="monthlyFee">Euro without VAT.</param>
    /// <param name="vatRate">Per cent.</param>
    /// <param name="vatIsUnrecoverable">Declared by the applicant.</param>
    /// <param name="clock">Now.</param>
    public void PlanStay(CoworkingSpace space, DateOnly firstMonth, int months, decimal monthlyFee, decimal vatRate, bool vatIsUnrecoverable, TimeProvider clock)
    {
        RequireDraft();
        Rule.Require(space.IsAccreditedOn(clock.TodayInMilan), "Il voucher si spende in uno spazio oggi in elenco.");
        Rule.Require(firstMonth.Day == 1 && MayBegin(firstMonth, clock.TodayInMilan), "Il primo mese è quello in corso o uno degli undici successivi.");
        Rule.Require(months >= 1 && months <= Call.MaximumMonths, $"I mesi vanno da 1 a {Call.MaximumMonths}.");
        Rule.Require(monthlyFee > 0, "Il canone è maggiore di zero.");

        (Space, FirstMonth, Months, MonthlyFee, VatRate, VatIsUnrecoverable) = (space, firstMonth, months, monthlyFee, vatRate, vatIsUnrecoverable);
        Municipio = space.Municipio;
        Touch(clock);
    }

    /// <summary>Gives a document the call asks for. One that was there must be detached first.</summary>
    public Attachment AttachDocument(RequiredDocument document, StoredFile file, TimeProvider clock)
    {
        Rule.Require(Call.Documents.Contains(document), "Il bando non chiede questo documento.");
        Rule.Require(DocumentOf(document) is null, "Il documento è già stato caricato.");

        return Attach(document.Code, file, null, clock);
    }

    public void GiveBankAccount(Iban iban, TimeProvider clock)
    {
        RequireDraft();

        Iban = iban.Value;
        Touch(clock);
    }

    /// <param name="earlier">The application that holds the same fiscal code, if there is one; when its time is over it lets go of it.</param>
    /// <param name="clock">Now.</param>
    public void Submit(VoucherApplication? earlier, TimeProvider clock)
    {
        RequireDraft();
        Rule.Require(earlier?.IsLiveOn(clock.TodayInMilan) is not true, OneAtATime);

        earlier?.LetGo();
        BeSubmitted(clock);
        LiveFiscalCode = FiscalCode;
    }

    public override IReadOnlyList<string> ObstaclesToAdmission(DateOnly today)
    {
        List<string> obstacles = [];
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
    protected override void Admit(TimeProvider clock)
    {
        (Line, AwardedAmount) = (FindLine()!, Estimate!.Award);
        Line.Commit(AwardedAmount.Value, Reference, clock);
    }

    protected override void LetGo() => LiveFiscalCode = null;

    protected override IEnumerable<string?> SearchWords => [GivenName, FamilyName, FiscalCode, EnterpriseName, VatNumber];

    private string NoLine =>
        $"nessuna linea può coprire per intero {Euro.Format(Estimate!.Award)} ({string.Join(", ", Call.LinesFor(ApplicantKind!.Value).Select(l => $"{l.Name}: restano {Euro.Format(l.Available)}"))})";

    private void ApplyAs(ApplicantKind kind, string? vatNumber, string? enterpriseName, string? rea, TimeProvider clock)
    {
        RequireDraft();

        (ApplicantKind, VatNumber, EnterpriseName, Rea) = (kind, vatNumber, enterpriseName, rea);
        BeNamed(clock);
    }

    private void BeNamed(TimeProvider clock)
    {
        Subject = ApplicantName.Trim();
        Touch(clock);
    }
}
