using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Accounts;
using CoworkingMilano.Web.Areas.Officers.CallClosures;
using CoworkingMilano.Web.Areas.Officers.CallNumbers;
using CoworkingMilano.Web.Areas.Officers.CallRules;
using CoworkingMilano.Web.Areas.Officers.Calls;
using CoworkingMilano.Web.Areas.Officers.CallTexts;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>Every question of the office's own forms, on calls and colleagues × what can be wrong with the answer → the sentence beside it. Its acts on a case are in TypingWrongThingsToTheOffice.</summary>
public sealed class TypingWrongThings(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Number = "Scrivi un numero, per esempio 250,00";
    private const string Days = "Scrivi un numero di giorni da 1 a 180";
    private const string Sum = "Scrivi una somma da 0 in su";

    private static readonly Account Administrator = Some.Person("Ada", "Bianchi");
    private static readonly (string Name, string Value)[] NewOfficer = [("GivenName", "Nino"), ("FamilyName", "Nuovi"), ("Email", "nino.nuovi@comune.example"), ("Roles", "CaseOfficer")];
    private static bool _everybody;

    public static TheoryData<string, string, string> OfACallsTexts => new()
    {
        { "Title", "", "Scrivi il titolo del bando" },
        { "Title", Long(201), "Il titolo non supera i 200 caratteri" },
        { "Act", "", "Scrivi l’atto che approva il bando" },
        { "Act", Long(201), "L’atto non supera i 200 caratteri" },
        { "Office", "", "Scrivi l’ufficio che segue le domande" },
        { "Office", Long(201), "L’ufficio non supera i 200 caratteri" },
        { "OfficeAddress", "", "Scrivi l’indirizzo dell’ufficio" },
        { "OfficeAddress", Long(201), "L’indirizzo non supera i 200 caratteri" },
        { "OfficeEmail", "", "Scrivi l’e-mail dell’ufficio" },
        { "OfficeEmail", "ufficio", "Scrivi un indirizzo e-mail completo" },
        { "OfficeEmail", "ufficio@comune", "Scrivi un indirizzo e-mail completo" },
        { "OfficeEmail", $"{Long(250)}@comune.example", "L’indirizzo e-mail è troppo lungo" },
        { "ResponsibleOfficer", "", "Scrivi chi è responsabile del procedimento" },
        { "ResponsibleOfficer", Long(201), "Il nome non supera i 200 caratteri" },
        { "SubstituteOfficer", "", "Scrivi a chi rivolgersi se il termine passa" },
        { "SubstituteEmail", "", "Scrivi l’e-mail di chi decide se il termine passa" },
        { "SubstituteEmail", "sostituto@comune", "Scrivi un indirizzo e-mail completo" },
        { "SubstituteEmail", $"{Long(250)}@comune.example", "L’indirizzo e-mail è troppo lungo" },
        { "SubstituteOfficer", Long(201), "Il nome non supera i 200 caratteri" },
    };

    public static TheoryData<string, string, string> OfACallsRules => new()
    {
        { "Accreditation", "", "Scrivi le regole per gli spazi" },
        { "Accreditation", Long(8001), "Le regole possono avere al massimo 8.000 caratteri" },
        { "Voucher", "", "Scrivi le regole per i voucher" },
        { "Voucher", Long(8001), "Le regole possono avere al massimo 8.000 caratteri" },
    };

    public static TheoryData<string, string, string> OfACallsNumbers => new()
    {
        { "CoveredPercent", "", "Scrivi la quota rimborsata" },
        { "CoveredPercent", "metà", Number },
        { "CoveredPercent", "0", "La quota è maggiore di zero" },
        { "CoveredPercent", "100,01", "La quota non supera il 100%" },
        { "CoveredPercent", "33,333", "Scrivi al massimo due decimali" },
        { "MaximumAward", "", "Scrivi il tetto del voucher" },
        { "MaximumAward", "tanto", Number },
        { "MaximumAward", "0", "Scrivi una somma da 1 a 1.000.000 di euro" },
        { "MaximumAward", "1.000.001", "Scrivi una somma da 1 a 1.000.000 di euro" },
        { "MaximumAward", "1500,505", "Scrivi al massimo due decimali" },
        { "MinimumCost", "", "Scrivi la spesa minima, o 0 se non c’è" },
        { "MinimumCost", "niente", Number },
        { "MinimumCost", "-1", "Scrivi una somma da 0 a 1.000.000 di euro" },
        { "MinimumCost", "1.000.001", "Scrivi una somma da 0 a 1.000.000 di euro" },
        { "MinimumCost", "0,005", "Scrivi al massimo due decimali" },
        { "MaximumMonths", "", "Scrivi per quanti mesi al massimo" },
        { "MaximumMonths", "0", "Scrivi un numero di mesi da 1 a 60" },
        { "MaximumMonths", "61", "Scrivi un numero di mesi da 1 a 60" },
        { "MaximumMonths", "un anno", "«un anno» non è un valore valido" },
        { "AccreditationTermDays", "", "Scrivi entro quanti giorni si decide" },
        { "AccreditationTermDays", "0", Days },
        { "AccreditationTermDays", "181", Days },
        { "AccreditationTermDays", "sessanta", "«sessanta» non è un valore valido" },
        { "VoucherTermDays", "", "Scrivi entro quanti giorni si decide" },
        { "VoucherTermDays", "-30", Days },
        { "VoucherTermDays", "181", Days },
        { "VoucherTermDays", "99999999999", "«99999999999» non è un valore valido" },
        { "EntryMonths", "", "Scrivi quanto dura l’iscrizione" },
        { "EntryMonths", "0", "Scrivi un numero di mesi da 1 a 120" },
        { "EntryMonths", "121", "Scrivi un numero di mesi da 1 a 120" },
        { "EntryMonths", "12,5", "«12,5» non è un valore valido" },
        { "VatCountsIfUnrecoverable", "forse", "«forse» non è un valore valido" },
    };

    public static TheoryData<string, string, string> OfANewCall
    {
        get
        {
            TheoryData<string, string, string> table = new()
            {
                { "Code", "", "Scrivi il nome breve del bando" },
                { "Code", "20 26", "Usa al massimo 20 lettere, cifre o trattini" },
                { "Code", Long(21), "Usa al massimo 20 lettere, cifre o trattini" },
                { "Code", "nuovo", "Scegli un altro nome breve" },
                { "Code", "gia-usato", "C’è già un bando con questo nome breve" },
                { "OpensOn", "", "Scrivi il primo giorno per le domande" },
                { "OpensOn", "domani", "«domani» non è un valore valido" },
                { "OpensOn", "0026-03-02", "Controlla l’anno: il primo bando è del 2013" },
                { "OpensOn", "9999-12-31", "Controlla l’anno: il primo bando è del 2013" },
                { "MinimumDesks", "", "Scrivi quante postazioni servono" },
                { "MinimumDesks", "0", "Scrivi un numero da 1 a 1.000" },
                { "MinimumDesks", "1001", "Scrivi un numero da 1 a 1.000" },
                { "MinimumDesks", "dieci", "«dieci» non è un valore valido" },
                { "ChamberOfCommerce", "", "Scrivi la somma, o 0 se la linea non c’è" },
                { "ChamberOfCommerce", "poco", Number },
                { "ChamberOfCommerce", "-1", Sum },
                { "ChamberOfCommerce", "0,005", "Scrivi al massimo due decimali" },
                { "Comune", "", "Scrivi la somma, o 0 se la linea non c’è" },
                { "Comune", "poco", Number },
                { "Comune", "-1", Sum },
                { "Comune", "0,005", "Scrivi al massimo due decimali" },
            };
            foreach (var (prefix, row) in OfACallsTexts.Select(row => ("Texts.", row)).Concat(OfACallsNumbers.Select(row => ("Numbers.", row))).Concat(OfACallsRules.Select(row => ("Rules.", row))))
            {
                table.Add($"{prefix}{row.Data.Item1}", row.Data.Item2, row.Data.Item3);
            }

            return table;
        }
    }

    public static TheoryData<string, string, string> OfAnInvitation => new()
    {
        { "GivenName", "", "Scrivi il nome" },
        { "GivenName", Long(101), "Il nome non supera i 100 caratteri" },
        { "FamilyName", "", "Scrivi il cognome" },
        { "FamilyName", Long(101), "Il cognome non supera i 100 caratteri" },
        { "Email", "", "Scrivi l’indirizzo e-mail di servizio" },
        { "Email", "nino", "Scrivi un indirizzo e-mail completo, per esempio nome@comune.example" },
        { "Email", "nino@comune", "Scrivi un indirizzo e-mail completo, per esempio nome@comune.example" },
        { "Email", $"{Long(250)}@comune.example", "L’indirizzo e-mail è troppo lungo" },
        { "Email", "GIA.USATO@comune.example", "C’è già un account con questo indirizzo" },
        { "Roles", "", "Scegli almeno un ruolo" },
        { "Roles", "Sindaco", "«Sindaco» non è un valore valido" },
    };

    public async ValueTask InitializeAsync()
    {
        if (!_everybody)
        {
            _everybody = true;
            var taken = Some.Person("Ugo", "Usati");
            taken.MoveTo("gia.usato@comune.example", "GIA.USATO@COMUNE.EXAMPLE");
            await portal.Save([taken, Some.Call("gia-usato"), Some.Call("testi"), Some.Call("numeri"), Some.Call("regole"), Some.Call("chiusura")]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [TypedInto<CallForm>]
    [Theory, MemberData(nameof(OfANewCall))]
    public async Task Of_a_new_call_is_told(string field, string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/nuovo", field, typed, sentence);

    [TypedInto<CallForm>(nameof(CallForm.Comune))]
    [Theory, InlineData("0", "Almeno una linea ha una somma")]
    public async Task That_leaves_a_call_without_money_is_told(string comune, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/nuovo", "/ufficio/bandi/nuovo", [("ChamberOfCommerce", "0")], "Comune", comune, sentence);

    [TypedInto<CallTextsForm>]
    [Theory, MemberData(nameof(OfACallsTexts))]
    public async Task Of_a_calls_texts_is_told(string field, string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/testi/testi", field, typed, sentence);

    [TypedInto<CallNumbersForm>]
    [Theory, MemberData(nameof(OfACallsNumbers))]
    public async Task Of_a_calls_numbers_is_told(string field, string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/numeri/numeri", field, typed, sentence);

    [TypedInto<CallRulesForm>]
    [Theory, MemberData(nameof(OfACallsRules))]
    public async Task Of_a_calls_rules_is_told(string field, string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/regole/regole", field, typed, sentence);

    [TypedInto<CallClosureForm>(nameof(CallClosureForm.LastDay))]
    [Theory]
    [InlineData("", "Scrivi l’ultimo giorno per le domande")]
    [InlineData("mai", "«mai» non è un valore valido")]
    [InlineData("2025-12-31", "Il bando non si chiude prima di aprirsi")]
    [InlineData("9999-12-31", "Controlla l’anno: l’ultimo giorno viene prima del 2100")]
    public async Task Of_a_calls_last_day_is_told(string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/bandi/chiusura/chiusura", "LastDay", typed, sentence);

    [TypedInto<OfficerForm>]
    [Theory, MemberData(nameof(OfAnInvitation))]
    public async Task Of_a_new_colleague_is_told(string field, string typed, string sentence) =>
        await (await Administers()).IsToldOf("/ufficio/account/nuovo", "/ufficio/account/nuovo", NewOfficer, field, typed, sentence);

    [TypedInto<OfficerRolesForm>(nameof(OfficerRolesForm.Roles))]
    [Theory]
    [InlineData("", "Scegli almeno un ruolo: per togliere l’accesso, blocca l’account")]
    [InlineData("Sindaco", "«Sindaco» non è un valore valido")]
    [InlineData("CaseOfficer", "È l’unico amministratore: prima dai questo ruolo a un’altra persona")]
    public async Task Of_a_colleagues_roles_is_told(string typed, string sentence) =>
        await (await Administers()).IsToldOf($"/ufficio/account/{Administrator.Id}", "Roles", typed, sentence);

    private Task<HttpClient> Administers() => portal.SignIn(Administrator, Roles.Administrator);

    private static string Long(int characters) => new('a', characters);
}
