using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Areas.Officers;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What happens now, told to officers.</summary>
public sealed class OfficeCaseNow(Application application, DateOnly today) : CaseNow(application, today)
{
    protected override Tone ToneOf(ApplicationStatus status) => Tones.Of(status);

    public override bool Presses => Next is { MayCallSubstitute: true } or { Turn: Turn.Substitute } or { Step: Step.GiveLateInformation or Step.NoteSilence };

    public override Phrase Who => (Next.Turn, Next.Step) switch
    {
        (Turn.Nobody, _) => new("Nessuno: il procedimento è concluso"),
        (Turn.Applicant, Step.GiveLateInformation) => new("Chi ha fatto domanda, o l’istruttore"),
        (Turn.Applicant, _) => new("Chi ha fatto domanda"),
        (Turn.Substitute, _) => new("Il sostituto: {0}", Substitute),
        (_, Step.Sign or Step.SignConclusion) => new("Chi firma i provvedimenti"),
        (_, Step.Visit or Step.CloseVisit) => new("Chi fa il sopralluogo: {0}", Visit.Inspector.FullName),
        _ when Application.CaseOfficer is { } officer => new("L’istruttore: {0}", officer.FullName),
        _ => new("Un istruttore"),
    };

    public override Phrase Act => Next.Step switch
    {
        Step.TakeInCharge => new("La domanda aspetta che un istruttore la prenda in carico."),
        Step.Visit => new("È fissato il sopralluogo, {0} alle {1}.", VisitDay, VisitHour),
        Step.CloseVisit => new("Il giorno del sopralluogo è passato: si chiude il verbale, o si fissa un altro giorno."),
        Step.Reconsider => new("Il provvedimento è tornato indietro con una nota: l’istruttore lo rivede e ne predispone un altro."),
        Step.AnswerRemarks => new("Sono arrivate osservazioni: l’istruttore risponde a ognuna, poi predispone il provvedimento."),
        Step.Decide => new("Chi ha fatto domanda è stato sentito: l’istruttore predispone il provvedimento."),
        Step.Sign => new("Il provvedimento è pronto: una persona diversa da chi lo ha predisposto lo firma, o lo rimanda con una nota."),
        Step.GiveInformation => new("Le integrazioni sono attese entro {0}; fino ad allora nessuno decide.", By),
        Step.GiveLateInformation => new("Le integrazioni non sono arrivate entro {0}: l’istruttore archivia la domanda o annulla la richiesta. Una risposta in ritardo vale ancora.", By),
        Step.ReadNotice => new("Il preavviso di diniego non risulta ancora ricevuto: i dieci giorni per le osservazioni partono da allora."),
        Step.FileRemarks => new("Il preavviso di diniego è stato ricevuto: le osservazioni sono attese entro {0}.", By),
        Step.NoteSilence => new("Dieci giorni interi sono passati senza osservazioni: l’istruttore ne prende atto."),
        Step.UseVoucher => new("Il voucher è assegnato: si usa {0}.", Stay),
        Step.VoucherIsOver => new("Il periodo del voucher è finito."),
        Step.StayListed => new("Lo spazio è nell’elenco."),
        Step.EntryIsSuspended => new("L’iscrizione dello spazio è sospesa."),
        Step.EntryIsOver => new("Lo spazio non è più nell’elenco."),
        Step.AnswerProceeding when Next.By is not null => new("È aperto un procedimento: {0}. La risposta di chi ha fatto domanda è attesa entro {1}.", Proceeding, By),
        Step.AnswerProceeding => new("È aperto un procedimento: {0}. La comunicazione di avvio non risulta ancora ricevuta.", Proceeding),
        Step.ConcludeProceeding => new("È aperto un procedimento: {0}. Chi ha fatto domanda è stato sentito: si predispone il provvedimento, o si archivia.", Proceeding),
        Step.SignConclusion => new("È aperto un procedimento: {0}. Il provvedimento è pronto: una persona diversa da chi lo ha predisposto lo firma, o lo rimanda.", Proceeding),
        Step.AdmissionIsOver => new("L’ammissione non ha più effetto: {0}.", Application.AdmissionEnd!.Value.Label()),
        Step.AppealRefusal => new("La domanda non è stata ammessa."),
        Step.AppealLapse => new("La domanda è stata archiviata perché le integrazioni non sono arrivate."),
        Step.AskAgain => new("Chi ha fatto domanda l’ha ritirata."),
        _ => new(Application.Kind is ApplicationKind.Accreditation ? "L’istruttore verifica i requisiti e fissa il sopralluogo, poi predispone il provvedimento." : "L’istruttore esamina documenti e spesa, poi predispone il provvedimento."),
    };

    public override Phrase? Otherwise => Next.Otherwise switch
    {
        Consequence.SubstituteMayBeCalled => new("Passato {0} chi ha fatto domanda può chiedere di decidere a chi ha il potere sostitutivo: {1} (art. 2, commi 9-bis e 9-ter, della L. 241/1990).", LastDay, Substitute),
        Consequence.SubstituteCanBeCalled => new("Il termine è passato {0}: chi ha fatto domanda può chiedere in ogni momento di decidere a chi ha il potere sostitutivo ({1}), entro {2} giorni (art. 2, commi 9-bis e 9-ter, della L. 241/1990).", LastDay, Substitute, Application.SubstituteDays),
        Consequence.CourtMayBeAsked => new("Chi ha fatto domanda può ricorrere contro il silenzio al Tribunale amministrativo regionale (artt. 31 e 117 del D.Lgs. 104/2010)."),
        Consequence.CaseMayLapse => new("Dopo quel giorno l’istruttore può archiviare la domanda (art. 71, comma 3, del D.P.R. 445/2000)."),
        Consequence.CaseCanLapse => new("Finché nessuno la archivia la domanda resta aperta; l’ultimo giorno per decidere è {0}.", LastDay),
        Consequence.RefusalMayFollow => new("Dieci giorni dopo il ricevimento, senza osservazioni, l’istruttore ne prende atto e può predisporre il diniego (art. 10-bis della L. 241/1990)."),
        Consequence.ActMayFollow => new("Dieci giorni dopo il ricevimento l’ufficio conclude con quello che ha (artt. 7 e 10 della L. 241/1990)."),
        Consequence.DecisionHolds => new("Finché non c’è un provvedimento firmato la decisione resta com’è."),
        Consequence.EntryEnds => new("Dopo {0} lo spazio esce dall’elenco.", By),
        Consequence.StayEnds => new("Le spese fuori da questo periodo non si rimborsano."),
        Consequence.ActStands => new("Contro l’atto si ricorre entro 60 giorni al Tribunale amministrativo regionale, entro 120 al Presidente della Repubblica; poi è definitivo."),
        _ => null,
    };

    public override Phrase? Days => Next.Term switch
    {
        null => null,
        { OfApplicant: 0 } term => new("{0} su {1} usati dall’ufficio, nessuno in attesa di chi ha fatto domanda", term.OfOffice, term.Days),
        var term => new("{0} su {1} usati dall’ufficio, {2} in attesa di chi ha fatto domanda, che non si contano", term.OfOffice, term.Days, term.OfApplicant),
    };
}
