using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Questions;

namespace CoworkingMilano.Web.Demo;

/// <summary>Somebody asks about the call, and the office answers for everybody, or does not.</summary>
public sealed class QuestionStory(PortalDbContext db, DemoClock clock, DemoOffice office, Call call, DemoQuestion question, Account author, int number)
{
    public async IAsyncEnumerable<DateTimeOffset> Tell()
    {
        yield return clock.DaysAgo(question.DaysAgo, 9 + (number % 8));
        var asked = Question.Ask(call, question.Kind, question.Asked, await db.NextQuestionReferenceAsync(clock), Guid.NewGuid(), author, 0, clock);
        db.Add(asked);
        if (question.IsWaiting)
        {
            yield break;
        }

        yield return clock.Workday(1 + (number % 3), 10.5);
        var officer = office.CaseOfficerOf(number);
        db.Add(question.Answer is { } answer ? asked.Publish(question.Published ?? question.Asked, answer, officer, clock) : asked.Decline(question.Reason!, officer, clock));
    }
}

/// <param name="DaysAgo">When it was asked.</param>
/// <param name="Author">One of those who ask for a voucher.</param>
public sealed record DemoQuestion(ApplicationKind Kind, int DaysAgo, DemoCoworker Author, string Asked)
{
    /// <summary>As everybody reads it, where that is not as it was asked.</summary>
    public string? Published { get; private init; }

    public string? Answer { get; private init; }

    /// <summary>Why it is not published.</summary>
    public string? Reason { get; private init; }

    public bool IsWaiting => Answer is null && Reason is null;

    public static IReadOnlyList<DemoQuestion> All { get; } =
    [
        new(ApplicationKind.Voucher, 220, DemoCoworker.Others[0], "Devo aver già pagato il canone per chiedere il voucher?")
        {
            Answer = "No. Alla domanda si allega il preventivo, o il contratto, che riporta il canone mensile senza IVA.",
        },
        new(ApplicationKind.Voucher, 180, DemoCoworker.Others[7], "Sono Elisa Fumagalli, illustratrice in regime forfettario: l’IVA per me è un costo. La posso contare?")
        {
            Published = "Sono in regime forfettario: l’IVA per me è un costo. La posso contare?",
            Answer = "Con questo bando no: la spesa si conta senza IVA, per tutti.",
        },
        new(ApplicationKind.Voucher, 120, DemoCoworker.Giulia, "Ho già un contratto con uno spazio dell’elenco: arrivo tardi?")
        {
            Answer = "No, se lo spazio è in elenco il giorno della domanda e quello della decisione. Il primo mese che puoi indicare è quello in corso: i mesi già passati non si rimborsano.",
        },
        new(ApplicationKind.Voucher, 60, DemoCoworker.Davide, "Posso dividere il voucher tra due spazi diversi?")
        {
            Answer = "No: ogni domanda riguarda un solo spazio, e con lo stesso codice fiscale può esserci una sola domanda in corso.",
        },
        new(ApplicationKind.Accreditation, 150, DemoCoworker.Others[12], "Otto postazioni e una sala riunioni bastano per entrare in elenco?")
        {
            Answer = "No: le postazioni devono essere almeno dieci. La sala riunioni è un requisito a parte, e serve anche quella.",
        },
        new(ApplicationKind.Accreditation, 75, DemoCoworker.Others[30], "Il giorno del sopralluogo non potrò essere nello spazio. Può accogliervi un’altra persona?")
        {
            Answer = "Sì, chiunque tu incarichi. Se invece il giorno non va bene a nessuno, scrivi all’ufficio dalla pagina della tua domanda: si trova un’altra data.",
        },
        new(ApplicationKind.Voucher, 12, DemoCoworker.UnderReview[3], "Quando decidete sulla mia domanda?")
        {
            Reason = "Riguarda solo la tua domanda: l’ultimo giorno per la decisione è scritto nella sua pagina, e da lì puoi scriverci.",
        },
        new(ApplicationKind.Voucher, 2, DemoCoworker.Others[60], "Se lo spazio che ho scelto esce dall’elenco mentre uso il voucher, che cosa succede?"),
        new(ApplicationKind.Accreditation, 1, DemoCoworker.Others[65], "Uno spazio aperto solo la sera può chiedere l’accreditamento?"),
    ];
}
