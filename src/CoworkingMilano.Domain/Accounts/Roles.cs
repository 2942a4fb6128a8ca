using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Accounts;

/// <summary>What an officer of the Comune may do. The names are the roles' names in the database and in the sign-in cookie.</summary>
public enum OfficerRole
{
    [Display(Name = "Istruttore", Description = "Prende in carico le domande, verifica i requisiti, predispone i provvedimenti")]
    CaseOfficer,

    [Display(Name = "Ispettore", Description = "Esegue i sopralluoghi e ne chiude il verbale")]
    Inspector,

    [Display(Name = "Responsabile del procedimento", Description = "Firma i provvedimenti predisposti da altri, o li rimanda con una nota")]
    ResponsibleOfficer,

    [Display(Name = "Ragioneria", Description = "Vede le linee di stanziamento, gli impegni e le coordinate bancarie")]
    Accountant,

    [Display(Name = "Revisore", Description = "Legge tutto e non cambia nulla")]
    Auditor,

    [Display(Name = "Amministratore", Description = "Gestisce gli account dell’ufficio e i bandi; non vede le domande dei cittadini")]
    Administrator,
}

public static class Roles
{
    public const string CaseOfficer = nameof(OfficerRole.CaseOfficer);
    public const string Inspector = nameof(OfficerRole.Inspector);
    public const string ResponsibleOfficer = nameof(OfficerRole.ResponsibleOfficer);
    public const string Accountant = nameof(OfficerRole.Accountant);
    public const string Auditor = nameof(OfficerRole.Auditor);
    public const string Administrator = nameof(OfficerRole.Administrator);

    public static IReadOnlyList<string> All { get; } = Enum.GetNames<OfficerRole>();
}
