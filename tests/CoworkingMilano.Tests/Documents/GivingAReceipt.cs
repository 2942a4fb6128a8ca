using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Documents;

public class GivingAReceipt
{
    [Fact]
    public async Task Says_what_was_received_when_and_who_answers_by_when()
    {
        var application = Some.SubmittedVoucher();
        var call = application.Call;

        var receipt = await Receipt(application);

        Assert.Contains($"Numero della domanda {application.Reference}", receipt.Text);
        Assert.Contains("Presentata 2 marzo 2026 alle 10:00", receipt.Text);
        Assert.Contains("Da Carla Rossi", receipt.Text);
        Assert.Contains($"Ufficio {call.Office}, {call.OfficeAddress}", receipt.Text);
        Assert.Contains($"Responsabile del procedimento {call.ResponsibleOfficer}", receipt.Text);
        Assert.Contains("entro 30 giorni, cioè entro il 1° aprile 2026", receipt.Text);
        Assert.StartsWith("D:20260302", receipt.CreationDate);
    }

    [Fact]
    public async Task States_the_protocol_number_of_the_filing_and_its_day()
    {
        var receipt = await Receipt(Some.SubmittedVoucher());

        Assert.Matches("Protocollo n. 2026/000000[1-9] del 2 marzo 2026", receipt.Text);
    }

    [Theory]
    [InlineData("Office", "l’ufficio")]
    [InlineData("OfficeAddress", "l’indirizzo dell’ufficio, dove si vedono gli atti")]
    [InlineData("OfficeEmail", "l’e-mail dell’ufficio")]
    [InlineData("ResponsibleOfficer", "il responsabile del procedimento")]
    [InlineData("SubstituteOfficer", "chi decide se il termine passa")]
    [InlineData("SubstituteEmail", "l’e-mail di chi decide se il termine passa")]
    [InlineData("Act", "l’atto che lo approva")]
    public async Task Is_not_given_when_the_call_does_not_say(string fact, string missing)
    {
        var application = Some.SubmittedVoucher();
        typeof(Call).GetProperty(fact)!.SetValue(application.Call, " ");

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => Receipt(application));

