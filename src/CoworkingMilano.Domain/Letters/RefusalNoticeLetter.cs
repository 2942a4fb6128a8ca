using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Letters;

/// <summary>The reasons that stand in the way of an application, told before it is refused (L. 241/1990 art. 10-bis).</summary>
public static class RefusalNoticeLetter
{
    /// <param name="notice">With its grounds; its application with applicant and call.</param>
    public static Letter Of(RefusalNotice notice)
    {
        var application = notice.Application;
        var letter = new Letter(application.Reference, "Preavviso di diniego", notice.GivenAt.DayInMilan)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"domanda di {application.Aim}, presentata {application.SubmittedAt!.Value.DayInMilan.WithArticle}. Motivi che ne impediscono l’accoglimento.")
            .Paragraph("Allo stato degli atti la domanda di ", Letter.Bold(application.Aim), " non può essere accolta. Prima di decidere, l’ufficio comunica i motivi, come vuole l’art. 10-bis della L. 241/1990.")
            .Heading("I motivi");
        foreach (var ground in notice.Grounds.OrderBy(g => g.Position))
        {
            letter.Paragraph(Letter.Bold(ground.Reason.Label())).Words(ground.Text).RuleOf(ground);
        }

        return letter
            .Heading("Che cosa si può fare")
            .Paragraph($"Entro {Suspension.DaysForRemarks} giorni da quando si riceve questa comunicazione si possono presentare osservazioni scritte, con documenti, nella pagina della domanda, nell’area personale del portale.")
            .List(
                "Il termine per la decisione è sospeso da quando la comunicazione è ricevuta: riprende dieci giorni dopo le osservazioni o, se non ne arrivano, alla fine dei dieci giorni.",
                "Se le osservazioni non sono accolte, la decisione ne dice i motivi; può dare solo le ragioni scritte qui, o quelle che nascono dalle osservazioni.",
                "Se non arrivano osservazioni, l’ufficio decide su quello che ha.")
            .AccessToActs(application.Call)
            .Paragraph($"Responsabile del procedimento: {application.Call.ResponsibleOfficer}.")
            .SignedBy(notice.GivenBy.FullName, "L’istruttore", notice.GivenAt.DayInMilan)
            .Note(StandingClauses.PrintedSignature);
    }
}
