using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What happens now, told to who applied.</summary>
public sealed class OwnCaseNow(Application application, DateOnly today) : CaseNow(application, today)
{
    public override bool Presses => Next is { Turn: Turn.Applicant } or { MayCallSubstitute: true };

    /// <summary>The office's turn, past its last day, with nothing that the applicant should do before it acts.</summary>
    private bool IsLate => Next is { Turn: Turn.Office, MayCallSubstitute: true, Step: not Step.Visit };

    /// <summary>Remarks were written on the open notice, and reach nobody until they are filed.</summary>
    public bool HasUnfiledRemarks => Application.OpenRefusalNotice is { HasUnfiledRemarks: true };

    public override Phrase Who => Next.Turn is Turn.Substitute ? new("Tocca al sostituto: {0}", Substitute) : new(Next.Turn.Label());

    public override Phrase Act => Next.Turn is Turn.Substitute
        ? new("Hai chiesto l’intervento del sostituto {0}: {1} deve concludere il procedimento entro {2}.", Application.SubstituteCalledAt!.Value.DayInMilan.WithArticle, Substitute, By)
        : IsLate ? new("L’ufficio è in ritardo. Puoi aspettare, o rivolgerti al sostituto: {0}.", Substitute)
        : Next.Step switch
        {
            Step.Submit when Next.By is not null => new("Completa la bozza e presentala entro {0}.", By),
            Step.Submit => new("Completa la bozza e presentala quando vuoi."),
            Step.TakeInCharge => new("L’ufficio deve prendere in carico la domanda. Non devi fare nulla: ti scriviamo a ogni passo."),
            Step.Visit => new("È fissato il sopralluogo, {0} alle {1}: fatti trovare nello spazio, tu o una persona che hai incaricato.", VisitDay, VisitHour),
            Step.CloseVisit => new("Il giorno del sopralluogo è passato: l’ufficio chiude il verbale, o fissa un altro giorno. Non devi fare nulla."),
            Step.AnswerRemarks => new("L’ufficio esamina le tue osservazioni: risponde a ognuna nella decisione. Non devi fare nulla."),
            Step.Decide => new("L’ufficio prepara la decisione. Non devi fare nulla: ti scriviamo quando c’è."),
            Step.Sign => new("L’ufficio sta per concludere: manca la firma della decisione."),
            Step.GiveInformation => new("L’ufficio ti chiede alcune integrazioni: rispondi a ogni voce e inviale entro {0}.", By),
            Step.GiveLateInformation => new("L’ultimo giorno per mandare le integrazioni era {0}. Puoi ancora mandarle, finché l’ufficio non archivia la domanda.", By),
            Step.ReadNotice => new("L’ufficio ti comunica i motivi per cui la domanda non può essere accolta: leggili e scrivi le tue osservazioni."),
            Step.FileRemarks when HasUnfiledRemarks => new("Hai scritto osservazioni ma non le hai ancora presentate: finché non lo fai l’ufficio non le legge. Presentale entro {0}.", By),
            Step.FileRemarks => new("L’ufficio ti ha comunicato i motivi per cui la domanda non può essere accolta: leggili e scrivi le tue osservazioni entro {0}.", By),
            Step.NoteSilence when HasUnfiledRemarks => new("I dieci giorni per le osservazioni sono passati: quelle che avevi scritto non sono state presentate e l’ufficio non le legge. L’ufficio ne prende atto e va avanti con l’esame; se è successo qualcosa, scrivigli."),
            Step.NoteSilence => new("I dieci giorni per le osservazioni sono passati: l’ufficio ne prende atto e va avanti con l’esame."),
            Step.UseVoucher => new("Il voucher è tuo: usa lo spazio {0} e conserva fatture e prove di pagamento. Nella lettera trovi la somma e come averla.", Stay),
            Step.VoucherIsOver => new("Il periodo del voucher è finito. Nella lettera trovi la somma e come averla."),
            Step.StayListed => new("Lo spazio è nell’elenco: chi ha un voucher può usarlo da te."),
            Step.EntryIsSuspended => new("L’iscrizione dello spazio è sospesa: finché lo è, chi chiede un voucher non può sceglierlo."),
            Step.EntryIsOver => new("Lo spazio non è più nell’elenco. Per tornarci puoi presentare una nuova domanda quando un bando è aperto."),
            Step.AnswerProceeding when Next.By is not null => new("L’ufficio ha avviato un procedimento: {0}. Leggi la comunicazione e rispondi entro {1}.", Proceeding, By),
            Step.AnswerProceeding => new("L’ufficio ha avviato un procedimento: {0}. Leggi la comunicazione e rispondi.", Proceeding),
            Step.ConcludeProceeding => new("È aperto un procedimento: {0}. L’ufficio lo conclude; non devi fare altro.", Proceeding),
            Step.SignConclusion => new("È aperto un procedimento: {0}. L’ufficio sta per concluderlo: manca la firma.", Proceeding),
            Step.AdmissionIsOver when Application.AdmissionEnd is AdmissionEnd.Waived => new("Hai rinunciato al voucher: puoi presentare una nuova domanda quando un bando è aperto."),
            Step.AdmissionIsOver => new("L’ammissione non ha più effetto. Nel provvedimento trovi i motivi; puoi fare ricorso."),
            Step.AppealRefusal => new("L’ufficio non ha ammesso la domanda: nella lettera trovi i motivi. Puoi fare ricorso, o presentare una nuova domanda quando un bando è aperto."),
            Step.AppealLapse => new("Le integrazioni chieste non sono arrivate in tempo: la domanda è archiviata. Puoi fare ricorso, o presentare una nuova domanda quando un bando è aperto."),
            Step.AskAgain => new("Hai ritirato la domanda: puoi presentarne una nuova quando un bando è aperto."),
            _ => new(Application.Kind is ApplicationKind.Accreditation ? "L’ufficio verifica i requisiti. Non devi fare nulla: ti scriviamo a ogni passo." : "L’ufficio esamina la domanda. Non devi fare nulla: ti scriviamo a ogni passo."),
        };