        Assert.Equal($"Nel bando manca: {missing}. Senza, la ricevuta non può dire quello che la legge vuole (artt. 8 e 18-bis della L. 241/1990).", broken.Message);
    }

    [Fact]
    public async Task Is_not_given_without_a_term()
    {
        var application = Some.SubmittedVoucher();
        application.Call.VoucherTermDays = 0;

        Assert.Contains("il termine per il voucher", (await Assert.ThrowsAsync<RuleBrokenException>(() => Receipt(application))).Message);
    }

    [Fact]
    public async Task Says_where_the_acts_can_be_seen()
    {
        var application = Some.SubmittedVoucher();
        var call = application.Call;

        var receipt = await Receipt(application);

        Assert.Contains($"ci si rivolge all’ufficio (artt. 10 e 22 della L. 241/1990): {call.Office}, {call.OfficeAddress}, {call.OfficeEmail}.", receipt.Text);
    }

    [Fact]
    public async Task Tells_what_to_do_when_the_office_is_silent()
    {
        var application = Some.SubmittedAccreditation();

        var receipt = await Receipt(application);

        Assert.Contains("entro 60 giorni, cioè entro il 1° maggio 2026", receipt.Text);
        Assert.Contains($"si può chiedere a {application.Call.SubstituteOfficer}, che ha il potere sostitutivo, di concludere il procedimento entro 30 giorni", receipt.Text);
        Assert.Contains("art. 2, commi 9-bis e 9-ter, della L. 241/1990", receipt.Text);
        Assert.Contains("Tribunale amministrativo regionale della Lombardia", receipt.Text);
        Assert.Contains("nell’area personale", receipt.Text);
        Assert.Contains("pagina «Privacy»", receipt.Text);
    }

    [Fact]
    public async Task Repeats_every_fact_declared_of_a_space()
    {
        var application = Some.SubmittedAccreditation(name: "Caffè Più");

        var receipt = await Receipt(application);

        string[] declared =
        [
            "Denominazione Isola Lab Srl", "Forma giuridica Società di capitali", "Partita IVA 12345678903", "Numero REA MI-1234567", "PEC isolalab@pec.example.it",
            "Nome Caffè Più", "Indirizzo Via Borsieri 12, 20159 Milano", "Municipio 9", "Postazioni 24", "Orari Lunedì–venerdì 9–19", "Accessibilità Accessibile",
        ];
        Assert.All(declared, fact => Assert.Contains(fact, receipt.Text));
        Assert.All(application.Services, service => Assert.Contains($"{service.Requirement.Code} {service.Requirement.Title} Sì {service.Description}", receipt.Text));
    }

    [Fact]
    public async Task Repeats_every_fact_declared_of_a_stay()
    {
        var application = Some.SubmittedVoucher(kind: ApplicantKind.Enterprise);

        var receipt = await Receipt(application);

        string[] declared =
        [
            "Nome e cognome Carla Rossi", $"Codice fiscale {application.FiscalCode}", "Data di nascita 12 maggio 1990", "Sesso Femmina",
            "Impresa iscritta al Registro delle imprese di Milano", "Impresa Rossi Grafica Srl", $"Partita IVA {application.VatNumber}", "Numero REA MI-7654321",
            "Titolo Studio grafico", "Descrizione Progetto un marchio per le botteghe del quartiere.",
            "Spazio Isola Lab, Via Borsieri 12, 20159 Milano (Municipio 9)", "Periodo dal 1° marzo 2026 al 28 febbraio 2027, 12 mesi",
            "Canone mensile € 200,00", "Aliquota IVA 22%", "Spesa € 2.400,00, più IVA € 528,00", "Rimborso previsto € 1.200,00",
        ];
        Assert.All(declared, fact => Assert.Contains(fact, receipt.Text));
    }

    [Fact]
    public async Task Says_of_a_person_nothing_about_an_enterprise()
    {
        var receipt = await Receipt(Some.SubmittedVoucher(kind: ApplicantKind.Person));

        Assert.DoesNotContain("Numero REA", receipt.Text);
        Assert.DoesNotContain("Partita IVA", receipt.Text);
    }

    [Fact]
    public async Task Never_prints_the_whole_bank_account()
    {
        var application = Some.SubmittedVoucher();
        var iban = Iban.Parse(application.Iban!);

        var receipt = await Receipt(application);

        Assert.Contains($"IBAN {iban}", receipt.Text);
        Assert.DoesNotContain(iban.Value, receipt.Text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_the_files_by_name_size_and_hash()
    {
        var application = Some.SubmittedVoucher();

        var receipt = await Receipt(application);

        Assert.All(application.Call.Documents, document =>
            Assert.Contains($"{document.Title} documento.pdf 3 byte 039058c6f2c0cb49", receipt.Text));
    }

    [Fact]
    public async Task Lists_the_declarations_by_version_and_hash()
    {
        var application = Some.SubmittedAccreditation();

        var receipt = await Receipt(application);

        Assert.Equal(4, application.Declarations.Count);
        Assert.All(application.Declarations, declaration =>
        {
            Assert.Contains(declaration.Text.Text.Replace('\'', '’'), receipt.Text);
            Assert.Contains($"Versione 1, impronta SHA-256: {declaration.Hash[..32]} {declaration.Hash[32..]}", receipt.Text);
        });
    }

    [Fact]
    public async Task Holds_the_longest_answers()
    {
        var application = Some.DraftVoucher();
        var description = string.Concat(Enumerable.Repeat("perché più città così ", 180));
        application.DescribeProject(new string('W', 200), description, Some.Clock);
        application.Submit(null, Some.Clock);

        var receipt = await Receipt(application);

        Assert.Contains(description.Trim(), receipt.Text.Replace(" Comune di Milano Ricevuta della domanda", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_given_for_a_draft()
    {
        Assert.Throws<ArgumentException>(() => SubmissionReceipt.Of(Some.DraftVoucher()));
    }

    private static async Task<PdfFile> Receipt(Application application) => new(await Papers.ReceiptOf(application));
}
