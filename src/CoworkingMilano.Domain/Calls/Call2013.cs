using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;

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
            SubstituteEmail = "economia.urbana@comune.milano.example",
        };

    /// <summary>Gives a new call the requirements, documents, checks and declarations of 2013, and a line for each of its two sources that sets money aside.</summary>
    /// <exception cref="RuleBrokenException">The call lacks what every receipt must say.</exception>
    public static Call Furnish(Call call, decimal chamberOfCommerce, decimal comune, TimeProvider clock)
    {
        call.RequireReceipt();
        call.LayDown(AccreditationRules(call), VoucherRules(call), applications: 0);
        AddRequirements(call);
        AddDocuments(call);
        AddChecks(call);
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

    /// <summary>Misura 1, on spaces.</summary>
    public static string AccreditationRules(Call call) => string.Join('\n',
        "L’elenco qualificato raccoglie gli spazi di coworking che hanno i requisiti dell’avviso; solo uno spazio in elenco può ospitare chi usa un voucher.",
        $"Lo spazio ha sede a Milano e almeno {call.MinimumDesks} postazioni; chi lo gestisce è iscritto al Registro delle imprese di Milano.",
        "Lo spazio ha banda larga o wi-fi, sale per riunioni o formazione, attrezzature e servizi condivisi, aree comuni e di ristoro, capacità di ospitare eventi e un legame con una rete di imprese.",
        "Chi gestisce lo spazio è in regola con fisco, contributi, sicurezza e igiene del lavoro e con le norme sul commercio.",
        "Un sopralluogo verifica i requisiti prima della decisione.",
        $"L’iscrizione dura {call.EntryMonths} mesi. Chi gestisce lo spazio comunica ogni modifica entro 15 giorni e permette le visite di controllo.",
        "Lo spazio è sospeso o escluso dall’elenco se perde un requisito, se una dichiarazione risulta non vera, se chiude, se rifiuta un sopralluogo, o se lo chiede chi lo gestisce.");

    /// <summary>Misura 2, on vouchers.</summary>
    public static string VoucherRules(Call call) => string.Join('\n',
        "Può avere il voucher chi, persona o impresa iscritta al Registro delle imprese di Milano, vuole realizzare un progetto professionale in uno spazio dell’elenco.",
        $"Il voucher rimborsa il {call.CoveredShare.AsPercentage} della spesa ammessa, al massimo {Euro.Rounded(call.MaximumAward)} in dodici mesi per ciascuno{(call.MinimumCost > 0 ? $", se la spesa è di almeno {Euro.Rounded(call.MinimumCost)}" : "")}.",
        $"La spesa ammessa è il canone di uno spazio dell’elenco, per al massimo {call.MaximumMonths} mesi.",
        "Le domande si presentano in ogni momento e si esaminano nell’ordine in cui arrivano complete, fino a esaurimento dei fondi.",
        "Il rimborso si chiede ogni due mesi, con le fatture e la prova dei pagamenti.",
        "Il voucher decade se chi l’ha avuto perde un requisito, se una dichiarazione risulta non vera o se gli obblighi non sono rispettati: la somma torna alla linea che la sosteneva.");

    private static void AddRequirements(Call call)
    {
        Add("Q1", "Registro delle imprese", "Chi gestisce lo spazio è iscritto al Registro delle imprese di Milano.", true, Verification.ByAnotherAdministration, fact: DeclaredFact.Registration);
        Add("Q3", "Postazioni", $"Almeno {call.MinimumDesks} postazioni di lavoro per il coworking.", true, Verification.OnSite, fact: DeclaredFact.Desks);
        Add("Q4", "Connessione", "Banda larga o wi-fi a disposizione di tutte le postazioni.", true, Verification.OnSite, amenity: Amenities.Connection);
        Add("Q5", "Sale riunioni", "Sale per riunioni o formazione che ogni coworker può usare.", true, Verification.OnSite, amenity: Amenities.MeetingRooms);
        Add("Q6", "Attrezzature e servizi", "Attrezzature condivise e servizi di supporto, per esempio stampa e recapito della posta.", true, Verification.OnSite, amenity: Amenities.SharedEquipment);
        Add("Q7", "Spazi comuni", "Aree comuni per incontrarsi e un’area ristoro.", true, Verification.OnSite, amenity: Amenities.CommonAreas);
        Add("Q8", "Eventi", "Capacità di ospitare incontri, conferenze e laboratori.", true, Verification.OnSite, amenity: Amenities.Events);
        Add("Q9", "Rete", "Legame con una rete di imprese o di spazi.", true, Verification.AtTheDesk, amenity: Amenities.BusinessNetwork);
        Add("Q10", "Regolarità", "In regola con fisco, contributi, sicurezza e igiene sul lavoro e norme sul commercio.", true, Verification.ByAnotherAdministration, fact: DeclaredFact.Regularity);
        Add("Q11", "Accessibilità", "Lo spazio è pienamente accessibile alle persone con disabilità.", false, Verification.OnSite, fact: DeclaredFact.Accessibility);
        Add("Q12", "Sede a Milano", "Lo spazio si trova nel territorio del Comune di Milano.", true, Verification.AtTheDesk, fact: DeclaredFact.Address);

        void Add(string code, string title, string text, bool isMandatory, Verification verification, Amenities? amenity = null, DeclaredFact? fact = null) =>
            call.Require(new Requirement { Code = code, Position = call.Requirements.Count + 1, Title = title, Text = text, IsMandatory = isMandatory, Verification = verification, IsService = amenity is not null, Amenity = amenity, Fact = fact });
    }

    private static void AddDocuments(Call call)
    {
        call.AskFor(new RequiredDocument { Code = "documento-identita", Position = 1, Title = "Documento d’identità", Hint = "Fronte e retro, in corso di validità. Serve perché entri con una password: con un’identità digitale non lo chiederemo.", IsReplacedByDigitalIdentity = true });
        call.AskFor(new RequiredDocument { Code = "curriculum", Position = 2, Title = "Curriculum", Hint = "Il tuo curriculum, meglio se in formato europeo." });
        call.AskFor(new RequiredDocument { Code = "preventivo", Position = 3, Title = "Preventivo dello spazio", Hint = "Il preventivo o il contratto che riporta il canone mensile senza IVA." });
    }

    /// <summary>What the administration knows already. A migration gave the same to the calls of before.</summary>
    private static void AddChecks(Call call)
    {
        const string ExOfficio = "artt. 43 e 71 del D.P.R. 445/2000";
        const string Contributions = "art. 44-bis del D.P.R. 445/2000";
        const string Enterprises = "Registro delle imprese della Camera di commercio";
        const string Durc = "INPS e INAIL, con il DURC online";
        const int DurcDays = 120;
        string[] chamberPapers = ["visura", "visura camerale", "certificato camerale", "certificato di iscrizione"];
        string[] durcPapers = ["DURC", "regolarità contributiva"];

        Owe(ApplicationKind.Accreditation, "registro-imprese", "Iscrizione al Registro delle imprese", Enterprises, ExOfficio, chamberPapers, proves: "Q1");
        Owe(ApplicationKind.Accreditation, "durc", "Contributi in regola", Durc, Contributions, durcPapers, validDays: DurcDays, proves: "Q10");
        Owe(ApplicationKind.Accreditation, "imposte", "Imposte in regola", "Agenzia delle Entrate, con SIATEL", ExOfficio, ["certificato dei carichi pendenti", "regolarità fiscale", "certificato tributario"], proves: "Q10");
        Owe(ApplicationKind.Accreditation, "lavoro-commercio", "Sicurezza, igiene e norme sul commercio", "Sportello unico del Comune e Ispettorato del lavoro", ExOfficio, ["SCIA", "certificato di agibilità"], proves: "Q10");
        Owe(ApplicationKind.Voucher, "anagrafe", "Generalità e codice fiscale", "Anagrafe nazionale della popolazione residente (ANPR)", ExOfficio, ["certificato di residenza", "certificato di nascita", "certificato anagrafico", "stato di famiglia"]);
        Owe(ApplicationKind.Voucher, "registro-imprese", "Iscrizione al Registro delle imprese", Enterprises, ExOfficio, chamberPapers, isForEnterprisesOnly: true);
        Owe(ApplicationKind.Voucher, "durc", "Contributi in regola", Durc, Contributions, durcPapers, isForEnterprisesOnly: true, validDays: DurcDays);
        Owe(ApplicationKind.Voucher, "aiuti", "Nessun altro aiuto per le stesse spese", "Registro nazionale degli aiuti di Stato (RNA)", "art. 52 della L. 234/2012", ["visura aiuti", "visura de minimis"], isForEnterprisesOnly: true);

        void Owe(ApplicationKind kind, string code, string title, string source, string article, string[] certificates, bool isForEnterprisesOnly = false, int? validDays = null, string? proves = null) =>
            call.Owe(new OwedCheck { Kind = kind, Code = code, Position = call.OwedChecksFor(kind).Count() + 1, Title = title, Source = source, Article = article, Certificates = certificates, IsForEnterprisesOnly = isForEnterprisesOnly, ValidDays = validDays, Proves = call.Requirements.SingleOrDefault(r => r.Code == proves) });
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
