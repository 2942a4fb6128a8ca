using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Calls;

/// <summary>The notice (bando) that opens the measures: every number, term, document and requirement of the scheme is a fact of the call, not of the code.</summary>
public class Call
{
    private readonly List<Requirement> _requirements = [];
    private readonly List<RequiredDocument> _documents = [];
    private readonly List<DeclarationText> _declarations = [];
    private readonly List<OwedCheck> _owedChecks = [];
    private readonly List<BudgetLine> _lines = [];

    public int Id { get; private set; }

    /// <summary>Short public name, used in URLs: <c>2026</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>The act that adopted the call, as letters cite it.</summary>
    public required string Act { get; set; }

    public required DateOnly OpensOn { get; set; }

    /// <summary>The last day for new applications; none means "at any time, while the money lasts".</summary>
    public DateOnly? ClosesOn { get; private set; }

    public required string Office { get; set; }
    public required string OfficeAddress { get; set; }
    public required string OfficeEmail { get; set; }
    public required string ResponsibleOfficer { get; set; }

    /// <summary>Whom the applicant may turn to when the term has passed (L. 241/1990 art. 2 c. 9-bis).</summary>
    public required string SubstituteOfficer { get; set; }

    /// <summary>Where a request for them is sent the moment it is made: they need no account.</summary>
    public required string SubstituteEmail { get; set; }

    /// <summary>Days from submission to decision (L. 241/1990 art. 2).</summary>
    public int AccreditationTermDays { get; set; } = 60;

    /// <inheritdoc cref="AccreditationTermDays"/>
    public int VoucherTermDays { get; set; } = 30;

    public int MinimumDesks { get; set; } = 10;

    /// <summary>How long an entry in the registry lasts.</summary>
    public int EntryMonths { get; set; } = 36;

    /// <summary>The share of the eligible cost that is refunded, between 0 and 1.</summary>
    public decimal CoveredShare { get; set; } = 0.50m;

    /// <summary>Euro.</summary>
    public decimal MaximumAward { get; set; } = 1_500m;

    /// <summary>Euro of eligible cost under which no voucher is given; 0 in 2013, 1,000 in 2015.</summary>
    public decimal MinimumCost { get; set; }

    public int MaximumMonths { get; set; } = 12;

    /// <summary>Whether VAT that the applicant declares unrecoverable is part of the eligible cost.</summary>
    public bool VatCountsIfUnrecoverable { get; set; }

    /// <summary>A competitive (concorsuale) procedure owes no notice before a refusal (L. 241/1990 art. 10-bis, last sentence).</summary>
    public bool IsCompetitive { get; set; }

    /// <summary>The rules of the call on spaces, in its own words: every decision quotes them. Empty in a call of before they were kept.</summary>
    public string AccreditationRules { get; private set; } = "";

    /// <summary>As <see cref="AccreditationRules"/>, on vouchers.</summary>
    public string VoucherRules { get; private set; } = "";

    public IReadOnlyList<Requirement> Requirements => _requirements;
    public IReadOnlyList<RequiredDocument> Documents => _documents;
    public IReadOnlyList<DeclarationText> Declarations => _declarations;
    public IReadOnlyList<OwedCheck> OwedChecks => _owedChecks;
    public IReadOnlyList<BudgetLine> Lines => _lines;

    /// <summary>A call of before the portal kept rules has none until somebody writes down those it was published with.</summary>
    public bool HasRules => AccreditationRules.Length > 0 && VoucherRules.Length > 0;

    /// <summary>Why nobody can decide under this call yet: a decision quotes the rules it applies (L. 241/1990 art. 3). Null when it has them.</summary>
    public string? LackOfRules => HasRules ? null : $"Il bando {Code} non ha ancora il testo delle sue regole, che ogni provvedimento riporta: prima lo scrive il responsabile del procedimento.";

    public bool IsOpenOn(DateOnly day) => OpensOn <= day && (ClosesOn is null || day <= ClosesOn);

    public int TermDays(ApplicationKind kind) => kind is ApplicationKind.Accreditation ? AccreditationTermDays : VoucherTermDays;

    public IEnumerable<DeclarationText> DeclarationsFor(ApplicationKind kind) =>
        _declarations.Where(d => d.Kind == kind).GroupBy(d => d.Code).Select(versions => versions.MaxBy(d => d.Version)!).OrderBy(d => d.Position);

    /// <summary>What the office finds out by itself about one kind of application, in the call's order.</summary>
    public IEnumerable<OwedCheck> OwedChecksFor(ApplicationKind kind) => _owedChecks.Where(c => c.Kind == kind).OrderBy(c => c.Position);

    /// <summary>The lines this kind of applicant may draw on, the first to be drawn first.</summary>
    public IEnumerable<BudgetLine> LinesFor(ApplicantKind kind) => _lines.Where(l => l.IsOpenTo(kind)).OrderBy(l => l.Priority);

    /// <summary>The first of <see cref="LinesFor"/> that can bear all of an award: one line covers it whole, or none does.</summary>
    public BudgetLine? LineFor(ApplicantKind kind, decimal award) => LinesFor(kind).FirstOrDefault(l => award <= l.Available);

    /// <summary>What a stay costs and what the voucher refunds. The award is rounded once, to the cent, half up.</summary>
    public Estimate Estimate(decimal monthlyFee, int months, decimal vatRate = 0, bool vatUnrecoverable = false)
    {
        var net = monthlyFee * months;
        var vat = net * vatRate / 100;
        var eligible = net + (VatCountsIfUnrecoverable && vatUnrecoverable ? vat : 0);
        var share = decimal.Round(Math.Min(eligible * CoveredShare, MaximumAward), 2, MidpointRounding.AwayFromZero);
        return new Estimate(net, vat, eligible, ReachesMinimum: eligible >= MinimumCost, IsCapped: eligible * CoveredShare > MaximumAward, Award: eligible >= MinimumCost ? share : 0);
    }

