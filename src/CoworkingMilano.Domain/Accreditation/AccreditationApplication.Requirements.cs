using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>The requirements of the call: what the manager declares, what the case officer judges, what other administrations answer.</summary>
public partial class AccreditationApplication
{
    private readonly List<RequirementCheck> _checks = [];

    public IReadOnlyList<RequirementCheck> Checks => _checks;

    /// <summary>A visit has been closed and the case officer's verdicts do not yet say what it found.</summary>
    public bool CanAdoptFindings => IsUnderReview && LastClosedInspection is not null && !HasAdoptedFindings;

    /// <summary>Everything the last visit saw has the case officer's verdict, adopted or other: from then on, before any decision, the manager sees declared, seen and decided side by side.</summary>
    public bool HasVerdicts => LastClosedInspection?.Findings.All(f => CheckOf(f.Requirement) is not null) is true;

    public bool HasAdoptedFindings => LastClosedInspection?.Findings.All(f => CheckOf(f.Requirement)?.Says(f.Proposed, f.Grounds) is true) is true;

    /// <summary>The case officer's verdict on one requirement. A requirement seen on site is met only after an inspection has been closed.</summary>
    public void Check(Requirement requirement, CheckOutcome outcome, string? reason, Account officer, TimeProvider clock)
    {
        RequireReviewBy(officer);
        Rule.Require(Call.Requirements.Contains(requirement), "Il bando non prevede questo requisito.");
        Rule.Require(!ProofsOf(requirement).Any(), $"Il requisito {requirement.Code} si prova con le verifiche d’ufficio: l’esito viene da lì.");
        Rule.Require(outcome is CheckOutcome.Met || !string.IsNullOrWhiteSpace(reason), "Un requisito non soddisfatto o da chiarire si motiva.");
        Rule.Require(outcome is not CheckOutcome.Met || IsVerifiable(requirement), $"Il requisito {requirement.Code} si verifica sul posto: prima si conclude il sopralluogo.");

        _checks.RemoveAll(c => c.Requirement == requirement);
        _checks.Add(new RequirementCheck { Requirement = requirement, Outcome = outcome, Reason = reason, CheckedById = officer.Id, CheckedAt = clock.UtcNow });
        Record(Act.RequirementChecked, officer.Id, clock, $"{requirement.Code}: {outcome.Label()}");
    }

    /// <summary>Makes the findings of the last inspection the case officer's own verdicts, requirement by requirement.</summary>
    public void AdoptFindings(Account officer, TimeProvider clock)
    {
        Rule.Require(LastClosedInspection is not null, "Non c’è ancora un sopralluogo concluso.");

        foreach (var finding in LastClosedInspection.Findings.OrderBy(f => f.Requirement.Position))
        {
            Check(finding.Requirement, finding.Proposed, finding.Grounds, officer, clock);
        }
    }

    public bool IsVerifiable(Requirement requirement) =>
        requirement.Verification is not Verification.OnSite || LastClosedInspection is not null;

    /// <summary>What the application says of a requirement, in words; null when it says nothing.</summary>
    public string? DeclaredOn(Requirement requirement) => requirement.IsService
        ? _services.SingleOrDefault(s => s.Requirement == requirement)?.InWords
        : requirement.Fact switch
        {
            DeclaredFact.Registration => $"Iscrizione REA {Rea}",
            DeclaredFact.Desks => $"{Premises?.Desks} postazioni",
            DeclaredFact.Regularity => "Dichiarata con la domanda",
            DeclaredFact.Accessibility => Premises?.Accessibility?.Label(),
            DeclaredFact.Address => $"{Premises?.Address}, {Premises?.PostalCode} Milano",
            _ => null,
        };

    public IEnumerable<Requirement> MandatoryRequirements => Call.Requirements.Where(r => r.IsMandatory);
    public int MandatoryRequirementsMet => MandatoryRequirements.Count(IsMet);

    public bool IsMet(Requirement requirement) => VerdictOn(requirement) is CheckOutcome.Met;

    /// <summary>What the case officer judges; of the rest other administrations say whether it is so.</summary>
    public IEnumerable<Requirement> RequirementsToJudge => Call.Requirements.Where(r => !ProofsOf(r).Any());

    /// <summary>The checks of the office that prove a requirement; none for those the case officer judges.</summary>
    public IEnumerable<OwedCheck> ProofsOf(Requirement requirement) => OwedChecks.Where(c => c.Proves == requirement);

    /// <summary>What is known of a requirement: the case officer's verdict, or what other administrations answered. A case older than the checks keeps the verdict it had until the first of them.</summary>
    public CheckOutcome? VerdictOn(Requirement requirement)
    {
        var answers = ProofsOf(requirement).Select(LastCheckOf).ToList();
        return answers.TrueForAll(a => a is null) ? CheckOf(requirement)?.Outcome
            : answers.Exists(a => a?.Result is CheckResult.Contradicted) ? CheckOutcome.NotMet
            : answers.TrueForAll(a => a?.Result is CheckResult.Confirmed) ? CheckOutcome.Met
            : null;
    }

    public RequirementCheck? CheckOf(Requirement requirement) => _checks.SingleOrDefault(c => c.Requirement == requirement);
}
