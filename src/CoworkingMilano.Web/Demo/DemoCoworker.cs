using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Demo;

/// <summary>A person of the demo and what they ask a voucher for. Nobody real has this name, birth date and birthplace together.</summary>
/// <param name="BornIn">The cadastral code of the place: F205 is Milano, those with Z are countries.</param>
public sealed record DemoCoworker(string GivenName, string FamilyName, Sex Sex, string BornIn, DemoProject Project)
{
    private const Sex M = Sex.Male;
    private const Sex F = Sex.Female;

    public static DemoCoworker Giulia { get; } = new("Giulia", "Conti", F, "F205", new("Illustrazione per ragazzi", "Preparo due albi illustrati e cerco un posto stabile dove lavorare vicino ad altri autori.", "Illustrazioni")) { SpaceName = "Isola Lab", Kind = ApplicantKind.Person, Months = 12 };
    public static DemoCoworker Davide { get; } = new("Davide", "Riva", M, "F205", new("Siti per le botteghe", "Realizzo siti semplici per i negozi di quartiere, con formazione a chi li gestisce.", "Siti")) { SpaceName = "Darsena Coworking", Kind = ApplicantKind.SelfEmployed, Months = 6 };
    public static DemoCoworker Sara { get; } = new("Sara", "Lombardi", F, "F205", new("Podcast di quartiere", "Racconto le storie dei quartieri di Milano in un podcast.", "Podcast")) { SpaceName = "Loreto Studio", Kind = ApplicantKind.Person, Months = 4 };

