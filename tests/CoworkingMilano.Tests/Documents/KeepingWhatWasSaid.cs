using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;
using Letter = CoworkingMilano.Domain.Letters.Letter;

namespace CoworkingMilano.Tests.Documents;

/// <summary>What a document said when its act was done it says for ever, whatever becomes of the case and of the call.</summary>
public sealed class KeepingWhatWasSaid : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly AccreditationApplication _case = Some.AccreditationUnderReview();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_receipt_repeats_what_was_declared_also_when_it_was_corrected_since()
    {
        await _database.Save([.. Some.Everybody, _case]);
        var (before, bytes) = (await Receipt(), await ReceiptAsPdf());

        await Correct(("postazioni", "12"), ("pec", "nuova@pec.example.it"));

        var after = await Receipt();
        Assert.Contains("Postazioni 24", after);
        Assert.Contains("PEC isolalab@pec.example.it", after);
        Assert.DoesNotContain("nuova@pec.example.it", after);
        Assert.Equal(before, after);
        Assert.Equal(bytes, await ReceiptAsPdf());
    }

    [Fact]
    public async Task A_letter_keeps_the_address_it_went_to_and_the_office_that_wrote_it()
    {
        await _database.Save([.. Some.Everybody, _case]);
        await Correct(("pec", "nuova@pec.example.it"));

        await Read(async db =>
        {
            var call = await db.Calls.SingleAsync();
            (call.Office, call.OfficeAddress, call.ResponsibleOfficer) = ("Altra Area", "Via Altra 1", "Altra Persona");
            await db.SaveChangesAsync();
            return call;
        });

        var (receipt, request) = (await Receipt(), await InformationRequest());
        Assert.Contains("isolalab@pec.example.it", request);
        Assert.DoesNotContain("nuova@pec.example.it", request);
        Assert.All(new[] { receipt, request }, paper =>
        {
            Assert.Contains(_case.Call.Office, paper);
            Assert.Contains(_case.Call.ResponsibleOfficer, paper);
            Assert.DoesNotContain("Altra", paper);
        });
    }

    [Fact]
    public async Task Every_letter_carries_number_day_and_hash_of_what_was_registered()
    {
        var admitted = Some.AdmittedVoucher();
        Some.ConcludedProceeding(admitted, ProceedingKind.Revocation, ProceedingGround.PublicInterest);
        await _database.Save([.. Some.Everybody, _case, admitted]);
        await Correct(("pec", "nuova@pec.example.it"));

        string[] papers =
        [
            await Receipt(),
            await InformationRequest(),
            await Read(async db =>
            {
                var loaded = await db.CaseForLetterAsync(admitted.Reference);
                return Text(await db.LetterAsync(loaded, loaded.LastSignedDecision!));
            }),
            await Read(async db => Text(await db.StartNoticeAsync(await db.ProceedingAsync(await db.CaseForLetterAsync(admitted.Reference), 1)))),
            await Read(async db => Text(await db.LetterAsync((await db.ProceedingAsync(await db.CaseForLetterAsync(admitted.Reference), 1)).SignedConclusion!))),
        ];

        CaseAct[] acts = [CaseAct.Submitted, CaseAct.InformationRequested, CaseAct.Admitted, CaseAct.ProceedingOpened, CaseAct.ProceedingConcluded];
        foreach (var (paper, act) in papers.Zip(acts))
        {
            var lines = await Read(db => db.ProtocolEntries.Where(e => e.Act == act).ToListAsync());
            Assert.Contains(lines, l => paper.Contains($"Registrato al protocollo con il n. {l.FullNumber} del 2 marzo 2026. Impronta SHA-256 del documento registrato: {l.DocumentSha256}"));
            Assert.Matches("prot. 2026/[0-9]{7} · SHA-256 [0-9a-f]{16}", paper);
            Assert.Matches("Protocollo: n. 2026/[0-9]{7} del 2 marzo 2026", paper);
        }
    }

    [Fact]
    public async Task The_registered_text_says_everything_in_Italian_with_the_terms_and_the_address_used()
    {
        await _database.Save([.. Some.Everybody, _case]);

        var text = await Read(db => db.ProtocolEntries.Where(e => e.Reference == _case.Reference).Select(e => e.Document.Text).SingleAsync());

        string[] said =
        [
            "Orari: Lunedì–venerdì 9–19", $"Ufficio: {_case.Call.Office}\n  {_case.Call.OfficeAddress}\n  {_case.Call.OfficeEmail}", $"Responsabile del procedimento: {_case.Call.ResponsibleOfficer}",
            $"Potere sostitutivo: {_case.Call.SubstituteOfficer}", "Termine per decidere: 60 giorni", "Ultimo giorno per decidere: 1° maggio 2026", "PEC isolalab@pec.example.it",
            "Tribunale amministrativo regionale della Lombardia",
        ];
        Assert.All(said, words => Assert.Contains(words, text));
        Assert.DoesNotMatch("(Printing|Mail|OpenSpace|Monday|[0-9]{3}-[0-9]{4}$)", text.Split("\n[Lettera]")[0]);
    }

    [Fact]
    public async Task A_letter_whose_registered_text_was_changed_is_not_given()
    {
        await _database.Save([.. Some.Everybody, _case]);
        await Read(db => db.Set<ProtocolDocument>().ExecuteUpdateAsync(d => d.SetProperty(x => x.Text, x => x.Text.Replace("24", "42"))));

        await Assert.ThrowsAsync<RuleBrokenException>(Receipt);
    }

    [Fact]
    public void A_letter_read_again_is_the_letter_that_was_written()
    {
        var letter = AwardLetter.Sample();

        var again = LetterText.Read(LetterText.Write(letter));

        Assert.Equal(LetterText.Write(letter), LetterText.Write(again));
        Assert.Equal(new PdfFile(letter.ToPdf()).Text, new PdfFile(again.ToPdf()).Text);
    }

    private async Task<string> Receipt() => new PdfFile(await ReceiptAsPdf()).Text;

    private Task<byte[]> ReceiptAsPdf() => Read(async db => (await db.ReceiptAsync(await db.AccreditationApplications.Referenced(_case.Reference).ForReceipt().SingleOrNotFoundAsync())).ToPdf());

    private Task<string> InformationRequest() => Read(async db =>
    {
        await db.CaseForLetterAsync(_case.Reference);
        return Text(await db.LetterAsync(await db.InformationRequests.Include(r => r.Items).Include(r => r.Application.Call).Include(r => r.RequestedBy).SingleAsync()));
    });

    private static string Text(Letter letter) => new PdfFile(letter.ToPdf()).Text;

    private async Task<T> Read<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var db = _database.Open();
        return await read(db);
    }

    private async Task Correct(params (string Code, string Value)[] fields)
    {
        await using var db = _database.Open();
        var found = await db.CaseForAskingAsync(_case.Reference);
        found.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(15), fields.Select(f => found.InformationTopics.Single(t => t.Code == f.Code).Ask("È giusto?")).ToList(), Some.CaseOfficer, Some.Clock);
        await db.SaveChangesAsync();
        var request = found.OpenInformationRequest!;
        foreach (var (item, field) in request.Items.Zip(fields))
        {
            request.Answer(item, null, field.Value, Some.Clock);
        }

        request.Reply(Some.Clock);
        await db.SaveChangesAsync();
    }
}
