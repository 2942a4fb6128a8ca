using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;

namespace CoworkingMilano.Tests.Documents;

public class CertifyingASpace
{
    private const string Address = "https://coworking.comune.milano.example/elenco/isola-lab";

    private static readonly DateOnly Today = new(2026, 3, 8);

    [Fact]
    public void Says_what_is_accredited_and_until_when()
    {
        var space = Some.AccreditedSpace(name: "Officina L’Aïda – Città Studi");

        var certificate = Certificate(space);

        string[] said =
        [
            "Attestato di iscrizione", "Officina L’Aïda – Città Studi", "in Via Borsieri 12, 20159 Milano, gestito da Isola Lab Srl, è iscritto nell’elenco qualificato degli spazi di coworking",
            "Iscrizione dal 2 marzo 2026 al 1° marzo 2029", "Sopralluogo 2 marzo 2026", "Postazioni 24", "Servizi Connessione, Sale riunioni", "rilasciato dal portale l’8 marzo 2026", $"Riferimento {space.ApplicationReference}",
        ];
        Assert.All(said, words => Assert.Contains(words, certificate.Text));
    }

    [Fact]
    public void Leads_to_the_entry()
    {
        var certificate = Certificate(Some.AccreditedSpace());

        Assert.Equal(Address, certificate.QrCode);
        Assert.Equal([Address], certificate.Links);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Fits_one_page_whatever_the_length_of_names(int words)
    {
        string Long(string word) => string.Join(' ', Enumerable.Repeat(word, words));
        var application = Some.DraftAccreditation();
        application.DescribeOperator($"{Long("Cooperativa Lavoratori Uniti")} Scarl", LegalForm.Cooperative, "12345678903", "MI-1", "a@pec.example.it", Some.Clock);
        application.DescribePremises(Some.Premises(Long("Officina Meneghina")) with { Address = Long("Via Giovanni Battista") }, Some.Clock);
        var space = Admitted(application);

        var certificate = Certificate(space);

        Assert.Single(certificate.Pages);
        Assert.Contains(space.Name, certificate.Text);
        Assert.Contains($"gestito da {space.OperatorName}", certificate.Text);
        Assert.Contains("Fa fede l’elenco pubblicato dal Comune", certificate.Text);
    }

    [Fact]
    public void Is_not_given_once_the_entry_has_ended()
    {
        var space = Some.AccreditedSpace();

        Assert.Throws<RuleBrokenException>(() => AccreditationCertificate.For(space, space.AccreditationEndsOn.AddDays(1), Address));
    }

    private static CoworkingSpace Admitted(AccreditationApplication application)
    {
        application.Submit(Some.Clock);
        application.TakeInCharge(Some.CaseOfficer, Some.Clock);
        var inspection = application.ScheduleInspection("SO-2026-9002", new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        Some.FindAllMet(inspection);
        inspection.Close(Some.Inspector, Some.Clock);
        Some.FindRequirementsMet(application);
        Some.Ascertain(application);

        application.PrepareAdmission(null, Some.CaseOfficer, Some.Clock).Sign(Some.ResponsibleOfficer, Some.Clock);
        return application.Space!;
    }

    private static PdfFile Certificate(CoworkingSpace space) => new(AccreditationCertificate.For(space, Today, Address));
}
