using System.Net;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Applicants.InformationAnswers;
using CoworkingMilano.Web.Areas.Applicants.Proceedings;
using CoworkingMilano.Web.Areas.Applicants.Remarks;
using CoworkingMilano.Web.Areas.Coworkers.DocumentSections;
using CoworkingMilano.Web.Areas.Officers.Deliveries;
using CoworkingMilano.Web.Areas.Officers.Findings;
using CoworkingMilano.Web.Areas.Shared;
using CoworkingMilano.Web.Areas.SpaceManagers.PictureSections;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web;

/// <summary>Every question that takes a file × every file that is not taken → the sentence beside it; nothing of what was typed is lost. What each kind of harm looks like is in InspectingAFile.</summary>
public sealed class SendingWrongFiles(CasesToActOn cases) : IClassFixture<CasesToActOn>
{
    /// <summary>The page of each question for a document, and the control's name.</summary>
    private static readonly (string Page, string Field)[] Documents =
    [
        ("documento della domanda", "curriculum.File"), ("integrazioni", "voce-2.File"), ("osservazioni", "osservazione-0.File"), ("risposta a un procedimento", "Files"), ("messaggio all’ufficio", "Files"),
        ("messaggio dell’ufficio", "Files"), ("consegna di un preavviso", "Document"), ("consegna di un avvio", "Document"),
    ];

    private static readonly (string Page, string Field)[] Pictures = [("fotografia", "Picture"), ("un’altra fotografia", "Picture"), ("rilievo", "Picture")];

    private static readonly (string Name, Func<byte[]> Bytes, string Sentence)[] NoDocuments =
    [
        ("vuoto.pdf", () => [], "Il file è vuoto: scegline un altro"),
        ("nota.pdf", () => [.. "solo testo"u8], "Il file non è un PDF, un JPG o un PNG: scegli un documento in uno di questi formati"),
        ("foto.pdf", () => SomeFile.Png(), "Il nome del file non corrisponde al suo contenuto: salvalo di nuovo come PDF, JPG o PNG"),
        ("foto.png", () => SomeFile.PngHeaderOf(64, 48), "Il file è incompleto o danneggiato: controlla che si apra e salvalo di nuovo"),
        ("doppio.pdf", () => [.. SomeFile.Pdf(), .. SomeFile.Zip()], "Il file contiene altro oltre al documento: salvalo di nuovo come PDF, JPG o PNG"),
        ("enorme.png", Flood, "L’immagine supera i 40 milioni di pixel: riducila e caricala di nuovo"),
        ("segreto.pdf", () => SomeFile.PdfWith("/Encrypt 4 0 R", "<< /Filter /Standard >>"), "Il PDF è cifrato o protetto da password: salvane una copia senza protezione"),
        ("modulo.pdf", SomeFile.PdfWithScript, "Il PDF contiene script, comandi o file allegati: aprilo, scegli «Stampa» e poi «Salva come PDF»"),
        ("pesante.pdf", () => new byte[11 * 1024 * 1024], "Il file pesa 11 MB: il massimo è 10 MB"),
    ];

    private static readonly (string Name, Func<byte[]> Bytes, string Sentence)[] NoPictures =
    [
        ("vuota.jpg", () => [], "Il file è vuoto: scegline un altro"),
        ("nota.jpg", SomeFile.Html, "Il file non è una fotografia JPG o PNG: scegline un’altra"),
        ("modulo.pdf", SomeFile.Pdf, "Il file non è una fotografia JPG o PNG: scegline un’altra"),
        ("sala.png", () => SomeFile.Jpeg(), "Il nome del file non corrisponde al suo contenuto: salva di nuovo la fotografia come JPG o PNG"),
        ("tronca.png", () => SomeFile.PngHeaderOf(64, 48), "Il file è incompleto o danneggiato: controlla che si apra e salvalo di nuovo"),
        ("doppia.jpg", () => [.. SomeFile.Jpeg(), .. SomeFile.Zip()], "Il file contiene altro oltre al documento: salvalo di nuovo come PDF, JPG o PNG"),
        ("enorme.png", Flood, "L’immagine supera i 40 milioni di pixel: riducila e caricala di nuovo"),
        ("pesante.jpg", () => [.. SomeFile.Jpeg(), .. new byte[PictureUploads.MaximumBytes]], "La fotografia pesa più di 2 MB: riducila e sceglila di nuovo"),
    ];

