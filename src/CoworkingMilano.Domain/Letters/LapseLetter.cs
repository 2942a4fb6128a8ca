using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The act that ends a case because nobody answered in time (D.P.R. 445/2000 art. 71 c. 3): facts, rule, remedies.</summary>
public static class LapseLetter
{
    /// <param name="request">The one that stayed unanswered, with its items; its application with applicant, call and case officer.</param>
    public static Letter Of(InformationRequest request)
    {
        var (application, lapsedOn) = (request.Application, request.EndedAt!.Value.DayInMilan);
        return new Letter(application.Reference, "Archiviazione della domanda", lapsedOn)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"domanda di {application.Aim}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}. Archiviazione per mancata risposta.")
            .Paragraph("La domanda di ", Letter.Bold(application.Aim), " è ", Letter.Bold("archiviata"), ": il procedimento si chiude senza una decisione di merito.")
            .Heading("I fatti e le ragioni")
            .Paragraph($"L’ufficio ha chiesto {request.RequestedAt.DayInMilan.WithArticle} di completare o correggere la domanda, con risposta entro {request.DeadlineOn.WithArticle}. La risposta non è arrivata, e senza di essa la domanda non si può esaminare. Era stato chiesto:")
            .List([.. request.Items.OrderBy(i => i.Position).Select(i => $"{i.Title};")])
            .Heading("Le regole applicate")
            .List(
                $"{application.Call.Title}, {application.Call.Act};",
                "D.P.R. 445/2000, art. 71, c. 3: se chi ha dichiarato non regolarizza o completa la dichiarazione, il procedimento non ha seguito;",
                "L. 241/1990, artt. 2, 3 e 6: il procedimento si conclude con un provvedimento espresso e motivato; prima si chiede di rimediare.")
            .Paragraph("Si può presentare una nuova domanda in ogni momento in cui un bando è aperto.")
            .Appeals()
            .AccessToActs(application.Call)
            .Paragraph($"Responsabile del procedimento: {application.Call.ResponsibleOfficer}.")
            .SignedBy(application.CaseOfficer!.FullName, "L’istruttore", lapsedOn)
            .Note(StandingClauses.PrintedSignature);
    }
}
