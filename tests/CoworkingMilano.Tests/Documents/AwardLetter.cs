using CoworkingMilano.Domain.Letters;
using static CoworkingMilano.Domain.Letters.Letter;

namespace CoworkingMilano.Tests.Documents;

/// <summary>A letter of the kind the portal sends, with every block.</summary>
public static class AwardLetter
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly Uri Address = new("https://servizi.comune.milano.it/coworking/verifica/VC-2026-0042-7Q4K");

    public static Letter Sample(string addressee = "Aïda D’Amico Łukasiewicz") =>
        new Letter("VC-2026-0042", "Ammissione al voucher coworking", Day)
            .From("Area Attività Produttive e Commercio\nUnità Coworking e Lavoro Agile", "Via Larga 12, 20122 Milano", "coworking@comune.milano.it", "PEC coworking@pec.comune.milano.it")
            .To(addressee, "Via Padova 36", "20131 Milano MI")
            .Subject("voucher per l’uso di uno spazio di coworking, avviso 2026. Comunicazione dell’ammissione e dell’importo assegnato.")
            .Paragraph("Gentile Aïda D’Amico Łukasiewicz,")
            .Paragraph("con la determinazione dirigenziale del ", Bold("20 novembre 2026"), " la tua domanda, presentata il 9 novembre 2026, è stata ",
                Bold("ammessa"), ". Il contributo copre la metà del costo che hai dichiarato, fino al massimo previsto dall’avviso.")
            .Sum("Importo assegnato", 1500m)
            .Facts(
                ("Spazio scelto", "Officina Isola Coworking, Via Pastrengo 14, 20159 Milano (Municipio 9)"),
                ("Periodo", "dal 1° dicembre 2026 al 30 novembre 2027, 12 mesi"),
                ("Costo ammesso", "€ 3.000,00, IVA esclusa (12 mesi da € 250,00)"),
                ("Linea di bilancio", "Comune di Milano, capitolo 4120/2026"),
                ("CUP", "B41B26000420004"))
            .Heading("Come ricevere il rimborso")
            .Paragraph("Il voucher è un rimborso: paghi lo spazio e poi chiedi al Comune la parte che ti spetta. Per ogni richiesta servono:")
            .List("la fattura elettronica dello spazio, intestata a te, per un mese che rientra nel periodo;",
                "la prova del pagamento con bonifico, carta o un altro mezzo tracciabile;",
                "la conferma delle presenze, che lo spazio registra nel portale.")
            .Callout(Bold("Entro il 31 gennaio 2028"), " devi presentare l’ultima richiesta. Dopo questa data la parte non usata torna al Comune e non può più essere pagata.")
            .Heading("I rimborsi mese per mese")
            .Table(["Mese", "Costo", "Presentazione", Column.Numeric("Costo ammesso"), Column.Numeric("Rimborso")],
                Enumerable.Range(0, 12).Select(i => Day.AddMonths(i + 1)).Select(month => new[]
                {
                    $"{month:MM/yyyy}", "Postazione flessibile, accesso diurno", "entro 60 giorni dalla fine del mese", "€ 250,00", "€ 125,00",
                }))
            .Heading("Controlli e ricorsi")
            .Paragraph("Il Comune controlla a campione le dichiarazioni (artt. 71 e 75 del D.P.R. 445/2000). Se il contratto con lo spazio finisce prima, comunicalo entro 10 giorni dall’area personale.")
            .Paragraph("Contro questo provvedimento puoi ricorrere al Tribunale amministrativo regionale della Lombardia entro 60 giorni, oppure al Presidente della Repubblica entro 120 giorni, da quando ricevi questa lettera.")
            .SignedBy("Laura Bianchi", "La Responsabile del procedimento", Day)
            .QrCode(Address, "Inquadra il codice, o apri l’indirizzo, per verificare che questo documento sia autentico.")
            .Note("Firma autografa sostituita dall’indicazione a stampa del nominativo del soggetto responsabile, ai sensi dell’art. 3, comma 2, del d.lgs. 39/1993.");
}
