using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Demo;

/// <summary>Who works on the cases of the demo; the first of each kind is a persona.</summary>
public sealed record DemoOffice(IReadOnlyList<Account> CaseOfficers, IReadOnlyList<Account> Inspectors, Account ResponsibleOfficer)
{
    public Account CaseOfficerOf(int number) => CaseOfficers[number % CaseOfficers.Count];

    public Account InspectorOf(int number) => Inspectors[number % Inspectors.Count];
}
