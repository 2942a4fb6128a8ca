using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.Answers;
using CoworkingMilano.Web.Areas.Officers.Assignments;
using CoworkingMilano.Web.Areas.Officers.ConclusionReturns;
using CoworkingMilano.Web.Areas.Officers.Conclusions;
using CoworkingMilano.Web.Areas.Officers.Decisions;
using CoworkingMilano.Web.Areas.Officers.Deliveries;
using CoworkingMilano.Web.Areas.Officers.Findings;
using CoworkingMilano.Web.Areas.Officers.InformationCancellations;
using CoworkingMilano.Web.Areas.Officers.InformationRequests;
using CoworkingMilano.Web.Areas.Officers.InspectionAppointments;
using CoworkingMilano.Web.Areas.Officers.InternalNotes;
using CoworkingMilano.Web.Areas.Officers.NoticeWithdrawals;
using CoworkingMilano.Web.Areas.Officers.OfficeChecks;
using CoworkingMilano.Web.Areas.Officers.ProceedingArchives;
using CoworkingMilano.Web.Areas.Officers.Proceedings;
using CoworkingMilano.Web.Areas.Officers.QuestionRefusals;
using CoworkingMilano.Web.Areas.Officers.RefusalNotices;
using CoworkingMilano.Web.Areas.Officers.RemarkReplies;
using CoworkingMilano.Web.Areas.Officers.Remarks;
using CoworkingMilano.Web.Areas.Officers.RequirementChecks;
using CoworkingMilano.Web.Areas.Officers.SendBacks;
using CoworkingMilano.Web.Areas.Shared;

namespace CoworkingMilano.Tests.Web.Officers;

/// <summary>What officers write in the acts on a case × what can be wrong with it → the sentence beside it. The office's own forms are in TypingWrongThings, files in SendingWrongFiles.</summary>
public sealed class TypingWrongThingsToTheOffice(CasesToActOn cases) : IClassFixture<CasesToActOn>
{
    private const string OneGround = "Scegli almeno un motivo";
    private const string TooLongGround = "Il motivo può avere al massimo 4.000 caratteri";
    private const string TooLongRequest = "La richiesta può avere al massimo 2.000 caratteri";
    private const string WrongDeadline = "Scegli un giorno da domani al 1°\u00A0aprile\u00A02026: da 1 a 30 giorni";
    private static readonly (string Name, string Value)[] AQuestion = [("Questions[0].Title", "Orari"), ("Questions[0].Question", "Chi apre la sera?")];

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

    public static TheoryData<string, string> OfACertificate => new()
    {
        { "Allega il DURC", Some.Call().OwedChecksFor(ApplicationKind.Accreditation).Single(c => c.Code == "durc").WhyNotAsked },
    };

    [TypedInto<InspectionAppointmentForm>]
    [Theory, MemberData(nameof(OfAnAppointment))]
    public async Task Of_a_visits_day_is_told(string field, string typed, string sentence)
    {
        var path = $"{Case(cases.UnderReview)}/sopralluogo";

        await cases.CaseOfficer.IsToldOf(path, path, [("Day", "2026-03-12"), ("Hour", "10:30"), ("InspectorId", Some.Inspector.Id)], field, typed, sentence);
    }

    [TypedInto<FindingForm>]
    [Theory]
    [InlineData("", "IsMet", "", "Scegli sì o no")]
    [InlineData("", "IsMet", "forse", "«forse» non è un valore valido")]
    [InlineData("true", "MeasuredValue", 201, "Il valore misurato è troppo lungo: al massimo 200 caratteri")]
    [InlineData("true", "Note", 1001, "La nota è troppo lunga: al massimo 1000 caratteri")]
    [InlineData("false", "Note", "", "Descrivi che cosa manca")]
    public async Task Of_a_finding_is_told(string isMet, string field, object typed, string sentence)
    {
        var path = $"/ufficio/sopralluoghi/{cases.Visit.Reference}/rilievi/Q3";

        await cases.Inspector.IsToldOf(path, path, [("IsMet", isMet)], field, typed, sentence);
    }