    /// <summary>New shares, sums and terms, while nobody has applied under the old ones. The desks are written in a requirement: they stay.</summary>
    /// <param name="applications">How many were started under this call, drafts too.</param>
    public void Revise(CallNumbers numbers, int applications)
    {
        Rule.Require(applications == 0, "Il bando ha già delle domande: i suoi numeri non cambiano più.");

        CoveredShare = numbers.CoveredShare;
        MaximumAward = numbers.MaximumAward;
        MinimumCost = numbers.MinimumCost;
        MaximumMonths = numbers.MaximumMonths;
        AccreditationTermDays = numbers.AccreditationTermDays;
        VoucherTermDays = numbers.VoucherTermDays;
        EntryMonths = numbers.EntryMonths;
        VatCountsIfUnrecoverable = numbers.VatCountsIfUnrecoverable;
        this.RequireReceipt();
    }

    /// <summary>Writes the rules that decisions quote, while nobody has applied under others: from the first application on their text is frozen. What was never written may still be, once.</summary>
    /// <param name="accreditation">On spaces; a line for each rule.</param>
    /// <param name="voucher">On vouchers; a line for each rule.</param>
    /// <param name="applications">How many were started under this call, drafts too.</param>
    public void LayDown(string accreditation, string voucher, int applications)
    {
        Rule.Require(CanLayDown(applications), "Il bando ha già delle domande: le sue regole non cambiano più.");
        Rule.Require(!string.IsNullOrWhiteSpace(accreditation) && !string.IsNullOrWhiteSpace(voucher), "Un bando ha le sue regole, per gli spazi e per i voucher.");

        (AccreditationRules, VoucherRules) = (accreditation, voucher);
    }

    public bool CanLayDown(int applications) => applications == 0 || !HasRules;

    /// <summary>The rules on one kind of application, one for each line of theirs.</summary>
    public IReadOnlyList<string> RulesFor(ApplicationKind kind) =>
        (kind is ApplicationKind.Accreditation ? AccreditationRules : VoucherRules).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Close(DateOnly lastDay)
    {
        Rule.Require(lastDay >= OpensOn, "Un bando non si chiude prima di aprirsi.");

        ClosesOn = lastDay;
    }

    public void Reopen() => ClosesOn = null;

    /// <summary>The amenities that the answers on services already tell of.</summary>
    public Amenities AskedAmenities => _requirements.Select(r => r.Amenity ?? Amenities.None).Together();

    public Requirement Require(Requirement requirement)
    {
        Rule.Require(_requirements.All(r => r.Code != requirement.Code), $"Il requisito {requirement.Code} è già nel bando.");

        _requirements.Add(requirement);
        return requirement;
    }

    public void AskFor(RequiredDocument document)
    {
        Rule.Require(_documents.All(d => d.Code != document.Code), $"Il documento {document.Code} è già nel bando.");
        Rule.Require(_owedChecks.All(c => !c.IsNamedIn(document.Title, document.Hint)), $"«{document.Title}» non si chiede: lo sa un’altra amministrazione, e lo accerta l’ufficio (artt. 40 e 43 del D.P.R. 445/2000).");

        _documents.Add(document);
    }

    /// <summary>Has the office find out a fact by itself; no document of the call may ask for the same.</summary>
    public void Owe(OwedCheck check)
    {
        Rule.Require(_owedChecks.All(c => c.Kind != check.Kind || c.Code != check.Code), $"La verifica {check.Code} è già nel bando.");
        Rule.Require(_documents.All(d => !check.IsNamedIn(d.Title, d.Hint)), $"«{check.Title}» lo accerta l’ufficio: il bando non può chiederne anche il documento (artt. 40 e 43 del D.P.R. 445/2000).");

        _owedChecks.Add(check);
    }

    /// <summary>A text is never edited: a new version stands beside the old one, which the answers already given keep citing.</summary>
    public void Declare(ApplicationKind kind, string code, string text)
    {
        var versions = _declarations.Where(d => d.Kind == kind && d.Code == code).ToList();
        _declarations.Add(new DeclarationText
        {
            Kind = kind,
            Code = code,
            Text = text,
            Version = versions.Count + 1,
            Position = versions.FirstOrDefault()?.Position ?? _declarations.Count(d => d.Kind == kind) + 1,
        });
    }

    public BudgetLine OpenLine(string name, int priority, Drawers drawers)
    {
        Rule.Require(_lines.All(l => l.Name != name), $"La linea {name} è già nel bando.");

        var line = new BudgetLine { Name = name, Priority = priority, Drawers = drawers };
        _lines.Add(line);
        return line;
    }
}

/// <summary>What a call refunds and how long things take; each is explained on <see cref="Call"/>.</summary>
public record CallNumbers(
    decimal CoveredShare, decimal MaximumAward, decimal MinimumCost, int MaximumMonths, int AccreditationTermDays, int VoucherTermDays, int EntryMonths, bool VatCountsIfUnrecoverable);

/// <summary>What a stay in a space costs and what the voucher refunds of it. Amounts in euro.</summary>
public record Estimate(decimal NetCost, decimal Vat, decimal EligibleCost, bool ReachesMinimum, bool IsCapped, decimal Award);
