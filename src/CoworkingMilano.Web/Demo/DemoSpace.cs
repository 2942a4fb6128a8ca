using CoworkingMilano.Domain.Accreditation;

namespace CoworkingMilano.Web.Demo;

/// <summary>A space of the demo: it does not exist, its street does.</summary>
public sealed record DemoSpace(string Name, string Operator, string Address, string PostalCode, int Municipio, int Desks, string Hours, Accessibility Accessibility, string Speciality)
{
    public static IReadOnlyList<DemoSpace> OnTheList { get; } =
    [
        new("Isola Lab", "Isola Lab Srl", "Via Pietro Borsieri 12", "20159", 9, 24, "Lunedì–venerdì 8–20, sabato 9–13", Accessibility.Full, "Progetti digitali e stampa 3D"),
        new("Officina Porta Romana", "Officina Romana Società Cooperativa", "Viale Sabotino 19", "20135", 5, 40, "Aperto 24 ore, tutti i giorni", Accessibility.Full, "Architettura e allestimenti"),
        new("Casa Lambrate", "Associazione Casa Lambrate", "Via Conte Rosso 30", "20134", 3, 18, "Lunedì–venerdì 9–19", Accessibility.Partial, "Design del mobile"),
        new("Nido & Scrivania", "Nido e Scrivania Srl", "Via Ripamonti 88", "20141", 5, 14, "Lunedì–venerdì 8–18", Accessibility.Full, "Genitori che lavorano, con spazio bimbi"),
        new("Darsena Coworking", "Darsena Spazi Snc", "Via Vigevano 33", "20144", 6, 32, "Lunedì–sabato 8–22", Accessibility.Full, "Musica e produzione audio"),
        new("Bicocca Digitale", "Bicocca Digitale Srl", "Viale Sarca 201", "20126", 9, 60, "Lunedì–venerdì 7–23, sabato e domenica 9–18", Accessibility.Full, "Ricerca e nuove imprese"),
        new("Cortile Sarpi", "Cortile Sarpi di Chen Wei", "Via Paolo Sarpi 41", "20154", 8, 12, "Lunedì–venerdì 9–19", Accessibility.None, "Commercio internazionale"),
        new("Loreto Studio", "Loreto Studio Srl", "Viale Monza 17", "20125", 2, 22, "Lunedì–venerdì 8.30–19.30", Accessibility.Partial, "Fotografia e video"),
    ];

    public static DemoSpace Ended { get; } = new("Vecchia Bovisa", "Bovisa Spazi Sas", "Via Giuseppe Candiani 71", "20158", 9, 16, "Lunedì–venerdì 9–18", Accessibility.Partial, "Grafica e stampa");
    public static DemoSpace Refused { get; } = new("Brera Desk", "Brera Desk Srl", "Via Fiori Chiari 9", "20121", 1, 10, "Lunedì–venerdì 9–18", Accessibility.None, "Moda");
    public static DemoSpace AwaitingSignature { get; } = new("Gallaratese Hub", "Gallaratese Hub Srl", "Via Cechov 20", "20151", 8, 28, "Lunedì–venerdì 8–20", Accessibility.Full, "Servizi alle imprese");
    public static DemoSpace InspectedToday { get; } = new("Corvetto Insieme", "Corvetto Insieme Società Cooperativa", "Via Marochetti 14", "20139", 4, 20, "Lunedì–sabato 9–20", Accessibility.Full, "Terzo settore");
    public static DemoSpace AwaitingInspection { get; } = new("Giambellino Works", "Ferri Spazi Srl", "Via Giambellino 60", "20147", 6, 26, "Lunedì–venerdì 8–20", Accessibility.Full, "Artigianato e prototipi");
    public static DemoSpace JustSubmitted { get; } = new("Affori Station", "Affori Station Srl", "Via Astesani 45", "20161", 9, 15, "Lunedì–venerdì 8.30–18.30", Accessibility.Partial, "Traduzioni ed editoria");
}
