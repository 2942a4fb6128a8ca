using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Demo;

/// <summary>A person of the demo and the stay they ask a voucher for. Nobody real has this name, birth date and birthplace together.</summary>
public sealed record DemoCoworker(string GivenName, string FamilyName, DateOnly BornOn, Sex Sex, ApplicantKind Kind, string? Enterprise, string Project, string Description, string SpaceName, int Months, decimal MonthlyFee)
{
    public static DemoCoworker Giulia { get; } = new("Giulia", "Conti", new(1991, 4, 18), Sex.Female, ApplicantKind.Person, null, "Illustrazione per ragazzi", "Preparo due albi illustrati e cerco un posto stabile dove lavorare vicino ad altri autori.", "Isola Lab", 12, 250m);
    public static DemoCoworker Davide { get; } = new("Davide", "Riva", new(1987, 9, 2), Sex.Male, ApplicantKind.SelfEmployed, null, "Siti per le botteghe", "Realizzo siti semplici per i negozi di quartiere, con formazione a chi li gestisce.", "Darsena Coworking", 6, 180m);
    public static DemoCoworker Sara { get; } = new("Sara", "Lombardi", new(1996, 1, 29), Sex.Female, ApplicantKind.Person, null, "Podcast di quartiere", "Racconto le storie dei quartieri di Milano in un podcast.", "Loreto Studio", 4, 200m);

    public static IReadOnlyList<DemoCoworker> Admitted { get; } =
    [
        new("Omar", "Haddad", new(1989, 7, 11), Sex.Male, ApplicantKind.Enterprise, "Haddad Impianti Srl", "Progettazione di impianti solari", "Preventivi e progetti per condomìni, con due collaboratori.", "Bicocca Digitale", 12, 420m),
        new("Chiara", "Bianchi", new(1993, 12, 3), Sex.Female, ApplicantKind.SelfEmployed, null, "Traduzioni tecniche", "Traduco manuali dal tedesco e dall’inglese.", "Casa Lambrate", 10, 160m),
        new("Andrea", "Esposito", new(1984, 3, 25), Sex.Male, ApplicantKind.Person, null, "Consulenza energetica", "Aiuto le famiglie a leggere le bollette e a scegliere gli interventi.", "Nido & Scrivania", 4, 200m),
    ];

    public static DemoCoworker Refused { get; } = new("Silvia", "Marino", new(1990, 6, 14), Sex.Female, ApplicantKind.SelfEmployed, null, "Atelier di sartoria", "Sartoria su misura con appuntamenti in studio.", "Cortile Sarpi", 3, 300m);
    public static DemoCoworker PersonToSign { get; } = new("Matteo", "Ricci", new(1995, 10, 8), Sex.Male, ApplicantKind.Person, null, "Mappe per chi cammina", "Disegno mappe dei percorsi pedonali accessibili.", "Officina Porta Romana", 8, 230m);
    public static DemoCoworker EnterpriseToSign { get; } = new("Lucia", "Fontana", new(1982, 2, 17), Sex.Female, ApplicantKind.Enterprise, "Fontana Allestimenti Sas", "Allestimenti riusabili", "Progetto stand fieristici che si smontano e si riusano.", "Officina Porta Romana", 12, 380m);
    public static DemoCoworker JustSubmitted { get; } = new("Youssef", "Amrani", new(1998, 5, 30), Sex.Male, ApplicantKind.Person, null, "App per il dopo scuola", "Un calendario condiviso per le attività pomeridiane dei bambini.", "Isola Lab", 9, 210m);
}
