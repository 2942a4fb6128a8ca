using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Documents;

public class DecidingOnPaper
{
    private const string Draft = "BOZZA – non firmata";

    [Fact]
    public async Task Awards_a_voucher_with_its_sum_period_and_line()
    {
        var application = Some.AdmittedVoucher(monthlyFee: 199.99m, months: 11);

        var letter = await Letter(application);

        string[] said =
        [
            "Assegnazione del voucher", $"Riferimento: {application.Reference}", "La domanda di voucher di Carla Rossi è ammessa", "Somma assegnata € 1.099,95", $"Codice fiscale {application.FiscalCode}",
            "Spazio Isola Lab, Via Borsieri 12, 20159 Milano (Municipio 9)", "Periodo dal 1° marzo 2026 al 31 gennaio 2027, 11 mesi",
            "Spesa ammessa € 2.199,89: 11 mesi da € 199,99, IVA esclusa", "Quota rimborsata 50% della spesa ammessa, al massimo € 1.500,00",
            "Linea che sostiene la spesa Comune di Milano", "Il 50% di € 2.199,89 è € 1.099,95, entro il massimo", "ogni due mesi", application.Call.Act,
        ];
        Assert.All(said, words => Assert.Contains(words, letter.Text));
        Assert.DoesNotContain("ritenuta", letter.Text);
    }

    [Fact]
    public async Task Awards_the_most_the_call_gives_when_the_share_is_more()
    {
        var letter = await Letter(Some.AdmittedVoucher(monthlyFee: 300m));

        Assert.Contains("Somma assegnata € 1.500,00", letter.Text);
        Assert.Contains("Il 50% di € 3.600,00 supera il massimo previsto dall’avviso: si assegna il massimo, € 1.500,00", letter.Text);
    }

    [Fact]
    public async Task Awards_an_enterprise_by_its_VAT_number_and_with_the_withholding()
    {
        var application = Some.AdmittedVoucher(kind: ApplicantKind.Enterprise);

        var letter = await Letter(application);

        Assert.Contains("Assegnato a Rossi Grafica Srl", letter.Text);
        Assert.Contains($"Partita IVA {application.VatNumber}", letter.Text);
        Assert.Contains("Linea che sostiene la spesa Camera di commercio", letter.Text);
        Assert.Contains("ritenuta d’acconto del 4%", letter.Text);
        Assert.DoesNotContain(application.FiscalCode!, letter.Text);
    }

    [Fact]
    public async Task Counts_VAT_that_cannot_be_recovered_where_the_call_says_so()
    {
        var call = Some.Call();
        call.VatCountsIfUnrecoverable = true;
        var application = Some.DraftVoucher(call, monthlyFee: 100m, months: 10);
        application.PlanStay(application.Space!, application.FirstMonth!.Value, 10, 100m, 22, true, Some.Clock);
        application.Submit(null, Some.Clock);
        application.TakeInCharge(Some.CaseOfficer, Some.Clock);
        Some.Ascertain(application);
        application.PrepareAdmission("Auguri per il progetto.", Some.CaseOfficer, Some.Clock).Sign(Some.ResponsibleOfficer, Some.Clock);

        var letter = await Letter(application);

        Assert.Contains("Somma assegnata € 610,00", letter.Text);
        Assert.Contains("10 mesi da € 100,00, con l’IVA al 22%, non recuperabile", letter.Text);
        Assert.Contains("Auguri per il progetto.", letter.Text);
    }

