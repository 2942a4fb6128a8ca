using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What the protocol register keeps of a case: every act that comes in or goes out, word for word (CAD art. 40-bis).</summary>
public abstract partial class Application
{
    /// <summary>After each of them the register tells all that the application says.</summary>
    internal static readonly IReadOnlyList<Act> ActsThatTellAnswers = [Act.Submitted, Act.InformationReceived, Act.Admitted, Act.Refused];

    private readonly List<ProtocolEntry> _protocol = [];

    public IReadOnlyList<ProtocolEntry> Protocol => _protocol;

    /// <summary>The line of the submission: its number and date are the filing's (L. 241/1990 art. 18-bis). None on a case older than the register.</summary>
    public ProtocolEntry? SubmissionEntry => _protocol.SingleOrDefault(e => e.Act is Act.Submitted);

    /// <summary>Who applies, as the register names them.</summary>
    protected abstract string Correspondent { get; }

    /// <summary>Everything the application says, by name, in Italian. Nothing that changes by itself, such as a call's own words.</summary>
    protected abstract IEnumerable<(string Name, string? Value)> Answers { get; }

    /// <summary>What must be loaded for <see cref="Answers"/>, as paths of navigations.</summary>
    protected abstract IEnumerable<string> AnswersRestOn { get; }

    /// <summary>What must be loaded for the letter of a decision, or of an act after it, besides what every kind has.</summary>
    protected abstract IEnumerable<string> DecisionRestsOn { get; }

    internal IEnumerable<(string Name, string? Value)> AnswersInWords => Answers;

    /// <summary>What must be loaded before <see cref="Spell"/>, as paths of navigations.</summary>
    internal IEnumerable<string> DocumentRestsOn(Act act) => [nameof(Call), nameof(Applicant), .. RecordRestsOn(act), .. ActLetters.RestsOn(act)];

    /// <summary>The document of an act, as plain text.</summary>
    internal string Spell(ProtocolEntry line)
    {
        var document = new ActDocument(this, line);
        document.Write(ActDocument.RecordPart, RecordOf(line.Act));
        if (ActsThatTellAnswers.Contains(line.Act))
        {
            document.Write(ActDocument.AnswersPart, Answers);
        }

        if (this.LetterOf(line.Act) is { } letter)
        {
            document.Write(letter);
        }

        return document.Text;
    }

    /// <summary>What an act itself said: nothing changes it afterwards, or it was changed behind the portal's back.</summary>
    /// <param name="act">The act.</param>
    /// <param name="number">Of the request, notice, proceeding, decision or message; null for the newest.</param>
    internal IEnumerable<(string Name, string? Value)> RecordOf(Act act, int? number = null) => act switch
    {
        Act.Submitted =>
        [
            ("Identità", IdentifiedBy.Label()),
            .. _attachments.OrderBy(a => a.Position).Select(a => ($"Allegato {a.Code}", ActDocument.Spelled(a.File))),
            .. _declarations.OrderBy(d => d.Text.Position).Select(d => ($"Dichiarazione {d.Text.Code} versione {d.Text.Version}", (string?)d.Hash)),
        ],
        Act.InformationRequested or Act.InformationReceived or Act.InformationCancelled or Act.Lapsed =>
            Chosen(_informationRequests, r => r.Number, number)?.Spelled(act) ?? [],
        Act.RefusalNoticeGiven or Act.RemarksReceived or Act.RefusalNoticeTakenBack => Chosen(_refusalNotices, n => n.Number, number)?.Spelled(act) ?? [],
        Act.ProceedingOpened or Act.ProceedingRequested or Act.ProceedingAnswered or Act.ProceedingConcluded or Act.ProceedingArchived =>
            (number is null ? LastActedOn(act) : Chosen(_proceedings, p => p.Number, number))?.Spelled(act) ?? [],
        Act.DocumentsReceived or Act.DocumentsSent => Chosen(_conversation, e => e.Number, number)?.Spelled() ?? [],
        Act.Admitted or Act.Refused => Chosen(_decisions.Where(d => d.SignedAt is not null), d => d.Number, number)?.Spelled() ?? [],
        _ => [],
    };

    /// <summary>The proceeding on which such an act was done last.</summary>
    internal Proceeding? LastActedOn(Act act) => _proceedings.Where(p => p.ActedAt(act) is not null).MaxBy(p => (p.ActedAt(act), p.Number));

    private static T? Chosen<T>(IEnumerable<T> among, Func<T, int> numberOf, int? number) where T : class =>
        number is null ? among.MaxBy(numberOf) : among.SingleOrDefault(one => numberOf(one) == number);

    private IEnumerable<string> RecordRestsOn(Act act) => act switch
    {
        Act.Submitted => ["Attachments.File", "Declarations.Text", .. AnswersRestOn],
        Act.InformationRequested or Act.InformationCancelled or Act.Lapsed => ["InformationRequests.Items"],
        Act.InformationReceived => ["InformationRequests.Items.File", .. AnswersRestOn],
        Act.RefusalNoticeGiven or Act.RemarksReceived or Act.RefusalNoticeTakenBack => ["RefusalNotices.Grounds", "RefusalNotices.Remarks.Files.File"],
        Act.ProceedingOpened or Act.ProceedingRequested or Act.ProceedingAnswered or Act.ProceedingArchived => ["Proceedings.Conclusions", "Proceedings.Files.File"],
        Act.ProceedingConcluded => ["Proceedings.Conclusions", "Proceedings.Files", .. DecisionRestsOn],
        Act.Admitted or Act.Refused => ["RefusalNotices.Remarks", "Decisions.Grounds.Remark", "OfficeChecks.Owed", .. AnswersRestOn, .. DecisionRestsOn],
        Act.DocumentsReceived or Act.DocumentsSent => ["Conversation.Files.File"],
        _ => [],
    };

    private void Register(Act act, TimeProvider clock, string? note)
    {
        if (act.Direction is { } direction)
        {
            _protocol.Add(ProtocolEntry.Of(this, act, direction, Correspondent, note, clock));
        }
    }
}
