using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// What applicant and office write to each other about a case while it is open. It moves no term and replaces no act: what the law wants asked, announced or decided has
/// a form of its own. Words that bring documents stand in the history and in the protocol register. Nobody changes or deletes a word.
/// </summary>
public abstract partial class Application
{
    private readonly List<ConversationEntry> _conversation = [];

    public IReadOnlyList<ConversationEntry> Conversation => _conversation;

    /// <summary>When the applicant wrote what the office has not read yet, the first of it; null when all is read.</summary>
    public DateTime? UnreadByOfficeSince { get; private set; }

    /// <summary>When the office wrote what the applicant has not read yet, the first of it; null when all is read.</summary>
    public DateTime? UnreadByApplicantSince { get; private set; }

    /// <summary>From the submission to the end of the case; after it the letter says whom to turn to.</summary>
    public bool TakesWords => IsOpen;

    /// <summary>Who answers for the office: the officer in charge; while there is none, anyone who speaks for it.</summary>
    public bool IsAnsweredBy(string accountId) => CaseOfficerId is null || IsInChargeOf(accountId);

    /// <summary>The applicant writes. The office is told of the first words, and not again before it has read them.</summary>
    /// <param name="text">At most <see cref="ConversationEntry.MaximumLength"/> characters.</param>
    /// <param name="files">Already inspected.</param>
    /// <param name="key">Of the form: a second click adds nothing.</param>
    /// <param name="clock">Now.</param>
    public ConversationEntry WriteToOffice(string text, IReadOnlyCollection<StoredFile> files, Guid key, TimeProvider clock)
    {
        var entry = Converse(text, files, key, ApplicantId, clock);
        UnreadByApplicantSince = null;
        if (UnreadByOfficeSince is null)
        {
            UnreadByOfficeSince = entry.WrittenAt;
            NotifyOffice("Chi ha fatto domanda ti ha scritto", $"chi ha presentato la domanda {Reference} ha scritto all’ufficio: trovi le sue parole nella conversazione della pratica.", clock);
        }

        return entry;
    }

    /// <summary>An officer writes for the office, and is told of the answer if the case is theirs.</summary>
    /// <inheritdoc cref="WriteToOffice" path="/param"/>
    /// <param name="officer">Who signs the words.</param>
    public ConversationEntry WriteToApplicant(string text, IReadOnlyCollection<StoredFile> files, Guid key, Account officer, TimeProvider clock)
    {
        var entry = Converse(text, files, key, officer.Id, clock);
        UnreadByOfficeSince = null;
        UnreadByApplicantSince ??= entry.WrittenAt;
        Notify("L’ufficio ti ha scritto", $"L’ufficio ti ha scritto a proposito della domanda {Reference}: trovi le sue parole, e puoi rispondere, nella conversazione della domanda.", clock);
        return entry;
    }

    /// <summary>The applicant has opened the conversation.</summary>
    public void BeReadByApplicant() => UnreadByApplicantSince = null;

    /// <summary>Who answers for the office has opened the conversation; anybody else who opens it leaves it unread.</summary>
    public void BeReadBy(string officerId)
    {
        if (IsAnsweredBy(officerId))
        {
            UnreadByOfficeSince = null;
        }
    }

    private ConversationEntry Converse(string text, IReadOnlyCollection<StoredFile> files, Guid key, string authorId, TimeProvider clock)
    {
        Rule.Require(TakesWords, "Ci si scrive da quando la domanda è presentata a quando è conclusa.");
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Chi scrive dice qualcosa.");
        Rule.Require(files.Count <= ConversationEntry.MaximumFiles, $"Si allegano al massimo {ConversationEntry.MaximumFiles} file alla volta.");

        var entry = new ConversationEntry(_conversation.Count + 1, text, files, key) { AuthorId = authorId, IsFromOffice = authorId != ApplicantId, WrittenAt = clock.UtcNow };
        _conversation.Add(entry);
        if (files.Count > 0)
        {
            Record(entry.IsFromOffice ? Act.DocumentsSent : Act.DocumentsReceived, authorId, clock);
        }

        return entry;
    }

    /// <summary>To the officer in charge; while there is none, to the address of the call's office.</summary>
    private void NotifyOffice(string subject, string body, TimeProvider clock) =>
        _notices.Add(new Notice { Kind = NoticeKind.OfficeNews, RecipientId = CaseOfficerId, Address = CaseOfficerId is null ? Call.OfficeEmail : null, Subject = $"{subject} · {Reference}", Body = body, CreatedAt = clock.UtcNow });
}
