using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Calls;

/// <summary>
/// The rules of the first call (2013, Misura 1 and Misura 2), from which a new call starts: half of the cost up to € 1,500, no minimum, at least ten desks,
/// money of the Chamber of Commerce for enterprises first and of the Comune for anyone.
/// </summary>
public static class Call2013
{
    public const decimal ChamberOfCommerceAppropriation = 100_000m;
    public const decimal ComuneAppropriation = 198_240m;

    private const string CriminalLawWarning =
        "Sono consapevole che chi rilascia dichiarazioni mendaci o forma atti falsi è punito ai sensi del codice penale e delle leggi speciali in materia (D.P.R. 445/2000, art. 76) "
        + "e decade dai benefici ottenuti (art. 75).";

    public static Call Open(string code, DateOnly opensOn, TimeProvider clock) =>
        Furnish(Blank(code, opensOn), ChamberOfCommerceAppropriation, ComuneAppropriation, clock);

    /// <summary>The facts and numbers of 2013, before requirements, documents, declarations and money.</summary>
    public static Call Blank(string code, DateOnly opensOn) =>
        new()
        {
            Code = code,
            Title = "Coworking a Milano: elenco qualificato e voucher",
            Act = $"avviso pubblico {code}, Misure 1 e 2",
            OpensOn = opensOn,
            Office = "Ufficio Coworking e nuovi lavori",
            OfficeAddress = "Via Larga 12, 20122 Milano",
            OfficeEmail = "coworking@comune.milano.example",
            ResponsibleOfficer = "Renata Colombo",
            SubstituteOfficer = "Direzione Economia urbana e lavoro",
        };

    /// <summary>Gives a new call the requirements, documents and declarations of 2013, and a line for each of its two sources that sets money aside.</summary>
    public static Call Furnish(Call call, decimal chamberOfCommerce, decimal comune, TimeProvider clock)
    {
        AddRequirements(call);
        AddDocuments(call);
        AddDeclarations(call);
        AddLine("Camera di commercio", 1, Drawers.MilanEnterprises, chamberOfCommerce, "Convenzione con la Camera di commercio");
        AddLine("Comune di Milano", 2, Drawers.Anyone, comune, "Stanziamento del bando");
        return call;

        void AddLine(string name, int priority, Drawers drawers, decimal amount, string act)
        {
            if (amount > 0)
            {
                call.OpenLine(name, priority, drawers).Appropriate(amount, act, clock);
            }
        }
    }

    private static void AddRequirements(Call call)
    {
        Add("Q1", "Registro delle imprese", "Chi gestisce lo spazio è iscritto al Registro delle imprese di Milano.", true, Verification.ByAnotherAdministration, fact: DeclaredFact.Registration);
        Add("Q3", "Postazioni", $"Almeno {call.MinimumDesks} postazioni di lavoro per il coworking.", true, Verification.OnSite, fact: DeclaredFact.Desks);
        Add("Q4", "Connessione", "Banda larga o wi-fi a disposizione di tutte le postazioni.", true, Verification.OnSite, isService: true);
        Add("Q5", "Sale riunioni", "Sale per riunioni o formazione che ogni coworker può usare.", true, Verification.OnSite, isService: true);
        Add("Q6", "Attrezzature e servizi", "Attrezzature condivise e servizi di supporto, per esempio stampa e recapito della posta.", true, Verification.OnSite, isService: true);
        Add("Q7", "Spazi comuni", "Aree comuni per incontrarsi e un’area ristoro.", true, Verification.OnSite, isService: true);
        Add("Q8", "Eventi", "Capacità di ospitare incontri, conferenze e laboratori.", true, Verification.OnSite, isService: true);
        Add("Q9", "Rete", "Legame con una rete di imprese o di spazi.", true, Verification.AtTheDesk, isService: true);
        Add("Q10", "Regolarità", "In regola con fisco, contributi, sicurezza e igiene sul lavoro e norme sul commercio.", true, Verification.ByAnotherAdministration, fact: DeclaredFact.Regularity);
        Add("Q11", "Accessibilità", "Lo spazio è pienamente accessibile alle persone con disabilità.", false, Verification.OnSite, fact: DeclaredFact.Accessibility);
        Add("Q12", "Sede a Milano", "Lo spazio si trova nel territorio del Comune di Milano.", true, Verification.AtTheDesk, fact: DeclaredFact.Address);

        void Add(string code, string title, string text, bool isMandatory, Verification verification, bool isService = false, DeclaredFact? fact = null) =>
            call.Require(new Requirement { Code = code, Position = call.Requirements.Count + 1, Title = title, Text = text, IsMandatory = isMandatory, Verification = verification, IsService = isService, Fact = fact });
    }

    private static void AddDocuments(Call call)
    {
        call.AskFor(new RequiredDocument { Code = "documento-identita", Position = 1, Title = "Documento d’identità", Hint = "Fronte e retro, in corso di validità. Serve perché entri con una password: con un’identità digitale non lo chiederemo.", IsReplacedByDigitalIdentity = true });
        call.AskFor(new RequiredDocument { Code = "curriculum", Position = 2, Title = "Curriculum", Hint = "Il tuo curriculum, meglio se in formato europeo." });
        call.AskFor(new RequiredDocument { Code = "preventivo", Position = 3, Title = "Preventivo dello spazio", Hint = "Il preventivo o il contratto che riporta il canone mensile senza IVA." });
    }

    private static void AddDeclarations(Call call)
    {
        Declare(ApplicationKind.Accreditation, "veridicita", $"Dichiaro che quanto scritto nella domanda è vero (D.P.R. 445/2000, artt. 46 e 47). {CriminalLawWarning}");
        Declare(ApplicationKind.Accreditation, "regolarita", "Dichiaro che chi gestisce lo spazio è in regola con il pagamento di imposte e contributi, con le norme su sicurezza e igiene del lavoro e con quelle sul commercio.");
        Declare(ApplicationKind.Accreditation, "sopralluogo", "Accetto che il Comune visiti lo spazio per verificare i requisiti, e mi impegno a comunicare entro 15 giorni ogni modifica di quanto dichiarato.");
        Declare(ApplicationKind.Accreditation, "privacy", "Ho letto l’informativa sul trattamento dei dati personali (art. 13 del Regolamento UE 2016/679).");
        Declare(ApplicationKind.Voucher, "veridicita", $"Dichiaro che quanto scritto nella domanda è vero (D.P.R. 445/2000, artt. 46 e 47). {CriminalLawWarning}");
        Declare(ApplicationKind.Voucher, "unico-voucher", "Dichiaro di non aver ricevuto altri contributi pubblici per le stesse spese, e che il conto indicato è intestato a chi chiede il voucher.");
        Declare(ApplicationKind.Voucher, "privacy", "Ho letto l’informativa sul trattamento dei dati personali (art. 13 del Regolamento UE 2016/679).");

        void Declare(ApplicationKind kind, string code, string text) => call.Declare(kind, code, text);
    }
}
