using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Accounts;
using CoworkingMilano.Web.Areas.Officers.Assignments;
using CoworkingMilano.Web.Areas.Officers.CallClosures;
using CoworkingMilano.Web.Areas.Officers.CallNumbers;
using CoworkingMilano.Web.Areas.Officers.CallRules;
using CoworkingMilano.Web.Areas.Officers.Calls;
using CoworkingMilano.Web.Areas.Officers.CallTexts;
using CoworkingMilano.Web.Areas.Officers.Findings;
using CoworkingMilano.Web.Areas.Officers.InspectionAppointments;
using CoworkingMilano.Web.Areas.Officers.InternalNotes;
using CoworkingMilano.Web.Areas.Officers.OfficeChecks;
using CoworkingMilano.Web.Areas.Officers.Remarks;
using CoworkingMilano.Web.Areas.Officers.RequirementChecks;
using CoworkingMilano.Web.Areas.Officers.SendBacks;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>Every question of the officers' forms × what can be wrong with the answer → the sentence beside it. Those on a case that takes some playing first are in TypingWrongThingsToTheOffice.</summary>
public sealed class TypingWrongThings(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Number = "Scrivi un numero, per esempio 250,00";
    private const string Days = "Scrivi un numero di giorni da 1 a 180";
    private const string Sum = "Scrivi una somma da 0 in su";

    private static readonly Account Administrator = Some.Person("Ada", "Bianchi");
    private static readonly (string Name, string Value)[] NewOfficer = [("GivenName", "Nino"), ("FamilyName", "Nuovi"), ("Email", "nino.nuovi@comune.example"), ("Roles", "CaseOfficer")];
    private static bool _everybody;
    private static int _visit = 9000;

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

    public static TheoryData<string, string, string> OfAnAppointment => new()
    {
        { "Day", "", "Scegli il giorno del sopralluogo" },
        { "Day", "domani", "«domani» non è un valore valido" },
        { "Day", "2026-03-01", "Scegli oggi o un giorno che deve ancora venire" },
        { "Day", "2027-03-03", "Controlla l’anno: il sopralluogo si fa al più tardi fra un anno" },
        { "Hour", "", "Scrivi l’ora del sopralluogo, per esempio 10:30" },
        { "Hour", "mattina", "«mattina» non è un valore valido" },
        { "Hour", "25:00", "«25:00» non è un valore valido" },
        { "InspectorId", "", "Scegli chi fa il sopralluogo" },
        { "InspectorId", Some.CaseOfficer.Id, "Scegli chi fa il sopralluogo" },
    };

    public static TheoryData<string, string, string, string> OfAFinding => new()
    {
        { "", "IsMet", "", "Scegli sì o no" },
        { "", "IsMet", "forse", "«forse» non è un valore valido" },
        { "true", "MeasuredValue", Long(201), "Il valore misurato è troppo lungo: al massimo 200 caratteri" },
        { "true", "Note", Long(1001), "La nota è troppo lunga: al massimo 1000 caratteri" },
        { "false", "Note", "", "Descrivi che cosa manca" },
    };

    public static TheoryData<string, string, string, string> OfACheck => new()
    {
        { "", "Outcome", "", "Scegli l’esito della verifica" },
        { "", "Outcome", "Boh", "«Boh» non è un valore valido" },
        { "", "Outcome", "Met", "Questo requisito si verifica sul posto: prima si conclude il sopralluogo" },
        { "NotMet", "Reason", "", "Spiega perché: un requisito non soddisfatto o da chiarire si motiva" },
        { "ToClarify", "Reason", "", "Spiega perché: un requisito non soddisfatto o da chiarire si motiva" },
        { "NotMet", "Reason", Long(1001), "La motivazione è troppo lunga: al massimo 1000 caratteri" },
    };

    public async ValueTask InitializeAsync()
    {
        if (!_everybody)
        {
            _everybody = true;
            var taken = Some.Person("Ugo", "Usati");
            taken.MoveTo("gia.usato@comune.example", "GIA.USATO@COMUNE.EXAMPLE");
            await portal.Save([.. Some.Everybody, taken, Some.Call("gia-usato"), Some.Call("testi"), Some.Call("numeri"), Some.Call("regole"), Some.Call("chiusura")]);
            await portal.SignIn(Some.Inspector, Roles.Inspector);
            await portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
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

    [TypedInto<InspectionAppointmentForm>]
    [Theory, MemberData(nameof(OfAnAppointment))]
    public async Task Of_a_visits_day_is_told(string field, string typed, string sentence)
    {
        var path = $"/ufficio/domande/{await Saved(Some.AccreditationUnderReview())}/sopralluogo";

        await (await Examines()).IsToldOf(path, path, [("Day", "2026-03-12"), ("Hour", "10:30"), ("InspectorId", Some.Inspector.Id)], field, typed, sentence);
    }

    [TypedInto<FindingForm>]
    [Theory, MemberData(nameof(OfAFinding))]
    public async Task Of_a_finding_is_told(string isMet, string field, string typed, string sentence)
    {
        var path = $"/ufficio/sopralluoghi/{await SavedVisit()}/rilievi/Q3";

        await (await Inspects()).IsToldOf(path, path, [("IsMet", isMet)], field, typed, sentence);
    }

    [TypedInto<RemarksForm>]
    [Theory]
    [InlineData("Coordinates", "via Verdi 2", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    [InlineData("Coordinates", "41.9, 12.5", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    [InlineData("Remarks", 4001, "Le osservazioni sono troppo lunghe: al massimo 4000 caratteri")]
    public async Task Of_a_visits_remarks_is_told(string field, object typed, string sentence) =>
        await (await Inspects()).IsToldOf($"/ufficio/sopralluoghi/{await SavedVisit()}/osservazioni", field, typed, sentence);

    [TypedInto<RequirementCheckForm>]
    [Theory, MemberData(nameof(OfACheck))]
    public async Task Of_a_check_is_told(string outcome, string field, string typed, string sentence)
    {
        var path = $"/ufficio/domande/{await Saved(Some.AccreditationUnderReview())}/verifiche/Q3";

        await (await Examines()).IsToldOf(path, path, [("Outcome", outcome)], field, typed, sentence);
    }

    [TypedInto<OfficeCheckForm>]
    [Theory]
    [InlineData("Confirmed", "AskedOn", "", "Scrivi il giorno della richiesta")]
    [InlineData("Confirmed", "AskedOn", "2026-03-03", "Il giorno della richiesta non può essere nel futuro")]
    [InlineData("Confirmed", "AskedOn", "ieri", "«ieri» non è un valore valido")]
    [InlineData("", "Result", "", "Scegli che cosa risulta")]
    [InlineData("", "Result", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Confirmed", "AnsweredOn", "ieri", "«ieri» non è un valore valido")]
    [InlineData("Confirmed", "AnsweredOn", "", "Scrivi il giorno della risposta")]
    [InlineData("Confirmed", "AnsweredOn", "2026-03-03", "Il giorno della risposta non può essere nel futuro")]
    [InlineData("Confirmed", "AnsweredOn", "2026-02-01", "La risposta viene dopo la richiesta: controlla i due giorni")]
    [InlineData("Pending", "AnsweredOn", "2026-03-02", "Finché si aspetta la risposta, il suo giorno resta vuoto")]
    [InlineData("Confirmed", "AnswerNumber", "", "Scrivi il numero con cui si ritrova la risposta")]
    [InlineData("Confirmed", "AnswerNumber", 101, "Il numero può avere al massimo 100 caratteri")]
    [InlineData("Pending", "AnswerNumber", "INPS_1", "Finché si aspetta la risposta, il suo numero resta vuoto")]
    [InlineData("Contradicted", "Note", "", "Scrivi che cosa risulta: serve per il chiarimento o per il preavviso")]
    [InlineData("Contradicted", "Note", 1001, "La nota può avere al massimo 1.000 caratteri")]
    public async Task Of_a_check_of_the_office_is_told(string result, string field, object typed, string sentence)
    {
        var path = $"/ufficio/domande/{await Saved(Some.AccreditationUnderReview())}/accertamenti/durc";
        (string, string)[] right = [("AskedOn", "2026-03-01"), ("Result", result), .. result is "Pending" ? Array.Empty<(string, string)>() : [("AnsweredOn", "2026-03-02"), ("AnswerNumber", "INPS_1")]];

        await (await Examines()).IsToldOf(path, path, right, field, typed, sentence);
    }

    [TypedInto<OfficeCheckForm>(nameof(OfficeCheckForm.AnsweredOn))]
    [Theory, InlineData("2025-11-01", "Una risposta di questo giorno valeva fino al 1°\u00A0marzo\u00A02026: chiedine una nuova")]
    public async Task Of_an_answer_too_old_is_told(string typed, string sentence)
    {
        var path = $"/ufficio/domande/{await Saved(Some.AccreditationUnderReview())}/accertamenti/durc";

        await (await Examines()).IsToldOf(path, path, [("AskedOn", "2025-10-01"), ("Result", "Confirmed"), ("AnswerNumber", "INPS_1")], "AnsweredOn", typed, sentence);
    }

    [TypedInto<InternalNoteForm>(nameof(InternalNoteForm.Text))]
    [Theory]
    [InlineData("", "Scrivi la nota")]
    [InlineData(4001, "La nota può avere al massimo 4.000 caratteri")]
    public async Task Of_an_internal_note_is_told(object typed, string sentence) =>
        await (await Examines()).IsToldOf($"/ufficio/domande/{await Saved(Some.AccreditationUnderReview())}/nota", "Text", typed, sentence);

    [TypedInto<SendBackForm>(nameof(SendBackForm.Note))]
    [Theory]
    [InlineData("", "Spiega a chi ha predisposto il provvedimento che cosa va rivisto")]
    [InlineData(2001, "La nota può avere al massimo 2.000 caratteri")]
    public async Task Of_a_decision_sent_back_is_told(object typed, string sentence) =>
        await (await Answers()).IsToldOf($"/ufficio/domande/{await Saved(Some.PreparedAccreditation())}/rinvio", "Note", typed, sentence);

    [TypedInto<AssignmentForm>]
    [Theory]
    [InlineData("OfficerId", "", "Scegli chi esamina le domande")]
    [InlineData("OfficerId", "qualcuno", "Scegli chi esamina le domande")]
    [InlineData("Reason", "", "Scrivi perché la domanda passa di mano: resta nella storia della pratica")]
    [InlineData("Reason", AssignmentForm.MaximumReason + 1, "Il motivo può avere al massimo 1.000 caratteri")]
    public async Task Of_an_assignment_is_told(string field, object typed, string sentence)
    {
        var colleague = Some.Person("Clio", "Colleghi");
        await portal.SignIn(colleague, Roles.CaseOfficer);
        var path = $"/ufficio/assegnazioni?domanda={await Saved(Some.AccreditationUnderReview())}";

        await (await Answers()).IsToldOf(path, "/ufficio/assegnazioni", [("OfficerId", colleague.Id), ("Reason", "Ida è in ferie")], field, typed, sentence);
    }

    private Task<HttpClient> Administers() => portal.SignIn(Administrator, Roles.Administrator);

    private Task<HttpClient> Examines() => portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

    private Task<HttpClient> Inspects() => portal.SignIn(Some.Inspector, Roles.Inspector);

    private Task<HttpClient> Answers() => portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);

    private async Task<string> SavedVisit()
    {
        var application = Some.AccreditationUnderReview();
        var visit = $"SO-2026-{Interlocked.Increment(ref _visit)}";
        application.ScheduleInspection(visit, new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, portal.Clock);
        await Saved(application);
        return visit;
    }

    private async Task<string> Saved(Application application)
    {
        await portal.Save(application);
        return application.Reference!;
    }

    private static string Long(int characters) => new('a', characters);
}