    [TypedInto<RemarksForm>]
    [Theory]
    [InlineData("Coordinates", "via Verdi 2", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    [InlineData("Coordinates", "41.9, 12.5", "Scrivi latitudine e longitudine di un punto di Milano, per esempio 45.4856, 9.1902")]
    [InlineData("Remarks", 4001, "Le osservazioni sono troppo lunghe: al massimo 4000 caratteri")]
    public async Task Of_a_visits_remarks_is_told(string field, object typed, string sentence) =>
        await cases.Inspector.IsToldOf($"/ufficio/sopralluoghi/{cases.Visit.Reference}/osservazioni", field, typed, sentence);

    [TypedInto<RequirementCheckForm>]
    [Theory]
    [InlineData("", "Outcome", "", "Scegli l’esito della verifica")]
    [InlineData("", "Outcome", "Boh", "«Boh» non è un valore valido")]
    [InlineData("", "Outcome", "Met", "Questo requisito si verifica sul posto: prima si conclude il sopralluogo")]
    [InlineData("NotMet", "Reason", "", "Spiega perché: un requisito non soddisfatto o da chiarire si motiva")]
    [InlineData("ToClarify", "Reason", "", "Spiega perché: un requisito non soddisfatto o da chiarire si motiva")]
    [InlineData("NotMet", "Reason", 1001, "La motivazione è troppo lunga: al massimo 1000 caratteri")]
    public async Task Of_a_check_is_told(string outcome, string field, object typed, string sentence)
    {
        var path = $"{Case(cases.UnderReview)}/verifiche/Q3";

        await cases.CaseOfficer.IsToldOf(path, path, [("Outcome", outcome)], field, typed, sentence);
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
        var path = $"{Case(cases.UnderReview)}/accertamenti/durc";
        (string, string)[] right = [("AskedOn", "2026-03-01"), ("Result", result), .. result is "Pending" ? Array.Empty<(string, string)>() : [("AnsweredOn", "2026-03-02"), ("AnswerNumber", "INPS_1")]];

        await cases.CaseOfficer.IsToldOf(path, path, right, field, typed, sentence);
    }

    [TypedInto<OfficeCheckForm>(nameof(OfficeCheckForm.AnsweredOn))]
    [Theory, InlineData("2025-11-01", "Una risposta di questo giorno valeva fino al 1°\u00A0marzo\u00A02026: chiedine una nuova")]
    public async Task Of_an_answer_too_old_is_told(string typed, string sentence)
    {
        var path = $"{Case(cases.UnderReview)}/accertamenti/durc";

        await cases.CaseOfficer.IsToldOf(path, path, [("AskedOn", "2025-10-01"), ("Result", "Confirmed"), ("AnswerNumber", "INPS_1")], "AnsweredOn", typed, sentence);
    }

    [TypedInto<InternalNoteForm>(nameof(InternalNoteForm.Text))]
    [Theory]
    [InlineData("", "Scrivi la nota")]
    [InlineData(4001, "La nota può avere al massimo 4.000 caratteri")]
    public async Task Of_an_internal_note_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.UnderReview)}/nota", "Text", typed, sentence);

    [TypedInto<SendBackForm>(nameof(SendBackForm.Note))]
    [Theory]
    [InlineData("", "Spiega a chi ha predisposto il provvedimento che cosa va rivisto")]
    [InlineData(2001, "La nota può avere al massimo 2.000 caratteri")]
    public async Task Of_a_decision_sent_back_is_told(object typed, string sentence) =>
        await cases.ResponsibleOfficer.IsToldOf($"{Case(cases.Prepared)}/rinvio", "Note", typed, sentence);

