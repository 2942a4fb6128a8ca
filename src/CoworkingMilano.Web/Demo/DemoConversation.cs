using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Web.Demo;

/// <summary>What an applicant of the demo writes to the office, and what they are answered, if they are.</summary>
public sealed record DemoConversation(string Words, string? Answer = null)
{
    /// <summary>The applicant has opened the answer.</summary>
    public bool IsRead { get; private init; }

    /// <summary>A new estimate goes with the words.</summary>
    public bool HasFile { get; private init; }

    /// <summary>Whose answer the persona finds unread.</summary>
    public static DemoConversation OfDavide { get; } = new("Vorrei sapere se posso cominciare a lavorare nello spazio prima della decisione.", "Puoi. Ricorda però che il voucher copre i mesi che hai indicato nella domanda, e solo se la domanda viene ammessa.");

    /// <summary>What the office has still to read.</summary>
    public static DemoConversation OfASpace { get; } = new("Buongiorno, la settimana prossima i locali restano chiusi per lavori all’impianto elettrico: per il sopralluogo si può cominciare da quella dopo?");

    private static readonly IReadOnlyList<DemoConversation> All =
    [
        new("Buongiorno, lo spazio mi ha fatto un preventivo più chiaro: ve lo allego. Il canone è lo stesso che ho scritto nella domanda.", "Grazie, lo abbiamo aggiunto a quello che esaminiamo. Non serve altro.") { IsRead = true, HasFile = true },
        new("Buongiorno, dal mese prossimo la mia partita IVA avrà un altro indirizzo, sempre a Milano. Devo cambiare qualcosa nella domanda?"),
        new("Ho scritto il nome del progetto con un errore: è «Atlante», non «Altante». Si può correggere?", "Sì, non preoccuparti: nella lettera scriveremo il nome giusto.") { IsRead = true },
    ];

    /// <param name="application">Taken in charge.</param>
    /// <param name="officer">Who answers.</param>
    /// <param name="clock">Of the demo.</param>
    /// <param name="estimate">The file for words that bring one.</param>
    public IEnumerable<DateTimeOffset> Tell(Application application, Account officer, DemoClock clock, Func<StoredFile>? estimate = null)
    {
        yield return clock.Workday(0, 15);
        application.WriteToOffice(Words, HasFile ? [estimate!()] : [], Guid.NewGuid(), clock);
        if (Answer is not null)
        {
            yield return clock.Workday(1, 10);
            application.WriteToApplicant(Answer, [], Guid.NewGuid(), officer, clock);
            if (IsRead)
            {
                application.BeReadByApplicant();
            }
        }
    }

    /// <summary>Every fourth of a group has one; Davide too.</summary>
    public static DemoConversation? Of(DemoCoworker person, int place) => person == DemoCoworker.Davide ? OfDavide : place % 4 == 0 ? All[place / 4 % All.Count] : null;
}
