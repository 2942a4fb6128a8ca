using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Coworkers.ApplicantSections;
using CoworkingMilano.Web.Areas.Coworkers.BankAccountSections;
using CoworkingMilano.Web.Areas.Coworkers.PersonSections;
using CoworkingMilano.Web.Areas.Coworkers.ProjectSections;
using CoworkingMilano.Web.Areas.Coworkers.StaySections;
using CoworkingMilano.Web.Areas.SpaceManagers.OperatorSections;
using CoworkingMilano.Web.Areas.SpaceManagers.PremisesSections;
using CoworkingMilano.Web.Areas.SpaceManagers.ServicesSections;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>Every question of the applicants' forms × what can be wrong with the answer → the sentence beside it. After the submission they go on in TypingWrongThingsOnACase; files are in SendingWrongFiles.</summary>
public sealed class TypingWrongThings(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string MilanPostalCode = "Il CAP di Milano ha cinque cifre e comincia per 201: lo spazio deve trovarsi nel Comune di Milano";
    private static bool _everybody;

    public static TheoryData<string, string, string, string> OnACoworkersForms => new()
    {
        { "persona", "GivenName", Long(101), "Il nome può avere al massimo 100 caratteri" },
        { "persona", "FamilyName", Long(101), "Il cognome può avere al massimo 100 caratteri" },
        { "persona", "FiscalCode", "RSSCRL90E52F205A", "Il codice fiscale non è giusto: controlla i 16 caratteri, o le 11 cifre se è provvisorio" },
        { "persona", "IsConfirmed", "false", "Data di nascita e sesso si leggono dal codice fiscale: se non sono i tuoi, correggi il codice qui sopra" },
        { "persona", "IsConfirmed", "forse", "«forse» non è un valore valido" },
        { "persona", "BornOn", "1899-12-31", "Controlla la data di nascita: va dal 1900 a oggi" },
        { "persona", "BornOn", "2026-03-03", "Controlla la data di nascita: va dal 1900 a oggi" },
        { "persona", "BornOn", "ieri", "«ieri» non è un valore valido" },
        { "persona", "Sex", "Boh", "«Boh» non è un valore valido" },
        { "titolo", "ApplicantKind", "Boh", "«Boh» non è un valore valido" },
        { "titolo", "ApplicantKind", "7", "«7» non è un valore valido" },
        { "titolo", "VatNumber", "12345678901", "La partita IVA non è giusta: controlla le 11 cifre" },
        { "titolo", "EnterpriseName", Long(201), "Il nome dell’impresa può avere al massimo 200 caratteri" },
        { "titolo", "Rea", "TO-1234567", "Scrivi un numero REA di Milano: MI e fino a 7 cifre, per esempio MI-1234567" },
        { "progetto", "ProjectTitle", Long(201), "Il titolo può avere al massimo 200 caratteri" },
        { "progetto", "ProjectDescription", Long(4_001), "La descrizione può avere al massimo 4.000 caratteri: ne hai scritti 4.001" },
        { "spazio", "Space", "non-in-elenco", "Scegli uno spazio dell’elenco" },
        { "spazio", "FirstMonth", "2026-02", "Scegli il primo mese" },
        { "spazio", "FirstMonth", "presto", "Scegli il primo mese" },
        { "spazio", "Months", "13", "I mesi vanno da 1 a 12" },
        { "spazio", "Months", "sei", "«sei» non è un valore valido" },
        { "spazio", "MonthlyFee", "duecento", "Scrivi un numero, per esempio 250,00" },
        { "spazio", "MonthlyFee", "0", "Il canone deve essere maggiore di zero" },
        { "spazio", "MonthlyFee", "-200", "Il canone deve essere maggiore di zero" },
        { "spazio", "MonthlyFee", "100.000,01", "Controlla il canone: è di un mese, e non può superare € 100.000,00" },
        { "spazio", "MonthlyFee", "250,505", "Scrivi il canone con due decimali al massimo, per esempio 250,50" },
        { "spazio", "VatRate", "21", "Scegli l’aliquota IVA" },
        { "spazio", "VatRate", "tanta", "«tanta» non è un valore valido" },
        { "conto", "Iban", "000000123456", "Scrivi l’IBAN intero: comincia con due lettere e due cifre, per esempio IT60" },
        { "conto", "Iban", "US60X0542811101000000123456", "Il conto deve essere in un paese dell’area SEPA: controlla le prime due lettere" },
        { "conto", "Iban", "IT60X0542811101000000123457", "L’IBAN non torna: c’è una lettera o una cifra sbagliata. Ricopialo dall’estratto conto" },
    };

    public static TheoryData<string, string, string, string> OnAManagersForms => new()
    {
        { "gestore", "OperatorName", Long(201), "Il nome può avere al massimo 200 caratteri" },
        { "gestore", "LegalForm", "Boh", "«Boh» non è un valore valido" },
        { "gestore", "LegalForm", "77", "«77» non è un valore valido" },
        { "gestore", "VatNumber", "12345678904", "La partita IVA non è corretta: ha 11 cifre e l’ultima controlla le altre. Ricopiala dalla visura" },
        { "gestore", "Rea", "XX-1234567", "Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567" },
        { "gestore", "Pec", "officina@pec", "L’indirizzo PEC non è completo: scrivilo come nome@pec.esempio.it" },
        { "gestore", "Pec", $"{Long(250)}@pec.it", "L’indirizzo PEC può avere al massimo 254 caratteri" },
        { "locali", "Name", Long(121), "Il nome può avere al massimo 120 caratteri" },
        { "locali", "Address", Long(201), "L’indirizzo può avere al massimo 200 caratteri" },
        { "locali", "PostalCode", "20900", MilanPostalCode },
        { "locali", "PostalCode", "2015", MilanPostalCode },
        { "locali", "Municipio", "10", "A Milano i Municipi vanno dall’1 al 9" },
        { "locali", "Municipio", "nove", "«nove» non è un valore valido" },
        { "locali", "Desks", "0", "Scrivi un numero intero da 1 a 5.000" },
        { "locali", "Desks", "dodici", "«dodici» non è un valore valido" },
        { "locali", "Coordinates", "41.9, 12.5", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902" },
        { "locali", "Hours.Days[0].Closes", "", "Scrivi anche a che ora chiude, o lascia vuoto il giorno di chiusura" },
        { "locali", "Hours.Days[0].Closes", "09:00", "L’ora di chiusura è uguale a quella di apertura: per un giorno intero scrivi dalle 00:00 alle 00:00" },
        { "locali", "Hours.Days[0].Closes", "tardi", "«tardi» non è un valore valido" },
        { "locali", "Hours.Days[4].Opens", "", "Scrivi anche a che ora apre, o lascia vuoto il giorno di chiusura" },
        { "locali", "Hours.Days[4].Opens", "presto", "«presto» non è un valore valido" },
        { "locali", "HoursNote", Long(501), "La nota sugli orari può avere al massimo 500 caratteri" },
        { "servizi", "MonthlyFeeFrom", "0", "Scrivi un canone mensile fra 1 e 10.000 euro" },
        { "servizi", "MonthlyFeeFrom", "poco", "Scrivi un numero, per esempio 250,00" },
        { "servizi", "Specialisation", "Boh", "«Boh» non è un valore valido" },
        { "servizi", "Amenities", "3", "Scegli fra le voci proposte" },
        { "locali", "Accessibility", "Boh", "«Boh» non è un valore valido" },
        { "servizi", "Services[0].IsOffered", "forse", "«forse» non è un valore valido" },
        { "servizi", "Services[1].Description", Long(501), "Sale riunioni: la descrizione può avere al massimo 500 caratteri" },
    };

    public async ValueTask InitializeAsync()
    {
        if (!_everybody)
        {
            _everybody = true;
            await portal.Save(Some.Everybody);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [TypedInto<PersonForm>(Page = "persona"), TypedInto<ApplicantForm>(Page = "titolo"), TypedInto<ProjectForm>(Page = "progetto"), TypedInto<StayForm>(Page = "spazio"), TypedInto<BankAccountForm>(Page = "conto")]
    [Theory, MemberData(nameof(OnACoworkersForms))]
    public async Task Of_a_coworker_is_told_beside_the_question_and_keeps_the_rest(string page, string field, string typed, string sentence)
    {
        var coworker = Some.Person("Carla", "Rossi");
        var client = await portal.SignIn(coworker);
        var call = Some.Call();
        var space = Some.AccreditedSpace(call, $"Spazio di {coworker.Email}");
        var draft = Some.DraftVoucher(call, space, kind: ApplicantKind.Enterprise, fiscalCode: Some.FiscalCodeOf("Rossi", "Carla"), coworker: coworker);
        await portal.Save(draft);

        // Birth date and sex are confirmed as the code tells them: with a wrong code there is nothing to confirm.
        await client.IsToldOf($"/coworker/domande/{draft.Reference}/{page}", field, typed, sentence, field == "FiscalCode" ? "IsConfirmed" : null);
    }

    [TypedInto<OperatorForm>(Page = "gestore"), TypedInto<PremisesForm>(Page = "locali"), TypedInto<ServicesForm>(Page = "servizi")]
    [Theory, MemberData(nameof(OnAManagersForms))]
    public async Task Of_a_manager_is_told_beside_the_question_and_keeps_the_rest(string page, string field, string typed, string sentence)
    {
        var manager = Some.Person("Mara", "Gestori");
        var client = await portal.SignIn(manager);
        var draft = Some.DraftAccreditation(manager: manager);
        await portal.Save(draft);

        await client.IsToldOf($"/gestori/domande/{draft.Reference}/{page}", field, typed, sentence);
    }

    [TypedInto<PremisesForm>("Hours.AroundTheClock")]
    [Theory, InlineData("La settimana ha sette giorni: ricarica la pagina")]
    public async Task Of_a_week_of_eight_days_is_told(string sentence)
    {
        var manager = Some.Person("Mara", "Gestori");
        var client = await portal.SignIn(manager);
        var draft = Some.DraftAccreditation(manager: manager);
        await portal.Save(draft);
        var path = $"/gestori/domande/{draft.Reference}/locali";

        await client.IsToldOf(path, path, [("Hours.Days[7].Opens", "09:00"), ("Hours.Days[7].Closes", "19:00")], "Hours.AroundTheClock", "", sentence);
    }

    private static string Long(int characters) => new('a', characters);
}