    [TypedInto<AssignmentForm>]
    [Theory]
    [InlineData("OfficerId", "", "Scegli chi esamina le domande")]
    [InlineData("OfficerId", "qualcuno", "Scegli chi esamina le domande")]
    [InlineData("Reason", "", "Scrivi perché la domanda passa di mano: resta nella storia della pratica")]
    [InlineData("Reason", AssignmentForm.MaximumReason + 1, "Il motivo può avere al massimo 1.000 caratteri")]
    public async Task Of_an_assignment_is_told(string field, object typed, string sentence)
    {
        var path = $"/ufficio/assegnazioni?domanda={cases.UnderReview.Reference}";

        await cases.ResponsibleOfficer.IsToldOf(path, "/ufficio/assegnazioni", [("OfficerId", cases.Colleague.Id), ("Reason", "Ida è in ferie")], field, typed, sentence);
    }

    [TypedInto<InformationRequestForm>]
    [Theory]
    [InlineData("Questions[0].Title", "", "Di’ in due parole di che cosa si tratta")]
    [InlineData("Questions[0].Title", 201, "Il titolo può avere al massimo 200 caratteri")]
    [InlineData("Questions[0].Question", "", "Scrivi la domanda per chi ha fatto domanda")]
    [InlineData("Questions[0].Question", 2001, TooLongRequest)]
    [InlineData("Message", 4001, "Il messaggio può avere al massimo 4.000 caratteri")]
    [InlineData("DeadlineOn", "", WrongDeadline)]
    [InlineData("DeadlineOn", "2026-03-02", WrongDeadline)]
    [InlineData("DeadlineOn", "2026-04-02", WrongDeadline)]
    [InlineData("DeadlineOn", "presto", "«presto» non è un valore valido")]
    public async Task Of_further_information_is_told(string field, object typed, string sentence) => await Asks(AQuestion, field, typed, sentence);

    [TypedInto<InformationRequestForm>]
    [Theory]
    [InlineData("Topics[0].Question", "", "Spiega a chi ha fatto domanda che cosa manca o non è chiaro")]
    [InlineData("Topics[0].Question", 2001, TooLongRequest)]
    public async Task Of_a_topic_is_told(string field, object typed, string sentence) => await Asks([("Topics[0].IsChosen", "true")], field, typed, sentence);

    [TypedInto<InformationRequestForm>("Topics[0].IsChosen")]
    [Theory, InlineData("", "Scegli almeno una voce, o scrivi una domanda tua")]
    public async Task Of_a_request_of_nothing_is_told(string typed, string sentence) => await Asks([], "Topics[0].IsChosen", typed, sentence);

    [TypedInto<InformationRequestForm>("Questions[0].Title")]
    [Theory, InlineData("Orari", "Le domande libere sono al massimo 5")]
    public async Task Of_a_sixth_question_is_told(string typed, string sentence) =>
        await Asks([.. Enumerable.Range(0, 6).SelectMany(i => new[] { ($"Questions[{i}].Title", "Orari"), ($"Questions[{i}].Question", "Chi apre la sera?") })], "Questions[0].Title", typed, sentence);

    [TypedInto<InformationRequestForm>("Questions[0].Question")]
    [Theory, MemberData(nameof(OfACertificate))]
    public async Task Of_what_the_office_finds_out_itself_is_told(string typed, string sentence) => await Asks(AQuestion, "Questions[0].Question", typed, sentence);

