using System.Globalization;
using System.Text;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Infrastructure.Csv;

namespace CoworkingMilano.Web.Documents;

/// <summary>The register of a day (registro giornaliero di protocollo) as it leaves the building: on paper, and as a table with every hash whole.</summary>
public static class ProtocolRegister
{
    /// <summary>How many letters of a document's hash the paper shows.</summary>
    private const int HashPrefix = 16;

    /// <summary>With the mark, or a spreadsheet takes the accents for something else.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private const string Provisional = "provvisorio: la giornata non è chiusa";

    private static readonly string[] Columns =
        ["voce", "numero", "data e ora (UTC)", "verso", "mittente o destinatario", "oggetto", "riferimento", "posto nella catena", "impronta del documento", "impronta della storia", "impronta della riga prima", "impronta della riga"];

    public static string NameOf(DateOnly day, string extension) => string.Create(CultureInfo.InvariantCulture, $"registro-{day:yyyy-MM-dd}.{extension}");

    public static byte[] ToPdf(DayOfRegister day)
    {
        var letter = new Letter($"registro {day.Day:yyyy-MM-dd}", "Registro giornaliero di protocollo", day.Day)
            .From("Portale coworking", "Registro degli atti in arrivo e in partenza (art. 53 del D.P.R. 445/2000, art. 40-bis del D.Lgs. 82/2005)")
            .Facts([("Giorno", day.Day.InWords), ("Registrazioni", Count(day)), .. Seals(day)]);
        if (day.IsProvisional)
        {
            letter.Marked($"{Provisional[..1].ToUpperInvariant()}{Provisional[1..]}");
        }

        if (day.Lines.Count > 0)
        {
            letter.Table(
                ["Numero", "Ora", "Verso", "Mittente o destinatario", "Oggetto", "Documento (SHA-256, inizio)"],
                day.Lines.Select(l => new[] { l.FullNumber, HourOf(l), l.Direction.Label(), l.Correspondent, l.Subject, l.DocumentSha256[..HashPrefix] }));
        }

        return letter
            .Note(day.IsProvisional ? "Questo elenco può ancora crescere e non ha sigillo: il registro del giorno si chiude dopo la mezzanotte." : "Il sigillo dice quante righe ha il registro, di tutti gli anni, e l’impronta SHA-256 dell’ultima. Ogni impronta comprende il documento, la storia della pratica e la riga prima: con il comando verify-protocol, o dalla pagina «Verifica del registro», si controlla che nessuno abbia riscritto o tolto le righe fin qui.")
            .ToPdf();
    }

    /// <summary>For a spreadsheet set to Italian. It opens and closes with the seals, so that a day without lines says so too.</summary>
    public static byte[] ToCsv(DayOfRegister day)
    {
        var dialect = CsvDialect.Spreadsheet;
        string[] lines =
        [
            dialect.Line(Columns),
            .. day.IsProvisional ? Array.Empty<string>() : [dialect.Line(Seal("apertura", day.Opening))],
            .. day.Lines.Select(l => dialect.Line(
                ["registrazione", l.FullNumber, l.RegisteredAt, l.Direction.Label(), l.Correspondent, l.Subject, l.Reference, l.Sequence, l.DocumentSha256, l.HistorySha256, l.PreviousHash, l.Hash])),
            dialect.Line(day.IsProvisional ? [Provisional, .. new object?[Columns.Length - 1]] : Seal("chiusura", day.Closing)),
        ];
        return [.. Utf8.GetPreamble(), .. Utf8.GetBytes(string.Concat(lines))];
    }

    private static object?[] Seal(string entry, ProtocolSeal seal) => [entry, null, null, null, null, null, null, seal.Sequence, null, null, null, seal.Hash];

    private static IEnumerable<(string, string)> Seals(DayOfRegister day) => day.IsProvisional
        ? [("Sigillo del giorno", "non ancora: la giornata non è chiusa")]
        : [("Sigillo del giorno", InLines(day.Closing)), ("Sigillo del giorno prima", InLines(day.Opening))];

    private static string Count(DayOfRegister day) => day.Lines switch
    {
        [] => "Nessuna: in questo giorno non è arrivato né partito nessun atto.",
        [var only] => $"Una: n. {only.FullNumber}",
        [var first, .., var last] => $"{day.Lines.Count}, dal n. {first.FullNumber} al n. {last.FullNumber}",
    };

    private static string InLines(ProtocolSeal seal) => $"{seal.Sequence}-{seal.Hash[..32]}\n{seal.Hash[32..]}";

    private static string HourOf(ProtocolEntry line) => line.RegisteredAt.InMilan.ToString(@"HH\:mm\:ss", CultureInfo.InvariantCulture);
}
