using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>What another administration holds is asked there, and nothing is admitted before it has answered.</summary>
public class AscertainingFacts
{
    private static readonly FixedClock Clock = Some.Clock;
    private static readonly DateOnly Today = Clock.TodayInMilan;
    private static readonly Account Colleague = Some.Person("Clio", "Colleghi");

    [Fact]
    public void Owes_an_enterprise_more_than_a_person()
    {
        Assert.Equal(["anagrafe"], Some.SubmittedVoucher().OwedChecks.Select(c => c.Code));
        Assert.Equal(["anagrafe"], Some.SubmittedVoucher(kind: ApplicantKind.SelfEmployed).OwedChecks.Select(c => c.Code));
        Assert.Equal(["anagrafe", "registro-imprese", "durc", "aiuti"], Some.SubmittedVoucher(kind: ApplicantKind.Enterprise).OwedChecks.Select(c => c.Code));
        Assert.Equal(["registro-imprese", "durc", "imposte", "lavoro-commercio"], Some.SubmittedAccreditation().OwedChecks.Select(c => c.Code));
    }

    [Fact]
    public void Writes_source_date_result_and_officer_and_keeps_what_was_known_before()
    {
        var application = Some.AccreditationUnderReview();
        var durc = application.OwedChecks.Single(c => c.Code == "durc");

        application.Ascertain(durc, CheckResult.Pending, Today, null, null, null, Some.CaseOfficer, Clock);
        Assert.Equal(CheckState.Pending, application.StateOn(durc, Today));
        var check = application.Ascertain(durc, CheckResult.Confirmed, Today, Today, "INPS_41234567", null, Some.CaseOfficer, Clock);

        Assert.Same(check, application.LastCheckOf(durc));
        Assert.Equal((CheckState.Confirmed, "INPS_41234567", Some.CaseOfficer.Id, Clock.UtcNow), (check.StateOn(Today), check.AnswerNumber, check.OfficerId, check.NotedAt));
        Assert.Equal([1, 2], application.OfficeChecks.Select(c => c.Number));
        Assert.Equal(
            ["Contributi in regola: In attesa di risposta, chiesta il 2\u00A0marzo\u00A02026", "Contributi in regola: Confermata, risposta INPS_41234567 del 2\u00A0marzo\u00A02026, valida fino al 30\u00A0giugno\u00A02026"],
            application.Timeline.Where(e => e.Act is Act.FactAscertained).Select(e => e.Note));
        Assert.True(Act.FactAscertained.IsInternal());
        Assert.Null(Act.FactAscertained.Direction);
        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
    }

    [Fact]
    public void Expires_after_its_days_and_stops_a_signature_that_comes_too_late()
    {
        var application = Some.AccreditationUnderReview();
        var durc = application.OwedChecks.Single(c => c.Code == "durc");
        var check = application.Ascertain(durc, CheckResult.Confirmed, Today.AddDays(-110), Today.AddDays(-110), "INPS_1", null, Some.CaseOfficer, Clock);

        Assert.Equal(Today.AddDays(10), check.LastValidDay);
        Assert.Equal(CheckState.Confirmed, application.StateOn(durc, Today.AddDays(10)));
        Assert.Equal(CheckState.Expired, application.StateOn(durc, Today.AddDays(11)));
        Assert.Contains("la verifica d’ufficio «Contributi in regola» valeva fino al 12\u00A0marzo\u00A02026: va chiesta di nuovo", application.ObstaclesToAdmission(Today.AddDays(11)));

        var prepared = Some.PreparedVoucher(kind: ApplicantKind.Enterprise);
        var late = Some.Clock.Later(121);
        Assert.Contains("Contributi in regola", Assert.Throws<RuleBrokenException>(() => prepared.CurrentDecision!.Sign(Some.ResponsibleOfficer, late)).Message);
        Assert.True(prepared.AwaitsSignature);
    }

