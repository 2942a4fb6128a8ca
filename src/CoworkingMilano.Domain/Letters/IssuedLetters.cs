using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Letters;

/// <summary>
/// Letters as they went out: read from the protocol register, where the act wrote them, never composed again from a record that may say something else today.
/// Acts that are older than the letters in the register, and drafts, are composed from the record; the former say so.
/// </summary>
public static class IssuedLetters
{
    private const string Recomposed = "Copia composta con i dati di oggi: l’atto è di prima che il registro di protocollo conservasse il testo delle lettere.";

    extension(PortalDbContext db)
    {
        public Task<Letter> ReceiptAsync(Application application) => db.IssuedAsync(application, [Act.Submitted], null, () => SubmissionReceipt.Of(application));

        public Task<Letter> LetterAsync(InformationRequest request) => db.IssuedAsync(request.Application, [Act.InformationRequested], request.Number, () => InformationRequestLetter.Of(request));

        public Task<Letter> LapseLetterAsync(InformationRequest request) => db.IssuedAsync(request.Application, [Act.Lapsed], request.Number, () => LapseLetter.Of(request));

        public Task<Letter> LetterAsync(RefusalNotice notice) => db.IssuedAsync(notice.Application, [Act.RefusalNoticeGiven], notice.Number, () => RefusalNoticeLetter.Of(notice));

        public Task<Letter> StartNoticeAsync(Proceeding proceeding) =>
            db.IssuedAsync(proceeding.Application, [Act.ProceedingOpened, Act.ProceedingRequested], proceeding.Number, () => StartNoticeLetter.Of(proceeding));

        public Task<Letter> LetterAsync(Conclusion conclusion) => conclusion.SignedAt is null
            ? Task.FromResult(ConclusionLetter.Of(conclusion))
            : db.IssuedAsync(conclusion.Proceeding.Application, [Act.ProceedingConcluded], conclusion.Proceeding.Number, () => ConclusionLetter.Of(conclusion));

        /// <summary>One that was annulled since says so on every page, above what it said.</summary>
        public async Task<Letter> LetterAsync(Application application, Decision decision)
        {
            if (decision.SignedAt is null)
            {
                return DecisionLetter.Of(application, decision);
            }

            var letter = await db.IssuedAsync(application, [Act.Admitted, Act.Refused], decision.Number, () => DecisionLetter.Of(application, decision));
            return decision.AnnulledAt is { } annulled ? letter.Marked($"ANNULLATA {annulled.DayInMilan.WithArticle}") : letter;
        }

        private async Task<Letter> IssuedAsync(Application application, Act[] acts, int? number, Func<Letter> compose)
        {
            var lines = await db.ProtocolEntries.AsNoTracking()
                .Where(e => e.Application == application && acts.Contains(e.Act))
                .OrderByDescending(e => e.Sequence)
                .Select(e => new { Entry = e, e.Document.Text })
                .ToListAsync();
            var issued = lines.Select(l => (l.Entry, Text: new RegisteredText(l.Text))).FirstOrDefault(l => l.Text.Letter is not null && (number is null || l.Text.RecordNumber == number));
            if (issued.Entry is not { } entry)
            {
                return compose().Note(Recomposed);
            }

            Rule.Require(ProtocolHash.Of(issued.Text.Text) == entry.DocumentSha256, "Il testo registrato di questo documento non ha più la sua impronta: il portale non lo rilascia. Avvisa l’ufficio.");
            return LetterText.Read(issued.Text.Letter!).RegisteredAs(new(entry.FullNumber, entry.RegisteredAt.DayInMilan, entry.DocumentSha256));
        }
    }
}