    public static TheoryData<string, string, string, string> OfDocuments => new(
        from question in Documents from file in NoDocuments select (question.Page, question.Field, file.Name, Named(question.Page, file.Name, file.Sentence)));

    public static TheoryData<string, string, string, string> OfPictures => new(
        from question in Pictures from file in NoPictures select (question.Page, question.Field, file.Name, file.Sentence));

    public static TheoryData<string, string> Questions => new(Documents.Concat(Pictures));

    [TypedInto<DocumentForm>(Page = "documento della domanda"), TypedInto<InformationAnswerForm>(Page = "integrazioni"), TypedInto<RemarkForm>(Page = "osservazioni")]
    [TypedInto<AnswerForm>(Page = "risposta a un procedimento"), TypedInto<ConversationForm>(Page = "messaggio all’ufficio"), TypedInto<DeliveryForm>(Page = "consegna di un preavviso")]
    [Theory, MemberData(nameof(OfDocuments))]
    public async Task That_are_no_documents_is_told_of_each(string page, string field, string file, string sentence) => await Sends(page, field, [(file, NoDocuments.Single(f => f.Name == file).Bytes())], sentence);

    [TypedInto<PictureForm>(Page = "fotografia"), TypedInto<FindingForm>(Page = "rilievo")]
    [Theory, MemberData(nameof(OfPictures))]
    public async Task That_are_no_pictures_is_told_of_each(string page, string field, string file, string sentence) => await Sends(page, field, [(file, NoPictures.Single(f => f.Name == file).Bytes())], sentence);

    [TypedInto<PictureForm>]
    [Theory]
    [InlineData("Picture", "", "Scegli una fotografia")]
    [InlineData("Caption", "", "Scrivi che cosa si vede nella fotografia")]
    [InlineData("Caption", 201, "La descrizione può avere al massimo 200 caratteri")]
    public async Task Without_a_picture_or_its_words_is_told(string field, object typed, string sentence)
    {
        var (client, path, action, well) = Where("fotografia");

        await client.IsToldOf(path, action, well, field, typed, sentence, beside: field == "Picture" ? null : ("Picture", "sala.jpg", SomeFile.Jpeg()));
    }

    [TypedInto<AnswerForm>("Files", Page = "risposta a un procedimento"), TypedInto<ConversationForm>("Files", Page = "messaggio all’ufficio")]
    [Theory]
    [InlineData("risposta a un procedimento", 6, "Allega al massimo 5 file")]
    [InlineData("messaggio all’ufficio", 4, "Puoi allegare al massimo 3 file alla volta")]
    public async Task Too_many_at_once_is_told(string page, int count, string sentence) => await Sends(page, "Files", [.. Enumerable.Range(1, count).Select(i => ($"{i}.pdf", SomeFile.Pdf()))], sentence);

    [TypedInto<DocumentForm>("curriculum.File")]
    [Theory, InlineData("Scegli un file")]
    public async Task None_at_all_is_told(string sentence) => await Sends("documento della domanda", "curriculum.File", [], sentence);

    [TypedInto<RemarkForm>("File")]
    [Theory, InlineData("Con ogni osservazione si allegano al massimo 5 file")]
    public async Task Beyond_the_fifth_of_a_remark_is_told(string sentence)
    {
        var (client, path, _, _) = Where("osservazioni");

        await client.IsToldOf(path, path, [("osservazione-1.Text", "Ecco anche questo.")], "osservazione-1.File", [("sesto.pdf", SomeFile.Pdf())], sentence);
    }

