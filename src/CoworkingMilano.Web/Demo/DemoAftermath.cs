using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Demo;

/// <summary>What happens to a few cases of the demo after their decision: the office hears somebody now, a space has asked to leave next month, a voucher was lost and its money is back, another may be, and a refusal is about to be taken back.</summary>
public static class DemoAftermath
{
    /// <summary>The space whose suspension is under way: it is still on the list.</summary>
    public const string SpaceBeingSuspended = "Corte di Baggio";

    /// <summary>The space that has asked to leave, and will from a day still to come: until then it is on the list.</summary>
    public const string SpaceThatLeaves = "Vigentina 12";

    /// <summary>Who lost the voucher.</summary>
    public const string CoworkerWhoLosesTheVoucher = "Andrea Esposito";

    /// <summary>Who may lose the voucher: they have answered, and the office has to conclude.</summary>
    public const string CoworkerWhoMayLoseTheVoucher = "Chiara Bianchi";

    /// <summary>The space that was wrongly refused: the act that says so waits for a signature.</summary>
    public const string SpaceWronglyRefused = "Ufficio Pronto Lodi";

    public static async IAsyncEnumerable<DateTimeOffset> AfterAsync(Application application, DemoClock clock, DemoOffice office)
    {
        var (officer, today) = (office.CaseOfficers[0], clock.Present.UtcDateTime.DayInMilan);
        switch (application.Subject)
        {
            case SpaceBeingSuspended:
                yield return clock.WorkdayAgo(5, 9.5);
                var suspension = application.OpenProceeding(
                    ProceedingKind.Suspension, ProceedingGround.RequirementLost,
                    "Nella visita di controllo le postazioni in uso erano otto: il bando ne chiede almeno dieci. Chi gestisce lo spazio ha detto che quattro sono in riparazione.", officer, clock);
                yield return clock.DaysAgo(3, 19);
                suspension.Receive(DeliveryProof.ReadInPortal, clock);
                break;
            case SpaceThatLeaves:
                yield return clock.DaysAgo(20, 10);
                var removal = application.RequestProceeding(ProceedingKind.Removal, "Il contratto d’affitto finisce e non lo rinnoviamo: lo spazio chiude.", clock);
                yield return clock.WorkdayAgo(15, 11);
                removal.PrepareConclusion("Lo spazio chiude, come chi lo gestisce ha comunicato: esce dall’elenco dal giorno della chiusura.", today.FirstOfMonth.AddMonths(2), null, officer, clock);
                yield return clock.WorkdayAgo(12, 12);
                removal.Conclude(1, office.ResponsibleOfficer, clock);
                break;
            case CoworkerWhoLosesTheVoucher:
                yield return clock.WorkdayAgo(47, 10);
                var lapse = application.OpenProceeding(
                    ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Lo spazio comunica che la postazione è stata lasciata dopo il primo mese. L’obbligo di dirlo subito all’ufficio non è stato rispettato.", officer, clock);
                yield return clock.DaysAgo(46, 20);
                lapse.Receive(DeliveryProof.ReadInPortal, clock);
                yield return clock.WorkdayAgo(30, 9.5);
                lapse.PrepareConclusion("Nei dieci giorni non è arrivata risposta. La postazione non è più usata, e nessun rimborso è stato chiesto.", null, null, officer, clock);
                yield return clock.WorkdayAgo(28, 12);
                lapse.Conclude(1, office.ResponsibleOfficer, clock);
                break;
            case CoworkerWhoMayLoseTheVoucher:
                yield return clock.WorkdayAgo(9, 10);
                var uncertain = application.OpenProceeding(
                    ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Lo spazio comunica che la postazione è vuota da un mese, senza che l’ufficio ne sapesse nulla.", officer, clock);
                yield return clock.DaysAgo(2, 20);
                uncertain.Respond("Sono stata un mese all’estero per lavoro: la postazione è ancora mia e da lunedì la uso di nuovo.", [], clock);
                break;
            case SpaceWronglyRefused:
                yield return clock.WorkdayAgo(22, 10);
                var annulment = application.OpenProceeding(
                    ProceedingKind.Annulment, ProceedingGround.Unlawful, "Il verbale del sopralluogo descrive un altro piano dello stesso edificio: le aree comuni della domanda non sono state visitate.", officer, clock);
                yield return clock.DaysAgo(21, 19);
                annulment.Receive(DeliveryProof.ReadInPortal, clock);
                yield return clock.WorkdayAgo(4, 9.5);
                annulment.PrepareConclusion("Nei dieci giorni non è arrivata risposta. Il diniego si fonda su locali che non sono quelli della domanda: va tolto, e la domanda riesaminata.", null, null, officer, clock);
                break;
        }
    }
}
