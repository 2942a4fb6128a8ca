using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>Tells that a proceeding began (comunicazione di avvio, L. 241/1990 artt. 7 and 8): what about, on which ground, who follows it, by when it ends, how to answer.</summary>
public static class StartNoticeLetter
{
    /// <param name="proceeding">With who opened it; its application as a letter wants it.</param>
    public static Letter Of(Proceeding proceeding)
    {
        var (application, call) = (proceeding.Application, proceeding.Application.Call);
        var letter = new Letter(application.Reference, proceeding.IsRequested ? "Presa d’atto della richiesta" : "Comunicazione di avvio del procedimento", proceeding.OpenedAt.DayInMilan)
            .FromOfficeOf(call)
            .AddressedTo(application)
            .Subject($"{proceeding.Kind.Label().ToLowerInvariant()}, procedimento n. {proceeding.Number} sulla domanda {application.Reference}.")
            .Paragraph(proceeding.IsRequested ? "È arrivata all’ufficio la richiesta di " : "L’ufficio ha avviato d’ufficio un procedimento che può concludersi con: ", Letter.Bold(proceeding.Kind.Label().ToLowerInvariant()), proceeding.IsRequested ? ", presentata da chi gestisce lo spazio." : ". Questa comunicazione è quella degli artt. 7 e 8 della L. 241/1990.")
            .Facts(
                ("Che cosa riguarda", application.MatterInWords),
                ("Motivo", proceeding.Ground.Label()),
                ("Amministrazione e ufficio", $"Comune di Milano, {call.Office}"),
                ("Responsabile del procedimento", call.ResponsibleOfficer),
                ("Avviato", proceeding.OpenedAt.DayInMilan.WithArticle),
                ("Da concludere entro", proceeding.DueOn.WithArticle))
            .Heading(proceeding.IsRequested ? "La richiesta" : "I fatti")
            .Words(proceeding.Facts);
        WriteHearing(letter, proceeding);
        return letter
            .Heading("Se l’ufficio non conclude in tempo")
            .Paragraph($"Passato il termine ci si può rivolgere a chi ha il potere sostitutivo, {call.SubstituteOfficer} (art. 2, c. 9-bis, della L. 241/1990), e al Tribunale amministrativo regionale contro il silenzio (artt. 31 e 117 del D.Lgs. 104/2010).")
            .AccessToActs(call)
            .SignedBy(proceeding.IsRequested ? call.ResponsibleOfficer : proceeding.OpenedBy.FullName, proceeding.IsRequested ? "Il responsabile del procedimento" : "L’istruttore", proceeding.OpenedAt.DayInMilan)
            .Note(StandingClauses.PrintedSignature);
    }

    private static void WriteHearing(Letter letter, Proceeding proceeding)
    {
        if (!proceeding.OwesHearing)
        {
            letter.Paragraph(proceeding.IsRequested
                ? "Chi ha fatto la richiesta non deve fare altro: l’ufficio decide senza i dieci giorni che spettano a chi non ha chiesto nulla."
                : "Il provvedimento può solo giovare a chi lo riceve: l’ufficio può concludere senza aspettare i dieci giorni.");
            return;
        }

        letter
            .Heading("Che cosa si può fare")
            .Paragraph($"Entro {Proceeding.DaysToAnswer} giorni da quando si riceve questa comunicazione si può rispondere per iscritto, con documenti, nella pagina del procedimento, nell’area personale del portale (art. 10 della L. 241/1990).")
            .List(
                "Nessun provvedimento si prende prima della risposta o, se non arriva, prima di dieci giorni interi da quando la comunicazione è ricevuta.",
                "Il provvedimento può dare solo il motivo scritto qui, e dice perché la risposta è accolta o no.",
                "Se la risposta è giusta, il procedimento si archivia.");
        if (proceeding.Ground is ProceedingGround.FalseDeclaration && proceeding.Kind is ProceedingKind.Removal or ProceedingKind.Lapse)
        {
            letter.Callout("Se la dichiarazione risulta non vera, chi l’ha resa perde il beneficio e per due anni non può avere contributi, finanziamenti e agevolazioni (art. 75 del D.P.R. 445/2000).");
        }
    }
}