    /// <summary>The announced length is enough: nothing of so large a form is read.</summary>
    [Theory, MemberData(nameof(Questions))]
    public async Task Too_large_to_be_read_at_all_is_answered_with_413(string page, string field)
    {
        var (client, _, action, _) = Where(page);
        var content = new MultipartFormDataContent { { new ByteArrayContent(SomeFile.Pdf()), field, "pesante.pdf" } };
        content.Headers.ContentLength = Uploads.ReadableRequestBytes + 1;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(action, content)).StatusCode);
    }

    private async Task Sends(string page, string field, (string Name, byte[] Bytes)[] files, string sentence)
    {
        var (client, path, action, well) = Where(page);
        var kept = await KeptFiles();

        await client.IsToldOf(path, action, well, field, files, sentence);

        Assert.Equal(kept, await KeptFiles());
    }

    private Task<int> KeptFiles() => cases.Portal.WithDb(db => db.StoredFiles.CountAsync());

    private (HttpClient Client, string Path, string Action, (string, string)[] Well) Where(string page)
    {
        string Own(string rest, string reference) => $"/area-personale/domande/{reference}/{rest}";
        string Office(string rest, string reference) => $"/ufficio/domande/{reference}/{rest}";
        (string, string)[] delivery = [("Day", "2026-03-02"), ("Means", "ByHand")];
        (HttpClient Client, string Path, string Action, (string, string)[] Well) found = page switch
        {
            "documento della domanda" => (cases.Coworker, $"/coworker/domande/{cases.DraftOfVoucher.Reference}/documenti", "/curriculum", []),
            "integrazioni" => (cases.Coworker, Own("integrazioni/1", cases.Asked.Reference), "", [("voce-2.Words", "Ecco.")]),
            "osservazioni" => (cases.Coworker, Own("preavviso/1", cases.Noticed.Reference), "", [("osservazione-0.Text", "Ecco il contratto.")]),
            "risposta a un procedimento" => (cases.Manager, Own("procedimenti/1", cases.Concerned.Reference), "", [("Answer", "Ecco le foto.")]),
            "messaggio all’ufficio" => (cases.Coworker, Own("conversazione", cases.Conversing.Reference), "", [("Text", "Ecco il contratto.")]),
            "messaggio dell’ufficio" => (cases.CaseOfficer, Office("conversazione", cases.Conversing.Reference), "", [("Text", "Ecco il modulo.")]),
            "consegna di un preavviso" => (cases.CaseOfficer, Office("preavviso/1/consegna", cases.Announced.Reference), "", delivery),
            "consegna di un avvio" => (cases.CaseOfficer, Office("procedimenti/1/consegna", cases.Begun.Reference), "", delivery),
            "fotografia" => (cases.Manager, $"/gestori/domande/{cases.DraftOfSpace.Reference}/fotografie", "", [("Caption", "La sala comune")]),
            "un’altra fotografia" => (cases.Manager, $"/gestori/domande/{cases.DraftOfSpace.Reference}/fotografie/1/modifica", "", [("Caption", "La sala comune")]),
            _ => (cases.Inspector, $"/ufficio/sopralluoghi/{cases.Visit.Reference}/rilievi/Q3", "", [("IsMet", "true"), ("Note", "Vista")]),
        };
        return found with { Action = found.Path + found.Action };
    }

    /// <summary>Where several can be sent, the sentence says which.</summary>
    private static string Named(string page, string file, string sentence) =>
        page.StartsWith("messaggio", StringComparison.Ordinal) ? $"«{file}»: {sentence}" : page.StartsWith("risposta", StringComparison.Ordinal) ? $"{file}: {sentence}" : sentence;

    private static byte[] Flood() => [.. SomeFile.PngHeaderOf(65_535, 65_535), .. SomeFile.PngChunk("IDAT", SomeFile.Deflated([0])), .. SomeFile.PngChunk("IEND", [])];
}
