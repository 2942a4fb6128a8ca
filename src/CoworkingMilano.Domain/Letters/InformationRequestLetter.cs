using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>What the office asks to have completed or corrected, by when, and what follows (L. 241/1990 art. 6 c. 1 b; D.P.R. 445/2000 art. 71 c. 3).</summary>
public static class InformationRequestLetter
{
    /// <param name="request">With its items; its application with applicant and call.</param>
    public static Letter Of(InformationRequest request)
    {
        var application = request.Application;
        var letter = new Letter(application.Reference, "Richiesta di integrazioni", request.RequestedAt.DayInMilan)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"domanda di {application.Aim}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}. Richiesta di integrazioni n. {request.Number}.")
            .Paragraph("Per proseguire l’esame della domanda di ", Letter.Bold(application.Aim), " l’ufficio chiede di completarla o correggerla come segue (art. 6, comma 1, lett. b, della L. 241/1990). La risposta è attesa ", Letter.Bold($"entro {request.DeadlineOn.WithArticle}"), ".");
        if (request.Message is { } message)
        {
            letter.Words(message);
        }

        letter.Heading("Che cosa serve");
        foreach (var item in request.Items.OrderBy(i => i.Position))
        {
            letter.Paragraph(Letter.Bold($"{item.Position}. {item.Title}")).Words(item.Question);
        }

        return letter
            .Heading("Come si risponde e che cosa succede")
            .Paragraph("Si risponde a ogni voce nella pagina della domanda, nell’area personale del portale; le risposte si inviano tutte insieme.")
            .List(
                EffectOnTerm(request),
                "Se la risposta non arriva entro la scadenza l’ufficio può archiviare la domanda, che non ha più seguito (art. 71, comma 3, del D.P.R. 445/2000). Finché non è archiviata, una risposta in ritardo vale ancora.",
                "Chi dichiara il falso ne risponde (artt. 75 e 76 del D.P.R. 445/2000).")
            .Heading("Se l’ufficio non decide")
            .Paragraph($"Passato il termine si può chiedere a {application.Call.SubstituteOfficer}, che ha il potere sostitutivo, di concludere il procedimento entro {application.SubstituteDays} giorni (art. 2, commi 9-bis e 9-ter, della L. 241/1990), o ricorrere contro il silenzio al Tribunale amministrativo regionale della Lombardia, sede di Milano, entro un anno dalla scadenza (artt. 31 e 117 del D.Lgs. 104/2010). La richiesta di integrazioni è un atto interno al procedimento: si contesta con il provvedimento finale.")
            .AccessToActs(application.Call)
            .Paragraph($"Responsabile del procedimento: {application.Call.ResponsibleOfficer}.")
            .SignedBy(request.RequestedBy.FullName, "L’istruttore", request.RequestedAt.DayInMilan)
            .Note(StandingClauses.PrintedSignature);
    }

    private static string EffectOnTerm(InformationRequest request) => request.SuspendsTerm
        ? $"Il termine per la decisione è sospeso {request.RequestedAt.DayInMilan.AddDays(1).AsStart} fino alla risposta, e al più tardi fino {request.DeadlineOn.AsEnd}; si sospende una volta sola, per {Suspension.LongestForInformation} giorni al massimo (art. 2, comma 7, della L. 241/1990)."
        : "Il termine per la decisione non è sospeso: lo ha già fatto la prima richiesta di integrazioni, e si può una volta sola (art. 2, comma 7, della L. 241/1990).";
}