    /// <summary>Everybody else, in the order in which they ask.</summary>
    public static IReadOnlyList<DemoCoworker> Others { get; } =
    [
        .. Named(
            ("Omar", "Haddad", M, "Z336"), ("Chiara", "Bianchi", F, "F205"), ("Andrea", "Esposito", M, "F839"), ("Matteo", "Ricci", M, "F205"), ("Lucia", "Fontana", F, "F205"),
            ("Youssef", "Amrani", M, "Z330"), ("Marco", "Brambilla", M, "F205"), ("Elisa", "Fumagalli", F, "F205"), ("Jing", "Hu", F, "Z210"), ("Stefano", "Cattaneo", M, "F205"),
            ("Rosa", "Quispe", F, "Z611"), ("Francesco", "De Luca", M, "H501"), ("Valentina", "Sala", F, "F205"), ("Mihai", "Ionescu", M, "Z129"), ("Martina", "Barbieri", F, "A944"),
            ("Mamadou", "Diop", M, "Z343"), ("Alessia", "Mancini", F, "F205"), ("Jerome", "Reyes", M, "Z216"), ("Simone", "Colombo", M, "F205"), ("Olena", "Kovalenko", F, "Z138"),
            ("Giacomo", "Villa", M, "F205"), ("Noemi", "Santoro", F, "G273"), ("Arben", "Hoxha", M, "Z100"), ("Ilaria", "Rinaldi", F, "F205"), ("Nimal", "Perera", M, "Z209"),
            ("Federico", "Gatti", M, "L219"), ("Diana", "Cevallos", F, "Z605"), ("Luca", "Marchetti", M, "F205"), ("Camille", "Laurent", F, "Z110"), ("Roberto", "Caruso", M, "C351"),
            ("Mina", "Girgis", M, "Z336"), ("Serena", "Pellegrini", F, "F205"), ("Jonas", "Weber", M, "Z112"), ("Angela", "Palumbo", F, "A662"), ("Davide", "Sanna", M, "F205"),
            ("Beatriz", "Oliveira", F, "Z602"), ("Emanuele", "Monti", M, "F205"), ("Farhana", "Rahman", F, "Z249"), ("Giorgia", "Morelli", F, "F205"), ("Alessio", "Grassi", M, "D969"),
            ("Priya", "Nair", F, "Z222"), ("Daniele", "Farina", M, "F205"), ("Selam", "Tesfay", F, "Z368"), ("Paolo", "Montanari", M, "A944"), ("Irene", "Silvestri", F, "F205"),
            ("Deniz", "Yilmaz", M, "Z243"), ("Claudia", "Benedetti", F, "F205"), ("Lin", "Zhou", F, "Z210"), ("Michele", "Amato", M, "F839"), ("Sofia", "Cattaneo", F, "F205"),
            ("Leila", "Rahimi", F, "Z224"), ("Antonio", "Barone", M, "G273"), ("Katarzyna", "Nowak", F, "Z127"), ("Gabriele", "Rossetti", M, "F205"), ("Veronica", "Caputo", F, "A662"),
            ("Martín", "Acosta", M, "Z600"), ("Elena", "Guerra", F, "F205"), ("Riccardo", "Palmieri", M, "H501"), ("Yuki", "Tanaka", F, "Z219"), ("Nicola", "Bernardi", M, "F205"),
            ("Amira", "Ben Salah", F, "Z352"), ("Filippo", "Ferretti", M, "F205"), ("Alice", "Bellini", F, "F205"), ("Luis", "Huamán", M, "Z611"), ("Caterina", "Basile", F, "F839"),
            ("Pietro", "Donati", M, "F205"), ("Andreea", "Popescu", F, "Z129"), ("Tommaso", "Vitali", M, "F205"), ("Maria", "Santos", F, "Z216"), ("Enrico", "Battaglia", M, "L219"),
            ("Silvia", "Marino", F, "F205"), ("Alexei", "Volkov", M, "Z154"), ("Marta", "Sartori", F, "F205"), ("Ahmed", "Mansour", M, "Z336"), ("Benedetta", "Milani", F, "F205"),
            ("Ruggero", "Pagano", M, "C351"), ("Elira", "Dervishi", F, "Z100"), ("Giovanni", "Sorrentino", M, "F839"), ("Emma", "Clarke", F, "Z114"), ("Lorenzo", "Orlando", M, "F205"),
            ("Awa", "Ndiaye", F, "Z343"), ("Edoardo", "Negri", M, "F205"), ("Francesca", "Piras", F, "F205"), ("Tarek", "Selmi", M, "Z352"), ("Laura", "Costantini", F, "F205"),
            ("Samuele", "Mazza", M, "F205"), ("Ioana", "Radu", F, "Z129"), ("Dario", "Carbone", M, "H501"), ("Wei", "Lin", M, "Z210"), ("Agnese", "Testa", F, "F205"),
            ("Kevin", "Mendoza", M, "Z605"), ("Margherita", "Giuliani", F, "F205"), ("Ibrahim", "Ba", M, "Z343"), ("Bianca", "Valentini", F, "F205"), ("Carlos", "Rojas", M, "Z611"),
            ("Teresa", "Messina", F, "G273"), ("Oleksandr", "Bondar", M, "Z138"), ("Greta", "Mariani", F, "F205")),
    ];

    public static IReadOnlyList<DemoCoworker> Admitted { get; } = [Giulia, .. Others.Take(53)];
    public static IReadOnlyList<DemoCoworker> ToSign { get; } = [.. Others.Skip(53).Take(12)];
    public static IReadOnlyList<DemoCoworker> UnderReview { get; } = [.. Others.Skip(65).Take(21), Davide];
    public static IReadOnlyList<DemoCoworker> ToClarify { get; } = [.. Others.Skip(86).Take(6)];
    public static IReadOnlyList<DemoCoworker> JustSubmitted { get; } = [.. Others.Skip(92)];

    /// <summary>Where they want to stay; null when any space of the list will do.</summary>
    public string? SpaceName { get; private init; }

    public required ApplicantKind Kind { get; init; }
    public required int Months { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";

    public string Enterprise => $"{FamilyName} {Project.Trade} Srl";

    private static IEnumerable<DemoCoworker> Named(params IReadOnlyList<(string GivenName, string FamilyName, Sex Sex, string BornIn)> people) =>
        people.Select((p, i) => new DemoCoworker(p.GivenName, p.FamilyName, p.Sex, p.BornIn, DemoProject.All[i % DemoProject.All.Count])
        {
            Kind = (i % 5) switch { 0 => ApplicantKind.Enterprise, 1 or 3 => ApplicantKind.SelfEmployed, _ => ApplicantKind.Person },
            Months = 3 + (i * 7 % 10),
        });
}
