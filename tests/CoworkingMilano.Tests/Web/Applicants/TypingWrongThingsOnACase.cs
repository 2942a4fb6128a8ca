using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Applicants.InformationAnswers;
using CoworkingMilano.Web.Areas.Applicants.ProceedingRequests;
using CoworkingMilano.Web.Areas.Applicants.Proceedings;
using CoworkingMilano.Web.Areas.Applicants.Questions;
using CoworkingMilano.Web.Areas.Applicants.Remarks;
using CoworkingMilano.Web.Areas.Shared;

namespace CoworkingMilano.Tests.Web.Applicants;

/// <summary>What applicants write once their request is with the office × what can be wrong with it → the sentence beside it. Drafts are in TypingWrongThings, files in SendingWrongFiles.</summary>
public sealed class TypingWrongThingsOnACase(CasesToActOn cases) : IClassFixture<CasesToActOn>
{
    private const string TooLongAnswer = "La risposta può avere al massimo 4.000 caratteri";

    [TypedInto<InformationAnswerForm>]
    [Theory]
    [InlineData(1, "NewValue", "gratis", "Scrivi un importo maggiore di zero, per esempio 180,00")]
    [InlineData(1, "Words", 4001, TooLongAnswer)]
    [InlineData(3, "Words", 4001, TooLongAnswer)]
    public async Task Of_an_answer_to_the_office_is_told(int item, string field, object typed, string sentence)
    {
        var path = $"/area-personale/domande/{cases.Asked.Reference}/integrazioni/1";

        await cases.Coworker.IsToldOf(path, path, [], $"voce-{item}.{field}", typed, sentence);
    }

    [TypedInto<InformationAnswerForm>]
    [Theory]
    [InlineData(1, "NewValue", "", "Scrivi il valore giusto, o spiega qui sotto perché va bene così")]
    [InlineData(2, "File", "", "Scegli il file")]
    [InlineData(3, "Words", "", "Scrivi la risposta")]
    public async Task Of_an_answer_that_is_owed_is_told_when_all_are_sent(int item, string field, string typed, string sentence)
    {
        var path = $"/area-personale/domande/{cases.Asked.Reference}/integrazioni/1";

        await (await cases.Coworker.FillIn(path, $"{path}/invio", ($"voce-{item}.{field}", typed))).ComesBack($"voce-{item}_{field}", sentence);
    }

    [TypedInto<RemarkForm>("Text")]
    [Theory]
    [InlineData(" ", "Scrivi la tua osservazione")]
    [InlineData(4001, "L’osservazione può avere al massimo 4.000 caratteri")]
    public async Task Of_a_remark_is_told(object typed, string sentence)
    {
        var path = $"/area-personale/domande/{cases.Noticed.Reference}/preavviso/1";

        await cases.Coworker.IsToldOf(path, path, [], "osservazione-1.Text", typed, sentence);
    }

    [TypedInto<AnswerForm>("Answer")]
    [Theory]
    [InlineData("", "Scrivi la tua risposta")]
    [InlineData(4001, TooLongAnswer)]
    public async Task Of_an_answer_in_a_proceeding_is_told(object typed, string sentence) =>
        await cases.Manager.IsToldOf($"/area-personale/domande/{cases.Concerned.Reference}/procedimenti/1", "Answer", typed, sentence);

    [TypedInto<ProceedingRequestForm>]
    [Theory]
    [InlineData("Kind", "", "Scegli che cosa chiedi")]
    [InlineData("Kind", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Kind", "Reinstatement", "Oggi questo non si può chiedere")]
    [InlineData("Reasons", "", "Scrivi perché, e da quando")]
    [InlineData("Reasons", 4001, "Il testo può avere al massimo 4.000 caratteri")]
    public async Task Of_what_is_asked_for_a_space_is_told(string field, object typed, string sentence)
    {
        var path = $"/area-personale/domande/{cases.Listed.Reference}/richiesta";

        await cases.Manager.IsToldOf(path, path, [("Kind", "Removal"), ("Reasons", "Chiudiamo il 30 giugno.")], field, typed, sentence);
    }

    [TypedInto<ConversationForm>("Text")]
    [Theory]
    [InlineData("", "Scrivi che cosa vuoi dire")]
    [InlineData(4001, "Puoi scrivere al massimo 4.000 caratteri")]
    public async Task Of_a_message_to_the_office_is_told(object typed, string sentence) =>
        await cases.Coworker.IsToldOf($"/area-personale/domande/{cases.Conversing.Reference}/conversazione", "Text", typed, sentence);

    [TypedInto<QuestionForm>]
    [Theory]
    [InlineData("Kind", "", "Scegli il servizio")]
    [InlineData("Kind", "Boh", "«Boh» non è un valore valido")]
    [InlineData("Text", "", "Scrivi il quesito")]
    [InlineData("Text", 1001, "Il quesito può avere al massimo 1.000 caratteri")]
    public async Task Of_a_question_for_everybody_is_told(string field, object typed, string sentence) =>
        await cases.Coworker.IsToldOf("/area-personale/quesiti/nuovo", "/area-personale/quesiti/nuovo", [("Kind", "Voucher"), ("Text", "Si conta l’IVA?")], field, typed, sentence);
}
