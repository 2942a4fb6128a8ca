using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Vouchers;

/// <summary>The seven sections of a draft: who asks, for what and where; each saves itself and knows what it lacks.</summary>
public partial class VoucherApplication
{
    /// <summary>What the code tells is known, and only the person's word on it is missing.</summary>
    public bool AwaitsConfirmation => this is { FiscalCode: not null, BornOn: not null, Sex: not null, BirthIsConfirmed: false };

    /// <summary>The first six letters of the fiscal code are those of the names. For a gentle question: people leave out a second name.</summary>
    public bool NamesAgreeWithCode => FiscalCode is null || FamilyName is null || GivenName is null || Identifiers.FiscalCode.Parse(FiscalCode).Matches(FamilyName, GivenName);

    /// <summary>The documents asked of this person: of who is known by a digital identity, none that says who they are (CAD art. 65).</summary>
    public IEnumerable<RequiredDocument> AskedDocuments => Call.Documents.Where(d => !(IdentifiedBy.IsStrong && d.IsReplacedByDigitalIdentity)).OrderBy(d => d.Position);

    /// <summary>The documents still to be given.</summary>
    public IEnumerable<RequiredDocument> MissingDocuments => AskedDocuments.Where(d => DocumentOf(d) is null);

    public Attachment? DocumentOf(RequiredDocument document) => Attachments.SingleOrDefault(a => a.Code == document.Code);

