using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Notices;

namespace CoworkingMilano.Domain.Questions;

/// <summary>
/// What somebody asks about a call, for everybody to read with the answer (quesito). Nothing of it is public before an officer publishes it, in words that name nobody;
/// who asked is never shown.
/// </summary>
public class Question
{
    public const int MaximumLength = 1000;
    public const int MaximumAnswer = 4000;
    public const int MaximumReason = 500;
    public const int SearchTextLength = 4000;

    /// <summary>How many questions of one person may wait for an answer.</summary>
    public const int MaximumWaiting = 5;

    private Question()
    {
    }

    public int Id { get; private set; }

    /// <summary>Its public name: <c>QS-2026-0003</c>.</summary>
    public required string Reference { get; init; }

    public required Call Call { get; init; }

    /// <summary>The measure it is about: on whose sheet it stands.</summary>
    public required ApplicationKind Kind { get; init; }

    public required string AskedById { get; init; }
    public Account AskedBy { get; private set; } = null!;
    public required DateTime AskedAt { get; init; }

    /// <summary>As it was typed; for the office and its author.</summary>
    public required string Asked { get; init; }

    /// <summary>Of the form it was written in: nobody asks twice with one.</summary>
    public required Guid Key { get; init; }

    /// <summary>The question as everybody reads it.</summary>
    public string? Published { get; private set; }

    public string? Answer { get; private set; }
    public string? AnsweredById { get; private set; }
    public Account? AnsweredBy { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When its published words were last mended.</summary>
    public DateTime? CorrectedAt { get; private set; }

    public DateTime? DeclinedAt { get; private set; }

    /// <summary>Why it was not published; for its author.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>Question and answer, folded by <see cref="Domain.SearchText"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Keep in step with <see cref="QuestionQueries.Waiting"/>.</summary>
    public bool IsWaiting => PublishedAt is null && DeclinedAt is null;

    /// <summary>Keep in step with <see cref="QuestionQueries.Public"/>.</summary>
    public bool IsPublic => PublishedAt is not null;

    /// <param name="call">Open today.</param>
    /// <param name="kind">The measure it is about.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="reference">Its public name.</param>
    /// <param name="key">Of the form.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="waiting">How many of the author's questions wait already.</param>
    /// <param name="clock">Now.</param>
    public static Question Ask(Call call, ApplicationKind kind, string text, string reference, Guid key, Account author, int waiting, TimeProvider clock)
    {
        Rule.Require(call.IsOpenOn(clock.TodayInMilan), "Il bando è chiuso: non si fanno più quesiti.");
        Rule.Require(waiting < MaximumWaiting, $"Hai già {MaximumWaiting} quesiti che aspettano una risposta: aspettala prima di farne altri.");
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Un quesito chiede qualcosa.");

        return new Question { Call = call, Kind = kind, Asked = text, Reference = reference, Key = key, AskedById = author.Id, AskedAt = clock.UtcNow, SearchText = SearchTextOf(text, null) };
    }

    /// <summary>Tells the call's office that it waits; the caller's to save.</summary>
    public Notice NoticeToOffice(TimeProvider clock) => new()
    {
        Kind = NoticeKind.OfficeNews,
        Address = Call.OfficeEmail,
        Subject = $"Un quesito aspetta una risposta · {Reference}",
        Body = $"è arrivato il quesito {Reference}: la risposta vale per tutti.",
        ReturnUrl = "/ufficio/quesiti",
        CreatedAt = clock.UtcNow,
    };

    /// <summary>Answers it for everybody. The notice to its author is the caller's to save.</summary>
    /// <param name="question">The question in words that name nobody.</param>
    /// <param name="answer">The office's.</param>
    /// <param name="officer">Who answers.</param>
    /// <param name="clock">Now.</param>
    public Notice Publish(string question, string answer, Account officer, TimeProvider clock)
    {
        Rule.Require(IsWaiting, "Al quesito ha già pensato qualcun altro: riaprilo e controlla.");

        Say(question, answer, officer);
        PublishedAt = clock.UtcNow;
        return NoticeOf("C’è la risposta al tuo quesito", $"L’ufficio ha risposto al tuo quesito {Reference} e ha pubblicato la risposta, senza il tuo nome, nella scheda del servizio.", clock);
    }

    /// <summary>Mends what everybody reads.</summary>
    /// <inheritdoc cref="Publish" path="/param"/>
    public void Correct(string question, string answer, Account officer, TimeProvider clock)
    {
        Rule.Require(IsPublic, "Si corregge solo un quesito pubblicato.");

        Say(question, answer, officer);
        CorrectedAt = clock.UtcNow;
    }

    /// <summary>It is not published: its author reads why. The notice to them is the caller's to save.</summary>
    public Notice Decline(string reason, Account officer, TimeProvider clock)
    {
        Rule.Require(IsWaiting, "Al quesito ha già pensato qualcun altro: riaprilo e controlla.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Chi non pubblica un quesito spiega perché.");

        (DeclinedAt, DeclineReason, AnsweredById) = (clock.UtcNow, reason, officer.Id);
        return NoticeOf("Il tuo quesito non sarà pubblicato", $"L’ufficio non pubblica il tuo quesito {Reference}: trovi il motivo nella tua area personale.", clock);
    }

    private void Say(string question, string answer, Account officer)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(question) && !string.IsNullOrWhiteSpace(answer), "Si pubblicano una domanda e una risposta.");

        (Published, Answer, AnsweredById, SearchText) = (question, answer, officer.Id, SearchTextOf(question, answer));
    }

    private Notice NoticeOf(string subject, string body, TimeProvider clock) =>
        new() { Kind = NoticeKind.QuestionNews, RecipientId = AskedById, Subject = $"{subject} · {Reference}", Body = body, ReturnUrl = "/area-personale/quesiti", CreatedAt = clock.UtcNow };

    private static string SearchTextOf(string question, string? answer) => Domain.SearchText.Within(SearchTextLength, [question, answer]);
}
