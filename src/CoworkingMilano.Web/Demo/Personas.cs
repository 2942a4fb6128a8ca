using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Demo;

/// <summary>People one can be with a click in Development. They have no password: outside Development nobody can be them.</summary>
public sealed record Persona(string Key, string GivenName, string FamilyName, OfficerRole? Role, string Story)
{
    public static readonly Persona Marta = new("marta", "Marta", "Galli", null, "Gestisce Isola Lab, uno spazio in elenco");
    public static readonly Persona Paolo = new("paolo", "Paolo", "Ferri", null, "Gestisce uno spazio che aspetta il sopralluogo");
    public static readonly Persona Giulia = new("giulia", "Giulia", "Conti", null, "Ha ricevuto il voucher");
    public static readonly Persona Davide = new("davide", "Davide", "Riva", null, "La sua domanda di voucher è in istruttoria");
    public static readonly Persona Sara = new("sara", "Sara", "Lombardi", null, "Ha una bozza da completare");
    public static readonly Persona Elena = new("elena", "Elena", "Moretti", OfficerRole.CaseOfficer, "Esamina le domande e prepara i provvedimenti");
    public static readonly Persona Luca = new("luca", "Luca", "Bassi", OfficerRole.Inspector, "Oggi ha un sopralluogo");
    public static readonly Persona Renata = new("renata", "Renata", "Colombo", OfficerRole.ResponsibleOfficer, "Ha provvedimenti da firmare");
    public static readonly Persona Carlo = new("carlo", "Carlo", "Villa", OfficerRole.Accountant, "Segue stanziamenti e impegni");
    public static readonly Persona Anna = new("anna", "Anna", "Greco", OfficerRole.Auditor, "Legge tutto, non cambia nulla");
    public static readonly Persona Fabio = new("fabio", "Fabio", "Serra", OfficerRole.Administrator, "Gestisce account e bandi");

    public static IReadOnlyList<Persona> Managers { get; } = [Marta, Paolo];
    public static IReadOnlyList<Persona> Coworkers { get; } = [Giulia, Davide, Sara];
    public static IReadOnlyList<Persona> Officers { get; } = [Elena, Luca, Renata, Carlo, Anna, Fabio];
    public static IReadOnlyList<Persona> All { get; } = [.. Managers, .. Coworkers, .. Officers];

    public string Email => $"{Key}@demo.example";

    public string FullName => $"{GivenName} {FamilyName}";

    public Account ToAccount() => DemoAccounts.New(GivenName, FamilyName, Email);
}