    public override Phrase? Otherwise => Next.Otherwise switch
    {
        Consequence.NothingIsExamined => new("Finché non la presenti l’ufficio non la esamina e nessun termine corre."),
        Consequence.SubstituteMayBeCalled => new("Se la decisione non arriva entro {0}, puoi chiedere di decidere a chi ha il potere sostitutivo: {1} (art. 2, commi 9-bis e 9-ter, della L. 241/1990).", LastDay, Substitute),
        Consequence.SubstituteCanBeCalled => new("Il termine è passato {0}. Puoi chiedere di decidere a chi ha il potere sostitutivo ({1}), che deve concludere entro {2} giorni, la metà del termine (art. 2, commi 9-bis e 9-ter, della L. 241/1990), o ricorrere contro il silenzio al Tribunale amministrativo regionale entro un anno (artt. 31 e 117 del D.Lgs. 104/2010).", LastDay, Substitute, Application.SubstituteDays),
        Consequence.CourtMayBeAsked => new("Se non decide nemmeno il sostituto, puoi ricorrere contro il silenzio al Tribunale amministrativo regionale, entro un anno da quando il termine è passato (artt. 31 e 117 del D.Lgs. 104/2010)."),
        Consequence.CaseMayLapse => new("Se non rispondi, dopo quel giorno l’ufficio può archiviare la domanda, che non ha più seguito (art. 71, comma 3, del D.P.R. 445/2000)."),
        Consequence.CaseCanLapse => new("L’ufficio può archiviare la domanda in ogni momento, e allora non ha più seguito (art. 71, comma 3, del D.P.R. 445/2000)."),
        Consequence.RefusalMayFollow => new("Se non scrivi nulla entro dieci giorni da quando ricevi l’avviso, l’ufficio va avanti e può decidere di non ammettere la domanda (art. 10-bis della L. 241/1990)."),
        Consequence.ActMayFollow => new("Se non rispondi entro dieci giorni da quando ricevi la comunicazione, l’ufficio conclude con quello che ha (artt. 7 e 10 della L. 241/1990)."),
        Consequence.DecisionHolds => new("Finché non c’è un provvedimento firmato, per te non cambia nulla."),
        Consequence.EntryEnds => new("Dopo {0} lo spazio esce dall’elenco: per restarci presenta prima una nuova domanda.", By),
        Consequence.StayEnds => new("Quello che spendi fuori da questo periodo non è rimborsato."),
        Consequence.ActStands => new("Il ricorso si presenta al Tribunale amministrativo regionale entro 60 giorni da quando ricevi la decisione, o al Presidente della Repubblica entro 120: dopo, la decisione è definitiva."),
        _ => null,
    };

    public override Phrase? Days => Next.Term switch
    {
        null => null,
        { OfApplicant: 0 } term => new("{0} su {1} usati dall’ufficio, nessuno in attesa di te", term.OfOffice, term.Days),
        var term => new("{0} su {1} usati dall’ufficio, {2} in attesa di te, che non si contano", term.OfOffice, term.Days, term.OfApplicant),
    };
}
