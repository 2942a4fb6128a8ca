using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The act that ends a proceeding after a decision: facts, rules applied, reasons, amount, terms and remedies.</summary>
public static class ConclusionLetter
{
    /// <summary>The letter of a signed act, or the draft of one that nobody has signed, marked so on every page.</summary>
    /// <param name="conclusion">With who prepared and who signed it; its case as a letter wants it.</param>
    public static Letter Of(Conclusion conclusion)
    {
        var (proceeding, application) = (conclusion.Proceeding, conclusion.Proceeding.Application);
        var letter = new Letter(application.Reference, proceeding.Kind.Label(), (conclusion.SignedAt ?? conclusion.PreparedAt).DayInMilan)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"conclusione del procedimento n. {proceeding.Number} sulla domanda {application.Reference}.");
        if (conclusion.SignedAt is null)
        {
            letter.Marked("BOZZA – non firmata");
        }

        letter.Paragraph(Letter.Bold(Outcome(conclusion)));
        WriteAmount(letter, conclusion);
        letter.Facts([.. Facts(conclusion)]).Heading("I fatti").Words(proceeding.Facts);
        WriteHearing(letter, proceeding);
        letter.Heading("Le ragioni").Words(conclusion.Reasons);
        WriteConsequences(letter, conclusion);
        letter.RulesOf(application.Call, application.Kind, Law(proceeding)).Appeals().AccessToActs(application.Call);
        WriteSignature(letter, conclusion);
        return letter;
    }

    private static string Outcome(Conclusion conclusion)
    {
        var application = conclusion.Proceeding.Application;
        return conclusion.Proceeding.Kind switch
        {
            ProceedingKind.Suspension => $"L’iscrizione di {application.Subject} nell’elenco qualificato è sospesa.",
            ProceedingKind.Removal => $"Lo spazio {application.Subject} è escluso dall’elenco qualificato.",
            ProceedingKind.Reinstatement => $"Lo spazio {application.Subject} è riammesso nell’elenco qualificato.",
            ProceedingKind.Lapse => $"{application.Subject} decade dal voucher.",
            ProceedingKind.Revocation => $"Il voucher di {application.Subject} è revocato.",
            _ => $"La decisione sulla domanda {application.Reference} è annullata d’ufficio.",
        };
    }

    private static IEnumerable<(string, string)> Facts(Conclusion conclusion)
    {
        var proceeding = conclusion.Proceeding;
        yield return ("Che cosa riguarda", proceeding.Application.MatterInWords);
        yield return ("Motivo", proceeding.Ground.Label());
        if (proceeding.Application.Kind is ApplicationKind.Accreditation)
        {
            yield return ("Somma", "nessuna: l’iscrizione non assegna contributi");
        }

        if (proceeding.Kind.HasFirstDay())
        {
            yield return ("Ha effetto", conclusion.SignedAt is null && conclusion.From is null ? "dal giorno della firma" : conclusion.FirstDay(conclusion.From ?? conclusion.PreparedAt.DayInMilan).AsStart);
        }

        if (conclusion.Until is { } until)
        {
            yield return ("Lo spazio torna in elenco", until.WithArticle);
        }

        if (proceeding.Kind is ProceedingKind.Annulment && AnnulledBy(proceeding) is { } decision)
        {
            yield return ("Decisione annullata", $"{decision.Outcome.Label().ToLowerInvariant()} firmata {decision.SignedAt!.Value.DayInMilan.WithArticle}");
            yield return ("Ultimo giorno utile per annullarla", decision.LastDayToAnnul!.Value.InWords);
        }
    }

    private static Decision? AnnulledBy(Proceeding proceeding) =>
        proceeding.IsConcluded ? proceeding.Application.Decisions.LastOrDefault(d => d.AnnulledAt is not null) : proceeding.Application.SignedDecision;

    /// <summary>The money that goes back to its line; nothing where there is none.</summary>
    private static void WriteAmount(Letter letter, Conclusion conclusion)
    {
        if (conclusion.Proceeding.Application is VoucherApplication { AwardedAmount: { } award, Line: { } line })
        {
            letter
                .Sum(conclusion.SignedAt is null ? "Somma che tornerebbe alla sua linea" : "Somma che torna alla sua linea", award)
                .Paragraph($"La somma assegnata torna per intero alla linea {line.Name}. Nulla è ancora stato pagato: non c’è nulla da restituire.");
        }
    }

    /// <summary>How who is concerned was told, and what they answered (L. 241/1990 artt. 7, 8 and 10).</summary>
    private static void WriteHearing(Letter letter, Proceeding proceeding)
    {
        letter.Heading("Il procedimento");
        if (proceeding.IsRequested)
        {
            letter.Paragraph($"Lo ha chiesto {proceeding.OpenedAt.DayInMilan.WithArticle} chi gestisce lo spazio.");
            return;
        }

        letter.Paragraph($"L’avvio è stato comunicato {proceeding.OpenedAt.DayInMilan.WithArticle}{(proceeding.ReceivedAt is { } received ? $" e ricevuto {received.DayInMilan.WithArticle}" : "")} (artt. 7 e 8 della L. 241/1990).");
        if (proceeding.AnsweredAt is { } answered)
        {
            letter.Paragraph($"La risposta è arrivata {answered.DayInMilan.WithArticle}{Enclosures(proceeding)}:").Words($"«{proceeding.Answer}»");
        }
        else if (proceeding.OwesHearing)
        {
            letter.Paragraph("Nei dieci giorni successivi non è arrivata nessuna risposta.");
        }
    }

    private static string Enclosures(Proceeding proceeding) => proceeding.Files.Count switch
    {
        0 => "",
        1 => ", con un documento",
        var files => $", con {files} documenti",
    };

    private static void WriteConsequences(Letter letter, Conclusion conclusion)
    {
        var proceeding = conclusion.Proceeding;
        if (proceeding.Ground is ProceedingGround.FalseDeclaration && proceeding.Kind is ProceedingKind.Removal or ProceedingKind.Lapse)
        {
            letter.Callout(proceeding.Bans.Count > 0
                ? $"Fino al {proceeding.Bans[0].LastDay.InWords} compreso chi ha reso la dichiarazione non può avere contributi, finanziamenti e agevolazioni (art. 75, c. 1-bis, del D.P.R. 445/2000)."
                : "Per due anni dalla firma chi ha reso la dichiarazione non può avere contributi, finanziamenti e agevolazioni (art. 75, c. 1-bis, del D.P.R. 445/2000).");
        }
        else if (proceeding is { Kind: ProceedingKind.Annulment, Application.AdmissionEnd: null } && AnnulledBy(proceeding)?.Outcome is DecisionOutcome.Refuse)
        {
            letter.Paragraph("La domanda torna in istruttoria: l’ufficio decide di nuovo, entro un nuovo termine che comincia dalla firma.");
        }
    }

    /// <summary>The law behind each kind of act.</summary>
    private static IEnumerable<string> Law(Proceeding proceeding)
    {
        yield return "L. 241/1990, artt. 3, 7, 8 e 10: l’avvio si comunica, chi è toccato può rispondere, il provvedimento è motivato;";
        switch (proceeding.Kind)
        {
            case ProceedingKind.Suspension:
                yield return "L. 241/1990, art. 21-quater: una sospensione dice fino a quando dura, e si può ridurre;";
                break;
            case ProceedingKind.Revocation:
                yield return "L. 241/1990, art. 21-quinquies: un provvedimento si revoca per nuovi motivi di interesse pubblico o perché è cambiata la situazione di fatto;";
                break;
            case ProceedingKind.Annulment:
                yield return "L. 241/1990, artt. 21-octies e 21-nonies: un provvedimento illegittimo si annulla d’ufficio se c’è un interesse pubblico, entro sei mesi, tenendo conto degli interessi di chi ne è toccato;";
                break;
        }

        if (proceeding.Ground is ProceedingGround.FalseDeclaration)
        {
            yield return "D.P.R. 445/2000, artt. 71, 75 e 76: chi ha dichiarato il falso decade dai benefici ottenuti, e per due anni non può averne altri;";
        }
    }

    private static void WriteSignature(Letter letter, Conclusion conclusion)
    {
        var responsible = conclusion.Proceeding.Application.Call.ResponsibleOfficer;
        if (conclusion.SignedAt is { } signedAt)
        {
            letter.Paragraph($"Responsabile del procedimento: {responsible}.").SignedBy(conclusion.SignedBy!.FullName, "Firmato da", signedAt.DayInMilan).Note(StandingClauses.PrintedSignature);
        }
        else
        {
            letter.Paragraph($"Responsabile del procedimento: {responsible}. Bozza predisposta da {conclusion.PreparedBy.FullName} {conclusion.PreparedAt.DayInMilan.WithArticle}: non ha effetto finché non è firmata.");
        }
    }
}