    [Fact]
    public void Missing_or_awaited_stops_the_preparation_of_an_admission()
    {
        var application = Some.VoucherUnderReview();
        Assert.Equal(["manca la verifica d’ufficio «Generalità e codice fiscale» (fonte: Anagrafe nazionale della popolazione residente (ANPR))"], application.ObstaclesToAdmission(Today));
        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Some.CaseOfficer, Clock));

        Some.Ascertain(application, "anagrafe", CheckResult.Pending);
        Assert.Contains("si aspetta la risposta", Assert.Single(application.ObstaclesToAdmission(Today)));
        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Some.CaseOfficer, Clock));

        Some.Ascertain(application, "anagrafe");
        application.PrepareAdmission(null, Some.CaseOfficer, Clock);
        Assert.True(application.AwaitsSignature);
    }

    [Fact]
    public void Contradicted_leads_to_a_clarification_and_never_silently_to_a_refusal()
    {
        var application = Some.VoucherUnderReview();
        Some.Ascertain(application, "anagrafe", CheckResult.Contradicted);

        Assert.Equal(ApplicationStatus.UnderReview, application.Status);
        Assert.Contains("smentisce quanto dichiarato", Assert.Single(application.ObstaclesToAdmission(Today)));
        Assert.Throws<RuleBrokenException>(() => application.PrepareAdmission(null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => application.PrepareRefusal([Some.Ground(RefusalReason.UntrueDeclaration)], null, Some.CaseOfficer, Clock));

        var topic = Assert.Single(application.InformationTopics, t => t.Subject is InformationSubject.Check);
        Assert.Equal(("anagrafe", "Verifica d’ufficio: Generalità e codice fiscale"), (topic.Code, topic.Title));
        var request = application.AskForInformation(null, Today.AddDays(10), [topic.Ask("Il codice fiscale risulta di un’altra persona.")], Some.CaseOfficer, Clock);
        request.Answer(request.Items[0], "Avevo scritto quello di mia sorella: ora è giusto.", null, Clock);
        request.Reply(Clock);
        Some.Ascertain(application, "anagrafe");
        application.PrepareAdmission(null, Some.CaseOfficer, Clock);
        Assert.True(application.AwaitsSignature);
    }

    [Fact]
    public void Takes_an_answer_also_while_the_applicant_holds_the_case()
    {
        var application = Some.VoucherUnderReview();
        application.AskForInformation(null, Today.AddDays(10), [InformationItem.Free("Orari", "Quando?")], Some.CaseOfficer, Clock);

        Some.Ascertain(application, "anagrafe");

        Assert.True(application.AwaitsInformation);
        Assert.True(application.CanBeCheckedBy(Some.CaseOfficer.Id));
        Assert.False(application.CanBeCheckedBy(Colleague.Id));
    }

    [Fact]
    public void Is_for_the_officer_in_charge_of_a_case_under_examination()
    {
        var mine = Some.VoucherUnderReview();
        var owed = mine.OwedChecks.Single();
        var other = Some.AccreditationUnderReview().OwedChecks.First();

        Assert.Equal("La domanda è in carico a un altro istruttore.", Broken(() => mine.Ascertain(owed, CheckResult.Pending, Today, null, null, null, Colleague, Clock)));
        Assert.Equal("Il bando non prevede questa verifica per questa domanda.", Broken(() => mine.Ascertain(other, CheckResult.Pending, Today, null, null, null, Some.CaseOfficer, Clock)));
        foreach (var closed in (VoucherApplication[])[Some.SubmittedVoucher(), Some.PreparedVoucher(), Some.AdmittedVoucher()])
        {
            Assert.Equal("Le verifiche d’ufficio si fanno mentre la domanda è in istruttoria.", Broken(() => closed.Ascertain(closed.OwedChecks.Single(), CheckResult.Pending, Today, null, null, null, Some.CaseOfficer, Clock)));
        }
    }

    [Theory]
    [InlineData(CheckResult.Confirmed, 0, null, "N. 1", null, "Una risposta ha il suo giorno e il suo numero; finché si aspetta non li ha.")]
    [InlineData(CheckResult.Confirmed, 0, 0, " ", null, "Una risposta ha il suo giorno e il suo numero; finché si aspetta non li ha.")]
    [InlineData(CheckResult.Pending, 0, 0, "N. 1", null, "Una risposta ha il suo giorno e il suo numero; finché si aspetta non li ha.")]
    [InlineData(CheckResult.Pending, 1, null, null, null, "Una verifica non si chiede nel futuro.")]
    [InlineData(CheckResult.Confirmed, 0, 1, "N. 1", null, "Una risposta arriva dopo la richiesta, e non nel futuro.")]
    [InlineData(CheckResult.Confirmed, 0, -1, "N. 1", null, "Una risposta arriva dopo la richiesta, e non nel futuro.")]
    [InlineData(CheckResult.Contradicted, 0, 0, "N. 1", " ", "Di una verifica smentita si scrive che cosa risulta.")]
    [InlineData(CheckResult.Confirmed, -121, -121, "N. 1", null, "Una risposta che non vale più non si usa: chiedine una nuova.")]
    public void Is_whole(CheckResult result, int askedIn, int? answeredIn, string? number, string? note, string sentence)
    {
        var application = Some.AccreditationUnderReview();
        var durc = application.OwedChecks.Single(c => c.Code == "durc");

        Assert.Equal(sentence, Broken(() => application.Ascertain(durc, result, Today.AddDays(askedIn), answeredIn is { } days ? Today.AddDays(days) : null, number, note, Some.CaseOfficer, Clock)));
        Assert.Empty(application.OfficeChecks);
    }

    [Fact]
    public void Gives_the_verdict_on_requirements_that_other_administrations_know_so_that_nobody_gives_it_twice()
    {
        var application = Some.InspectedAccreditation();
        var (register, regularity) = (application.Call.Requirements.Single(r => r.Code == "Q1"), application.Call.Requirements.Single(r => r.Code == "Q10"));

        Assert.Equal("Il requisito Q1 si prova con le verifiche d’ufficio: l’esito viene da lì.", Broken(() => application.Check(register, CheckOutcome.Met, null, Some.CaseOfficer, Clock)));
        Assert.DoesNotContain(application.InformationTopics, t => t.Subject is InformationSubject.Requirement && t.Code is "Q1" or "Q10");
        Some.Ascertain(application, "registro-imprese");
        Some.Ascertain(application, "durc");
        Some.Ascertain(application, "imposte");
        Assert.Equal((CheckOutcome.Met, (CheckOutcome?)null), (application.VerdictOn(register), application.VerdictOn(regularity)));
        Some.Ascertain(application, "lavoro-commercio", CheckResult.Contradicted);
        Assert.Equal(CheckOutcome.NotMet, application.VerdictOn(regularity));
        Some.Ascertain(application, "lavoro-commercio");
        Assert.Equal(CheckOutcome.Met, application.VerdictOn(regularity));
        Assert.DoesNotContain(application.ObstaclesToAdmission(Today), obstacle => obstacle.Contains("Q10") || obstacle.Contains("verifica d’ufficio"));
    }

    [Theory]
    [InlineData("Il DURC", "Allegalo, per favore.")]
    [InlineData("Un documento", "Manda la visura camerale aggiornata.")]
    [InlineData("Regolarita contributiva", "Mandaci la prova.")]
    public void Asks_nobody_for_a_certificate(string title, string question)
    {
        var application = Some.AccreditationUnderReview();

        var broken = Broken(() => application.AskForInformation(null, Today.AddDays(10), [InformationItem.Free(title, question)], Some.CaseOfficer, Clock));

        Assert.StartsWith("Questo non si chiede a chi fa domanda: lo accerta l’ufficio (fonte: ", broken);
        Assert.True(application.IsUnderReview);
    }

    private static string Broken(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