    public override IReadOnlyList<MissingAnswer> Missing(Enum part, DateOnly today) => (VoucherSection)part switch
    {
        VoucherSection.Person => MissingOfPerson,
        VoucherSection.Applicant => MissingOfApplicant,
        VoucherSection.Project => MissingOfProject,
        VoucherSection.Stay => MissingOfStay(today),
        VoucherSection.Documents => [.. MissingDocuments.Select(d => new MissingAnswer($"{d.Code}.File", d.Title))],
        VoucherSection.BankAccount => MissingAnswer.Among((Iban is null, nameof(Iban), "IBAN")),
        VoucherSection.Declarations => MissingDeclarations,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static bool MayBegin(DateOnly firstMonth, DateOnly today) =>
        today.FirstOfMonth <= firstMonth && firstMonth < today.FirstOfMonth.AddMonths(MonthsAhead);

    /// <param name="givenName">As on the identity document.</param>
    /// <param name="familyName">As <paramref name="givenName"/>.</param>
    /// <param name="code">Null until one is typed.</param>
    /// <param name="bornOn">Read from the code, or typed where the code is provisional.</param>
    /// <param name="sex">As <paramref name="bornOn"/>.</param>
    /// <param name="isConfirmed">The person has seen the two and says they are right.</param>
    /// <param name="clock">Now.</param>
    public void Identify(string? givenName, string? familyName, FiscalCode? code, DateOnly? bornOn, Sex? sex, bool isConfirmed, TimeProvider clock)
    {
        WriteOn(VoucherSection.Person);

        (GivenName, FamilyName, FiscalCode, BornOn, Sex, BirthIsConfirmed) = (givenName, familyName, code?.Value, bornOn, sex, isConfirmed);
        BeNamed(clock);
    }

    /// <param name="kind">What is kept of the rest depends on it: a person has no VAT number, only an enterprise is in the register.</param>
    /// <param name="vatNumber">Of who works on their own, or of the enterprise.</param>
    /// <param name="enterpriseName">As in the Milan Register of Enterprises.</param>
    /// <param name="rea">Its number in the register.</param>
    /// <param name="clock">Now.</param>
    public void ApplyAs(ApplicantKind? kind, VatNumber? vatNumber, string? enterpriseName, string? rea, TimeProvider clock)
    {
        WriteOn(VoucherSection.Applicant);

        ApplicantKind = kind;
        VatNumber = kind is Vouchers.ApplicantKind.Person ? null : vatNumber?.Value;
        (EnterpriseName, Rea) = kind is null or Vouchers.ApplicantKind.Enterprise ? (enterpriseName, rea) : (null, null);
        BeNamed(clock);
    }

    public void DescribeProject(string? title, string? description, TimeProvider clock)
    {
        WriteOn(VoucherSection.Project);

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
    public void PlanStay(CoworkingSpace? space, DateOnly? firstMonth, int? months, decimal? monthlyFee, decimal? vatRate, bool vatIsUnrecoverable, TimeProvider clock)
    {
        WriteOn(VoucherSection.Stay);
        Rule.Require(space is null || space == Space || space.IsAccreditedOn(clock.TodayInMilan), "Il voucher si spende in uno spazio oggi in elenco.");
        Rule.Require(firstMonth is null || firstMonth == FirstMonth || (firstMonth.Value.Day == 1 && MayBegin(firstMonth.Value, clock.TodayInMilan)), "Il primo mese è quello in corso o uno degli undici successivi.");
        Rule.Require(months is null || (months >= 1 && months <= Call.MaximumMonths), $"I mesi vanno da 1 a {Call.MaximumMonths}.");
        Rule.Require(monthlyFee is null or > 0, "Il canone è maggiore di zero.");

        (Space, FirstMonth, Months, MonthlyFee, VatRate, VatIsUnrecoverable) = (space, firstMonth, months, monthlyFee, vatRate, vatIsUnrecoverable);
        Municipio = space?.Municipio;
        Touch(clock);
    }

    /// <summary>Gives a document the call asks for. One that was there must be detached first.</summary>
    public Attachment AttachDocument(RequiredDocument document, StoredFile file, TimeProvider clock)
    {
        Rule.Require(Call.Documents.Contains(document), "Il bando non chiede questo documento.");
        Rule.Require(AskedDocuments.Contains(document), "Hai un’identità digitale: questo documento non serve.");
        Rule.Require(DocumentOf(document) is null, "Il documento è già stato caricato.");

        return Attach(document.Code, file, null, clock);
    }

    public void GiveBankAccount(Iban? iban, TimeProvider clock)
    {
        WriteOn(VoucherSection.BankAccount);

        Iban = iban?.Value;
        Touch(clock);
    }

    /// <summary>Starts from the person's earlier request: who they are, in what capacity they ask, the project, the account. Documents, stay and declarations are of their own time and are given anew.</summary>
    public void TakeUp(VoucherApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);

        (GivenName, FamilyName, FiscalCode, BornOn, Sex, BirthIsConfirmed) = (earlier.GivenName, earlier.FamilyName, earlier.FiscalCode, earlier.BornOn, earlier.Sex, earlier.BirthIsConfirmed);
        (ApplicantKind, VatNumber, EnterpriseName, Rea) = (earlier.ApplicantKind, earlier.VatNumber, earlier.EnterpriseName, earlier.Rea);
        (ProjectTitle, ProjectDescription, Iban) = (earlier.ProjectTitle, earlier.ProjectDescription, earlier.Iban);
        Mark(earlier, VoucherSection.Person, VoucherSection.Applicant, VoucherSection.Project, VoucherSection.BankAccount);
        BeNamed(clock);
    }

    /// <summary>Starts, for want of a voucher of theirs, from the request by which the person entered a space: the enterprise, in case it is the one that asks.</summary>
    public void TakeUp(AccreditationApplication earlier, TimeProvider clock)
    {
        RequireOwn(earlier);

        (VatNumber, EnterpriseName, Rea) = (earlier.VatNumber, earlier.OperatorName, earlier.Rea);
        Mark(earlier, VoucherSection.Applicant);
        BeNamed(clock);
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

    protected override IEnumerable<Enum> Parts => Enum.GetValues<VoucherSection>().Cast<Enum>();

    private IReadOnlyList<MissingAnswer> MissingOfPerson => MissingAnswer.Among(
        (GivenName is null, nameof(GivenName), "nome"),
        (FamilyName is null, nameof(FamilyName), "cognome"),
        (FiscalCode is null, nameof(FiscalCode), "codice fiscale"),
        (FiscalCode is not null && BornOn is null, nameof(BornOn), "data di nascita"),
        (FiscalCode is not null && Sex is null, nameof(Sex), "sesso"),
        (AwaitsConfirmation, "IsConfirmed", "conferma di data di nascita e sesso"));

    private IReadOnlyList<MissingAnswer> MissingOfApplicant => MissingAnswer.Among(
        (ApplicantKind is null, nameof(ApplicantKind), "a che titolo chiedi il voucher"),
        (ApplicantKind is Vouchers.ApplicantKind.SelfEmployed or Vouchers.ApplicantKind.Enterprise && VatNumber is null, nameof(VatNumber), "partita IVA"),
        (ApplicantKind is Vouchers.ApplicantKind.Enterprise && EnterpriseName is null, nameof(EnterpriseName), "nome dell’impresa"),
        (ApplicantKind is Vouchers.ApplicantKind.Enterprise && Rea is null, nameof(Rea), "numero REA"));

    private IReadOnlyList<MissingAnswer> MissingOfProject => MissingAnswer.Among(
        (ProjectTitle is null, nameof(ProjectTitle), "titolo"),
        (ProjectDescription is null, nameof(ProjectDescription), "descrizione"));

    private IReadOnlyList<MissingAnswer> MissingOfStay(DateOnly today) => MissingAnswer.Among(
        (Space is null, nameof(Space), "spazio"),
        (Space?.IsAccreditedOn(today) is false, nameof(Space), $"un altro spazio: {Space?.Name} non è più in elenco"),
        (FirstMonth is null, nameof(FirstMonth), "primo mese"),
        (FirstMonth is { } month && !MayBegin(month, today), nameof(FirstMonth), "un altro primo mese: quello scelto è passato"),
        (Months is null, nameof(Months), "quanti mesi"),
        (MonthlyFee is null, nameof(MonthlyFee), "canone mensile"),
        (Estimate?.ReachesMinimum is false, nameof(MonthlyFee), $"una spesa di almeno {Euro.Format(Call.MinimumCost)}, come chiede il bando"),
        (VatRate is null, nameof(VatRate), "aliquota IVA"));

    private void BeNamed(TimeProvider clock)
    {
        Subject = ApplicantName.Trim();
        Touch(clock);
    }
}
