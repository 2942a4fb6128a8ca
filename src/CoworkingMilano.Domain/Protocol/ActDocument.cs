using System.Globalization;
using System.Text;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Letters;

namespace CoworkingMilano.Domain.Protocol;

/// <summary>
/// An act word for word, as plain text that can be read, compared and hashed without the portal: who wrote to whom and under which rules, then the act's own record, what the application said, and the letter that went out.
/// Files stand in it by name and SHA-256. <see cref="RegisteredText"/> reads it again.
/// </summary>
internal sealed class ActDocument
{
    /// <summary>Of the words and their order. Who changes them counts on: texts of another version are not compared with the record any more, only with their own hash.</summary>
    public const string Version = "Testo: 2";

    /// <summary>For paper; a reader who searches the text types an ordinary one.</summary>
    private const char HardSpace = '\u00A0';

    public const string RecordPart = "Atto";
    public const string AnswersPart = "Dati della domanda";
    public const string LetterPart = "Lettera";

    private readonly StringBuilder _text = new(Version + "\n");

    public ActDocument(Application application, ProtocolEntry line)
    {
        var (call, days) = (application.Call, application.Call.TermDays(application.Kind));
        Write(
        [
            ("Atto", line.Act.Label()),
            ("Protocollo", line.FullNumber),
            ("Domanda", application.Reference),
            ("Data e ora", line.RegisteredAt.InMilan.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            (line.Direction is ProtocolDirection.Incoming ? "Mittente" : "Destinatario", string.Join("\n", StandingClauses.AddresseeOf(application))),
            ("Avviso", $"{call.Title}, {call.Act}"),
            ("Ufficio", string.Join("\n", call.Office, call.OfficeAddress, call.OfficeEmail)),
            ("Responsabile del procedimento", call.ResponsibleOfficer),
            ("Potere sostitutivo", string.Join("\n", call.SubstituteOfficer, call.SubstituteEmail)),
            ("Termine per decidere", $"{days} giorni"),
            ("Ultimo giorno per decidere", line.Act is Act.Submitted ? application.SubmittedAt!.Value.DayInMilan.AddDays(days).InWords : null),
            ("Nota", line.Note),
        ]);
    }

    public string Text => _text.ToString();

    public static string? Spelled(StoredFile? file) => file is null ? null : $"{file.Name} (SHA-256 {file.Sha256})";

    /// <summary>As a part is compared: its lines, without those that have no value.</summary>
    public static string Lines(IEnumerable<(string Name, string? Value)> lines) => string.Concat(lines
        .Where(line => !string.IsNullOrEmpty(line.Value))
        .Select(line => $"{line.Name.ReplaceLineEndings(" ")}: {line.Value!.ReplaceLineEndings("\n  ").Replace(HardSpace, ' ')}\n"));

    public void Write(string part, IEnumerable<(string Name, string? Value)> lines)
    {
        Begin(part);
        Write(lines);
    }

    public void Write(Letter letter)
    {
        Begin(LetterPart);
        _text.Append(LetterText.Write(letter)).Append('\n');
    }

    private void Write(IEnumerable<(string Name, string? Value)> lines) => _text.Append(Lines(lines));

    private void Begin(string part) => _text.Append(CultureInfo.InvariantCulture, $"\n[{part}]\n");
}