    [Fact]
    public async Task Never_prints_the_whole_bank_account()
    {
        var application = Some.AdmittedVoucher();
        var iban = Iban.Parse(application.Iban!);

        var letter = await Letter(application);

        Assert.Contains($"sul conto {iban}", letter.Text);
        Assert.DoesNotContain(iban.Value, letter.Text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enters_a_space_in_the_registry()
    {
        var application = Some.AdmittedAccreditation();

        var letter = await Letter(application);

        string[] said =
        [
            "Iscrizione nell’elenco qualificato", "Lo spazio Isola Lab, in Via Borsieri 12, gestito da Isola Lab Srl, è iscritto", "Iscrizione dal 2 marzo 2026 al 1° marzo 2029",
            $"Il sopralluogo {application.LastClosedInspection!.Reference} si è concluso il 2 marzo 2026", "comunicare all’ufficio entro 15 giorni", "/elenco/isola-lab", "attestato di iscrizione",
        ];
        Assert.All(said, words => Assert.Contains(words, letter.Text));
        Assert.All(application.Call.Requirements, requirement => Assert.Contains($"{requirement.Code} {requirement.Title}", letter.Text));
        Assert.DoesNotContain("art. 12", letter.Text);
    }

    [Fact]
    public async Task Refuses_with_reason_grounds_and_remedies()
    {
        var application = Some.VoucherUnderReview();
        Some.PrepareRefusal(application, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.\nIl parcheggio non è una spesa ammessa.").Sign(Some.ResponsibleOfficer, Some.Clock);

        var letter = await Letter(application);

        string[] said =
        [
            "Domanda non ammessa", "La domanda di voucher di Carla Rossi non è ammessa.", "Motivo La spesa non è ammissibile", "Il canone comprende il parcheggio. Il parcheggio non è una spesa ammessa.",
            "entro 60 giorni", "Tribunale amministrativo regionale della Lombardia", "ricorso straordinario al Presidente della Repubblica, entro 120 giorni", "si può presentare una nuova domanda",
        ];
        Assert.All(said, words => Assert.Contains(words, letter.Text));
        Assert.DoesNotContain(application.FiscalCode!, letter.Text);
        Assert.DoesNotContain(Euro.Format(application.Estimate!.Award), letter.Text);
        Assert.DoesNotContain(Iban.Parse(application.Iban!).ToString(), letter.Text);
    }

    [Fact]
    public async Task Refuses_a_space_naming_the_requirements_it_lacks()
    {
        var application = Some.InspectedAccreditation();
        application.Check(application.Call.Requirements.Single(r => r.Code == "Q4"), CheckOutcome.NotMet, "La rete copre sei postazioni.", Some.CaseOfficer, Some.Clock);
        application.Check(application.Call.Requirements.Single(r => r.Code == "Q9"), CheckOutcome.Met, null, Some.CaseOfficer, Some.Clock);
        Some.PrepareRefusal(application, RefusalReason.RequirementNotMet, "Manca la connessione.").Sign(Some.ResponsibleOfficer, Some.Clock);

        var letter = await Letter(application);

        Assert.Contains("Motivo Manca un requisito obbligatorio", letter.Text);
        Assert.Contains("Q4 Connessione Non soddisfatto La rete copre sei postazioni.", letter.Text);
        Assert.DoesNotContain("Q9", letter.Text);
    }

    [Fact]
    public async Task Promises_no_new_chance_after_an_untrue_declaration()
    {
        var application = Some.VoucherUnderReview();
        Some.PrepareRefusal(application, RefusalReason.UntrueDeclaration, "Il preventivo è stato modificato.").Sign(Some.ResponsibleOfficer, Some.Clock);

        var letter = await Letter(application);

        Assert.Contains("decade dai benefici", letter.Text);
        Assert.DoesNotContain("nuova domanda", letter.Text);
    }

    [Fact]
    public async Task Holds_grounds_of_four_thousand_letters()
    {
        var application = Some.VoucherUnderReview();
        var grounds = string.Join('\n', Enumerable.Range(1, 25).Select(i => $"Ragione {i}: {string.Concat(Enumerable.Repeat("perché la città è più ", 7))}"));
        Some.PrepareRefusal(application, RefusalReason.DocumentsInsufficient, grounds).Sign(Some.ResponsibleOfficer, Some.Clock);

        var letter = await Letter(application);

        var words = letter.Text.Replace(" Comune di Milano Domanda non ammessa", "", StringComparison.Ordinal);
        Assert.True(grounds.Length > 3900);
        Assert.All(grounds.Split('\n'), reason => Assert.Contains(reason.Trim(), words));
        Assert.True(letter.Pages.Count > 1);
    }

    [Fact]
    public async Task Is_signed_in_print_by_whoever_signed()
    {
        var application = Some.AdmittedVoucher(clock: Some.Clock);

        var letter = await Letter(application);

        Assert.Contains("Milano, 2 marzo 2026 Firmato da Renata Responsabile", letter.Text);
        Assert.Contains($"Responsabile del procedimento: {application.Call.ResponsibleOfficer}.", letter.Text);
        Assert.Contains("Firma autografa sostituita a mezzo stampa, art. 3 c. 2 D.Lgs. 39/1993", letter.Text);
        Assert.DoesNotContain("BOZZA", letter.Text);
        Assert.DoesNotContain("Ida Istruttori", letter.Text);
    }

    [Fact]
    public async Task Marks_every_page_of_a_draft_and_states_the_sum_it_would_award()
    {
        var letter = await Letter(Some.PreparedVoucher());

        Assert.Equal(3, letter.Pages.Count);
        Assert.All(letter.Texts, text => Assert.Contains(Draft, text));
        Assert.Contains("Somma che sarebbe assegnata € 1.200,00", letter.Text);
        Assert.Contains("si determina alla firma", letter.Text);
        Assert.Contains("Bozza predisposta da Ida Istruttori", letter.Text);
        Assert.DoesNotContain("Firma autografa", letter.Text);
        Assert.DoesNotContain("Firmato da", letter.Text);
    }

    [Fact]
    public async Task Promises_no_entry_in_a_draft()
    {
        var letter = await Letter(Some.PreparedAccreditation());

        Assert.All(letter.Texts, text => Assert.Contains(Draft, text));
        Assert.Contains("dal giorno della firma, per 36 mesi", letter.Text);
        Assert.DoesNotContain("/elenco/", letter.Text);
    }

    private static async Task<PdfFile> Letter(Application application) => new(await Papers.LetterOf(application));
}