    [TypedInto<InformationCancellationForm>("Note")]
    [Theory]
    [InlineData("", "Spiega a chi ha fatto domanda perché la richiesta è annullata")]
    [InlineData(2001, "La spiegazione può avere al massimo 2.000 caratteri")]
    public async Task Of_a_request_called_off_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.Asked)}/integrazioni/1/annullamento", "Note", typed, sentence);

    [TypedInto<RefusalNoticeForm>, TypedInto<DecisionForm>]
    [Theory]
    [InlineData("Grounds[0].IsChosen", "", OneGround)]
    [InlineData("Grounds[0].Rule", "", "Scegli la regola del bando che il motivo applica")]
    [InlineData("Grounds[0].Rule", "99", "Scegli la regola del bando che il motivo applica")]
    [InlineData("Grounds[0].Rule", "una", "«una» non è un valore valido")]
    [InlineData("Grounds[0].Text", "", "Spiega il motivo a chi ha fatto domanda: i fatti e la regola")]
    [InlineData("Grounds[0].Text", 4001, TooLongGround)]
    public async Task Of_a_ground_is_told(string field, object typed, string sentence)
    {
        (string, string)[] ground = [("Grounds[0].IsChosen", "true"), ("Grounds[0].Rule", "1"), ("Grounds[0].Text", "Non è vero.")];
        var (notice, decision) = ($"{Case(cases.UnderReview)}/preavviso", $"{Case(cases.Competing)}/provvedimento");

        await cases.CaseOfficer.IsToldOf(notice, notice, ground, field, typed, sentence);
        await cases.CaseOfficer.IsToldOf(decision, decision, [("Outcome", "Refuse"), .. ground], field, typed, sentence);
    }

    [TypedInto<NoticeWithdrawalForm>("Note")]
    [Theory]
    [InlineData("", "Spiega a chi ha fatto domanda perché il preavviso è ritirato")]
    [InlineData(2001, "La spiegazione può avere al massimo 2.000 caratteri")]
    public async Task Of_a_notice_taken_back_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.Announced)}/preavviso/1/ritiro", "Note", typed, sentence);

    [TypedInto<RemarkReplyForm>("Reply")]
    [Theory]
    [InlineData("", "Scrivi perché accogli o non accogli l’osservazione")]
    [InlineData(4001, "La risposta può avere al massimo 4.000 caratteri")]
    public async Task Of_a_reply_to_a_remark_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.Heard)}/preavviso/1/osservazioni/1", "Reply", typed, sentence);

    [TypedInto<DecisionForm>]
    [Theory]
    [InlineData("Outcome", "", "Scegli se ammettere o non ammettere la domanda")]
    [InlineData("Outcome", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Grounds[0].IsChosen", "", OneGround)]
    [InlineData("Remark", 4001, "L’annotazione può avere al massimo 4.000 caratteri")]
    public async Task Of_a_decision_is_told(string field, object typed, string sentence) => await Decides(cases.Heard, [("Outcome", "Refuse")], field, typed, sentence);

    [TypedInto<DecisionForm>]
    [Theory]
    [InlineData("NewReason", "", "Scegli di che genere è il nuovo motivo, o togli quello che ne hai scritto")]
    [InlineData("NewReason", "Boh", "«Boh» non è un valore valido")]
    [InlineData("NewReason", "OutsideMilan", "Il motivo scelto non riguarda questo tipo di domanda")]
    [InlineData("NewRemark", "", "Scegli l’osservazione da cui nasce il nuovo motivo")]
    [InlineData("NewRemark", "2", "Scegli l’osservazione da cui nasce il nuovo motivo")]
    [InlineData("NewRemark", "una", "«una» non è un valore valido")]
    [InlineData("NewRule", "", "Scegli la regola del bando che il nuovo motivo applica")]
    [InlineData("NewRule", "99", "Scegli la regola del bando che il nuovo motivo applica")]
    [InlineData("NewRule", "una", "«una» non è un valore valido")]
    [InlineData("NewText", "", "Spiega il nuovo motivo")]
    [InlineData("NewText", 4001, TooLongGround)]
    public async Task Of_a_ground_that_comes_from_a_remark_is_told(string field, object typed, string sentence) =>
        await Decides(cases.Heard, [("Outcome", "Refuse"), ("NewReason", "CostNotEligible"), ("NewRemark", "1"), ("NewRule", "1"), ("NewText", "Il canone comprende il parcheggio.")], field, typed, sentence);

    [TypedInto<DecisionForm>("Outcome")]
    [Theory, InlineData("Refuse", "Prima di un diniego si dà il preavviso e si ascolta chi ha fatto domanda")]
    public async Task Of_a_refusal_nobody_announced_is_told(string typed, string sentence) => await Decides(cases.Unannounced, [], "Outcome", typed, sentence);

    [TypedInto<DecisionForm>("Outcome")]
    [Theory, InlineData("Admit", "Oggi la domanda non può essere ammessa: leggi che cosa lo impedisce")]
    public async Task Of_an_admission_that_something_hinders_is_told(string typed, string sentence) => await Decides(cases.Failing, [], "Outcome", typed, sentence);

    [TypedInto<DeliveryForm>]
    [Theory]
    [InlineData("Day", "", "Scrivi il giorno in cui è arrivata")]
    [InlineData("Day", "ieri", "«ieri» non è un valore valido")]
    [InlineData("Day", "2026-03-01", "Scrivi un giorno tra quello in cui è partita e oggi")]
    [InlineData("Day", "2026-03-03", "Scrivi un giorno tra quello in cui è partita e oggi")]
    [InlineData("Means", "", "Scegli come è arrivata")]
    [InlineData("Means", "Piccione", "«Piccione» non è un valore valido")]
    public async Task Of_a_delivery_is_told(string field, object typed, string sentence) => await Delivers(field, typed, sentence, ("Document", "avviso.pdf", SomeFile.Pdf()));

    [TypedInto<DeliveryForm>("Document")]
    [Theory, InlineData("", "Allega il documento che prova la consegna")]
    public async Task Of_a_delivery_without_proof_is_told(string typed, string sentence) => await Delivers("Document", typed, sentence);

    [TypedInto<ProceedingForm>]
    [Theory]
    [InlineData("Kind", "", "Scegli che cosa avvii")]
    [InlineData("Kind", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Kind", "Lapse", "Questo procedimento oggi non si può avviare")]
    [InlineData("Ground", "", "Scegli il motivo")]
    [InlineData("Ground", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Ground", "Unlawful", "Questo motivo non vale per il procedimento scelto: scegline un altro")]
    [InlineData("Facts", "", "Racconta i fatti: li legge chi riceve la comunicazione")]
    [InlineData("Facts", 4001, "I fatti possono avere al massimo 4.000 caratteri")]
    public async Task Of_a_proceeding_is_told(string field, object typed, string sentence)
    {
        var path = $"{Case(cases.Listed)}/procedimenti/nuovo";

        await cases.CaseOfficer.IsToldOf(path, path, [("Kind", "Removal"), ("Ground", "FalseDeclaration"), ("Facts", "Non risulta.")], field, typed, sentence);
    }

    [TypedInto<ConclusionForm>]
    [Theory]
    [InlineData("Reasons", "", "Scrivi le ragioni: che cosa risulta, e perché la risposta è accolta o no")]
    [InlineData("Reasons", 4001, "Le ragioni possono avere al massimo 4.000 caratteri")]
    [InlineData("From", "2026-03-01", "Un provvedimento non ha effetto prima di oggi")]
    [InlineData("From", "subito", "«subito» non è un valore valido")]
    [InlineData("Until", "", "Scrivi il giorno in cui lo spazio torna in elenco: una sospensione dice fino a quando dura")]
    [InlineData("Until", "mai", "«mai» non è un valore valido")]
    [InlineData("Until", "2026-03-02", "Lo spazio torna in elenco dopo il giorno in cui la sospensione comincia")]
    public async Task Of_the_act_of_a_proceeding_is_told(string field, object typed, string sentence) => await Concludes(cases.Answered, [("Reasons", "Le ragioni."), ("Until", "2026-05-01")], field, typed, sentence);

    [TypedInto<ConclusionForm>("Reasons")]
    [Theory, InlineData("Le ragioni.", "Il voucher non c’è, o non ha più effetto.")]
    public async Task Of_an_act_that_has_no_object_any_more_is_told(string typed, string sentence) => await Concludes(cases.Waived, [], "Reasons", typed, sentence);

    [TypedInto<ConclusionReturnForm>("Note")]
    [Theory]
    [InlineData("", "Spiega a chi ha predisposto il provvedimento che cosa va rivisto")]
    [InlineData(2001, "La nota può avere al massimo 2.000 caratteri")]
    public async Task Of_an_act_sent_back_is_told(object typed, string sentence) =>
        await cases.ResponsibleOfficer.IsToldOf($"{Case(cases.ToSign)}/procedimenti/1/rinvio", "Note", typed, sentence);

    [TypedInto<ProceedingArchiveForm>("Reasons")]
    [Theory]
    [InlineData("", "Spiega perché il procedimento si archivia")]
    [InlineData(4001, "Le ragioni possono avere al massimo 4.000 caratteri")]
    public async Task Of_a_proceeding_filed_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.Answered)}/procedimenti/1/archiviazione", "Reasons", typed, sentence);

    [TypedInto<ConversationForm>("Text")]
    [Theory]
    [InlineData("", "Scrivi che cosa vuoi dire")]
    [InlineData(4001, "Puoi scrivere al massimo 4.000 caratteri")]
    public async Task Of_a_message_to_an_applicant_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"{Case(cases.Conversing)}/conversazione", "Text", typed, sentence);

    [TypedInto<AnswerForm>]
    [Theory]
    [InlineData("Published", "", "Scrivi il quesito come lo leggeranno tutti")]
    [InlineData("Published", 1001, "Il quesito può avere al massimo 1.000 caratteri")]
    [InlineData("Answer", "", "Scrivi la risposta")]
    [InlineData("Answer", 4001, "La risposta può avere al massimo 4.000 caratteri")]
    public async Task Of_an_answer_for_everybody_is_told(string field, object typed, string sentence)
    {
        foreach (var path in (string[])[$"/ufficio/quesiti/{cases.Waiting.Reference}/risposta", $"/ufficio/quesiti/{cases.Published.Reference}/correzione"])
        {
            await cases.CaseOfficer.IsToldOf(path, path, [("Answer", "Sì.")], field, typed, sentence);
        }
    }

    [TypedInto<QuestionRefusalForm>("Reason")]
    [Theory]
    [InlineData("", "Spiega a chi ha chiesto perché il quesito non si pubblica")]
    [InlineData(501, "Il motivo può avere al massimo 500 caratteri")]
    public async Task Of_a_question_not_published_is_told(object typed, string sentence) =>
        await cases.CaseOfficer.IsToldOf($"/ufficio/quesiti/{cases.Waiting.Reference}/rifiuto", "Reason", typed, sentence);

    private static string Case(Application application) => $"/ufficio/domande/{application.Reference}";

    private async Task Asks((string, string)[] well, string field, object typed, string sentence)
    {
        var path = $"{Case(cases.UnderReview)}/integrazioni";
        await cases.CaseOfficer.IsToldOf(path, path, well, field, typed, sentence);
    }

    private async Task Decides(Application application, (string, string)[] well, string field, object typed, string sentence)
    {
        var path = $"{Case(application)}/provvedimento";
        await cases.CaseOfficer.IsToldOf(path, path, well, field, typed, sentence);
    }

    private async Task Concludes(Application application, (string, string)[] well, string field, object typed, string sentence)
    {
        var path = $"{Case(application)}/procedimenti/1/provvedimento";
        await cases.CaseOfficer.IsToldOf(path, path, well, field, typed, sentence);
    }

    private async Task Delivers(string field, object typed, string sentence, (string, string, byte[])? proof = null)
    {
        foreach (var path in (string[])[$"{Case(cases.Announced)}/preavviso/1/consegna", $"{Case(cases.Begun)}/procedimenti/1/consegna"])
        {
            await cases.CaseOfficer.IsToldOf(path, path, [("Day", "2026-03-02"), ("Means", "RegisteredLetter")], field, typed, sentence, beside: proof);
        }
    }
}
