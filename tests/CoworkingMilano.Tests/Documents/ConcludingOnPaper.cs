using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Documents;

/// <summary>The start notice and the act of a proceeding, as they are loaded and written by the portal.</summary>
public class ConcludingOnPaper
{
    [Fact]
    public async Task A_start_notice_says_what_the_law_asks()
    {
        var application = Some.AdmittedVoucher();
        application.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.FalseDeclaration, "Il preventivo è stato alterato.", Some.CaseOfficer, Some.Clock);

        var letter = new PdfFile(await Papers.StartNoticeOf(application));

        string[] said =
        [
            "Comunicazione di avvio del procedimento", "decadenza dal voucher", "Dichiarazione non vera", "Il preventivo è stato alterato.", application.Call.Office, application.Call.ResponsibleOfficer,
            "Da concludere entro il 1° aprile 2026", "Entro 10 giorni", application.Call.SubstituteOfficer, "art. 75 del D.P.R. 445/2000", "L’istruttore Ida Istruttori",
        ];
        Assert.All(said, words => Assert.Contains(words, letter.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.FalseDeclaration, "decade dal voucher", "Fino al 2 marzo 2028 compreso")]
    [InlineData(ProceedingKind.Revocation, ProceedingGround.PublicInterest, "è revocato", "art. 21-quinquies")]
    [InlineData(ProceedingKind.Annulment, ProceedingGround.Unlawful, "è annullata d’ufficio", "Ultimo giorno utile per annullarla 2 settembre 2026")]
    public async Task An_act_on_a_voucher_says_facts_rules_reasons_amount_and_remedies(ProceedingKind kind, ProceedingGround ground, string outcome, string consequence)
    {
        var application = Some.AdmittedVoucher();
        Some.ConcludedProceeding(application, kind, ground);

        var letter = new PdfFile(await Papers.ConclusionOf(application));

        string[] said =
        [
            outcome, consequence, "Somma che torna alla sua linea € 1.200,00", "I fatti", "«Le mie ragioni.»", "Le ragioni dell’ufficio.", "Le regole applicate",
            "Il voucher rimborsa il 50% della spesa ammessa, al massimo € 1.500", "entro 60 giorni", "entro 120 giorni", "Firmato da Renata Responsabile",
        ];
        Assert.All(said, words => Assert.Contains(words, letter.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("BOZZA", letter.Text);
    }

    [Fact]
    public async Task A_draft_is_marked_and_promises_nothing()
    {
        var application = Some.AdmittedAccreditation();
        Some.PreparedProceeding(application, ProceedingKind.Removal, ProceedingGround.Closed);

        var letter = new PdfFile(await Papers.ConclusionOf(application));

        Assert.All(letter.Texts, text => Assert.Contains("BOZZA – non firmata", text));
        Assert.Contains("Ha effetto dal giorno della firma", letter.Text);
        Assert.Contains("Bozza predisposta da Ida Istruttori", letter.Text);
    }

    [Fact]
    public async Task A_refusal_that_is_annulled_says_that_the_case_goes_on()
    {
        var refused = Some.RefusedVoucher();
        Some.ConcludedProceeding(refused, ProceedingKind.Annulment, ProceedingGround.Unlawful);

        var letter = new PdfFile(await Papers.ConclusionOf(refused));

        Assert.Contains("La domanda torna in istruttoria", letter.Text);
        Assert.DoesNotContain("Somma che torna", letter.Text);
    }
}
