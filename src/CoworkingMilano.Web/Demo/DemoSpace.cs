using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Demo;

/// <summary>A space of the demo and who runs it: they do not exist, its street does.</summary>
/// <param name="MonthlyFee">Euro for a desk, without VAT.</param>
/// <param name="Hours">In the notation of <see cref="OpeningHours"/>.</param>
public sealed record DemoSpace(
    string Name, string Operator, LegalForm LegalForm, string GivenName, string FamilyName,
    string Address, string PostalCode, int Municipio, decimal Latitude, decimal Longitude,
    int Desks, decimal MonthlyFee, string Hours, Accessibility Accessibility, string Speciality, Specialisation? Trade = null)
{
    /// <summary>In the order in which they asked.</summary>
    public static IReadOnlyList<DemoSpace> OnTheList { get; } =
    [
        new("Isola Lab", "Isola Lab Srl", LegalForm.Company, "Marta", "Galli", "Via Pietro Borsieri 12", "20159", 9, 45.4876m, 9.1897m, 24, 250m, "Mo-Fr 08:00-20:00; Sa 09:00-13:00", Accessibility.Full, "Progetti digitali e stampa 3D", Specialisation.Technology),
        new("Officina Porta Romana", "Officina Romana Società Cooperativa", LegalForm.Cooperative, "Ettore", "Meroni", "Viale Sabotino 19", "20135", 5, 45.4497m, 9.2018m, 40, 230m, "24/7", Accessibility.Full, "Architettura e allestimenti", Specialisation.Design),
        new("Casa Lambrate", "Associazione Casa Lambrate", LegalForm.Association, "Ines", "Tagliabue", "Via Conte Rosso 30", "20134", 3, 45.4831m, 9.2436m, 18, 160m, "Mo-Fr 09:00-19:00", Accessibility.Partial, "Design del mobile", Specialisation.Design),
        new("Nido & Scrivania", "Nido e Scrivania Srl", LegalForm.Company, "Federica", "Crespi", "Via Ripamonti 88", "20141", 5, 45.4417m, 9.2016m, 14, 200m, "Mo-Fr 08:00-18:00", Accessibility.Full, "Genitori che lavorano, con spazio bimbi", Specialisation.Parents),
        new("Darsena Coworking", "Darsena Spazi Snc", LegalForm.Partnership, "Tommaso", "Ravelli", "Via Vigevano 33", "20144", 6, 45.4518m, 9.1737m, 32, 180m, "Mo-Sa 08:00-22:00", Accessibility.Full, "Musica e produzione audio", Specialisation.Music),
        new("Bicocca Digitale", "Bicocca Digitale Srl", LegalForm.Company, "Laura", "Invernizzi", "Viale Sarca 201", "20126", 9, 45.5141m, 9.2089m, 60, 320m, "Mo-Fr 07:00-23:00; Sa-Su 09:00-18:00", Accessibility.Full, "Ricerca e nuove imprese", Specialisation.Startups),
        new("Cortile Sarpi", "Cortile Sarpi di Chen Wei", LegalForm.SoleTrader, "Wei", "Chen", "Via Paolo Sarpi 41", "20154", 8, 45.4813m, 9.1745m, 12, 190m, "Mo-Fr 09:00-19:00; Sa 10:00-18:00", Accessibility.None, "Commercio internazionale"),
        new("Loreto Studio", "Loreto Studio Srl", LegalForm.Company, "Gaia", "Beretta", "Viale Monza 17", "20125", 2, 45.4874m, 9.2171m, 22, 200m, "Mo-Fr 08:30-19:30", Accessibility.Partial, "Fotografia e video", Specialisation.Imaging),
        new("La Serra di Niguarda", "La Serra Società Cooperativa", LegalForm.Cooperative, "Mirko", "Pozzi", "Via Ornato 58", "20162", 9, 45.5170m, 9.1925m, 16, 140m, "Mo-Fr 08:30-18:30; Sa 09:00-13:00", Accessibility.Full, "Agricoltura urbana e cibo"),
        new("Bovisa Fabbrica", "Bovisa Fabbrica Srl", LegalForm.Company, "Sergio", "Locatelli", "Via Durando 39", "20158", 9, 45.5053m, 9.1636m, 48, 210m, "24/7", Accessibility.Full, "Prodotto, modelli e prototipi", Specialisation.Crafts),
        new("Tavolo Comune", "Associazione Tavolo Comune", LegalForm.Association, "Adele", "Sironi", "Via Padova 92", "20131", 2, 45.4938m, 9.2296m, 20, 150m, "Mo-Fr 09:00-21:00; Sa 10:00-18:00", Accessibility.Full, "Terzo settore e mediazione culturale", Specialisation.ThirdSector),
        new("Ca’ Brera", "Ca’ Brera Srl", LegalForm.Company, "Ludovica", "Arrigoni", "Via Solferino 22", "20121", 1, 45.4757m, 9.1878m, 26, 390m, "Mo-Fr 08:00-20:00", Accessibility.Partial, "Editoria e comunicazione", Specialisation.Communication),
        new("Cinque Vie Studio", "Cinque Vie Studio Sas", LegalForm.Partnership, "Edoardo", "Castelli", "Via Santa Marta 15", "20123", 1, 45.4617m, 9.1818m, 15, 360m, "Mo-Fr 09:00-20:00", Accessibility.None, "Gioiello e arti applicate", Specialisation.Crafts),
        new("Città Studi Lab", "Città Studi Lab Srl", LegalForm.Company, "Irene", "Bonfanti", "Via Pacini 74", "20131", 3, 45.4812m, 9.2281m, 36, 240m, "Mo-Fr 08:00-22:00; Sa 09:00-18:00", Accessibility.Full, "Scienze, software e brevetti", Specialisation.Startups),
        new("Porta Venezia Insieme", "Porta Venezia Insieme Srl", LegalForm.Company, "Saba", "Tesfay", "Via Lecco 18", "20124", 3, 45.4770m, 9.2073m, 28, 280m, "Mo-Fr 08:00-20:00; Sa 10:00-16:00", Accessibility.Full, "Moda sostenibile e progetti sociali", Specialisation.Fashion),
        new("Calvairate Coworking", "Calvairate Srl", LegalForm.Company, "Nicolò", "Radaelli", "Via Cadibona 9", "20137", 4, 45.4559m, 9.2247m, 18, 170m, "Mo-Fr 08:30-19:00", Accessibility.Full, "Consulenza e formazione", Specialisation.Consulting),
        new("Scalo Romana", "Scalo Romana Spa", LegalForm.Company, "Vittoria", "Colnaghi", "Via Brembo 23", "20139", 4, 45.4421m, 9.2062m, 54, 300m, "24/7", Accessibility.Full, "Moda, immagine e cinema", Specialisation.Fashion),
        new("Vigentina 12", "Vigentina Dodici Srl", LegalForm.Company, "Pietro", "Zanetti", "Corso di Porta Vigentina 12", "20122", 1, 45.4543m, 9.1947m, 14, 340m, "Mo-Fr 09:00-19:00", Accessibility.Partial, "Studi legali e commerciali", Specialisation.Consulting),
        new("Barona Viva", "Barona Viva Società Cooperativa", LegalForm.Cooperative, "Samira", "Bouzid", "Via Ettore Ponti 21", "20143", 6, 45.4395m, 9.1571m, 22, 130m, "Mo-Sa 09:00-21:00", Accessibility.Full, "Imprese sociali e artigianato", Specialisation.ThirdSector),
        new("Tortona 31", "Tortona Trentuno Srl", LegalForm.Company, "Beatrice", "Ghezzi", "Via Tortona 31", "20144", 6, 45.4517m, 9.1626m, 46, 350m, "Mo-Fr 08:00-22:00; Sa 09:00-18:00", Accessibility.Full, "Design e comunicazione visiva", Specialisation.Design),
        new("De Angeli Cowo", "De Angeli Cowo Srl", LegalForm.Company, "Claudio", "Perego", "Via Marghera 28", "20149", 7, 45.4689m, 9.1526m, 20, 260m, "Mo-Fr 08:00-20:00; Sa 09:00-13:00", Accessibility.Full, "Assicurazioni e servizi alla persona", Specialisation.Consulting),
        new("Corte di Baggio", "Associazione Corte di Baggio", LegalForm.Association, "Rosanna", "Maggi", "Via Ceriani 14", "20153", 7, 45.4613m, 9.0914m, 12, 120m, "Mo-Fr 09:00-19:00; Sa 09:00-13:00", Accessibility.Partial, "Scrittura, teatro e comunità"),
        new("Portello Hub", "Portello Hub Srl", LegalForm.Company, "Giorgio", "Vismara", "Via Gattamelata 34", "20149", 8, 45.4857m, 9.1508m, 38, 310m, "Mo-Fr 07:30-22:00; Sa-Su 09:00-18:00", Accessibility.Full, "Fiere, eventi e turismo"),
        new("Quarto Spazio", "Quarto Spazio Società Cooperativa", LegalForm.Cooperative, "Amina", "Diallo", "Via Pascarella 20", "20157", 8, 45.5134m, 9.1384m, 16, 110m, "Mo-Fr 09:00-19:00", Accessibility.Full, "Doposcuola e lavoro a distanza", Specialisation.Parents),
    ];

    public static IReadOnlyList<(DemoSpace Space, SpaceRefusal Refusal)> Refused { get; } =
    [
        (new("Brera Desk", "Brera Desk Srl", LegalForm.Company, "Umberto", "Nava", "Via Fiori Chiari 9", "20121", 1, 45.4729m, 9.1867m, 10, 420m, "Mo-Fr 09:00-18:00", Accessibility.None, "Moda", Specialisation.Fashion),
            new("Q10", "Il documento unico di regolarità contributiva risulta irregolare", RefusalReason.RequirementNotMet,
                "Dalla verifica presso gli enti previdenziali chi gestisce lo spazio non risulta in regola con i contributi (requisito Q10).")),
        (new("Sala Turro", "Sala Turro Snc", LegalForm.Partnership, "Denis", "Cozzi", "Via Rovetta 26", "20127", 2, 45.4985m, 9.2257m, 12, 150m, "Mo-Fr 09:00-18:00", Accessibility.Partial, "Servizi di segreteria", Specialisation.Consulting),
            new("Q3", "Contate 8 postazioni: le altre 4 sono in un magazzino non ancora agibile", RefusalReason.RequirementNotMet,
                "Al sopralluogo le postazioni di lavoro sono risultate 8: il bando ne chiede almeno 10 (requisito Q3).")),
        (new("Confine Nord", "Confine Nord Srl", LegalForm.Company, "Paola", "Ronchi", "Viale Monza 355", "20126", 2, 45.5246m, 9.2250m, 30, 190m, "Mo-Fr 08:00-20:00", Accessibility.Full, "Logistica e spedizioni"),
            new("Q12", "Il numero civico ricade nel Comune di Sesto San Giovanni", RefusalReason.OutsideMilan,
                "Dalla verifica toponomastica l’immobile ricade nel Comune di Sesto San Giovanni, fuori dal territorio di Milano (requisito Q12).")),
        (new("Atelier Solari", "Atelier Solari di Russo Ivana", LegalForm.SoleTrader, "Ivana", "Russo", "Via Andrea Solari 40", "20144", 6, 45.4554m, 9.1617m, 11, 240m, "Mo-Fr 10:00-19:00", Accessibility.None, "Sartoria e costumi", Specialisation.Fashion),
            new("Q5", "La sala riunioni è riservata ai clienti dell’atelier", RefusalReason.RequirementNotMet,
                "La sola sala riunioni è riservata ai clienti dell’atelier e i coworker non la possono usare (requisito Q5).")),
        (new("Ufficio Pronto Lodi", "Ufficio Pronto Lodi Srl", LegalForm.Company, "Massimo", "Brusa", "Corso Lodi 66", "20139", 4, 45.4463m, 9.2113m, 14, 220m, "Mo-Fr 09:00-18:00", Accessibility.Partial, "Uffici arredati"),
            new("Q7", "Nessuna area comune: solo stanze chiuse assegnate a singole ditte", RefusalReason.UntrueDeclaration,
                "La domanda dichiara aree comuni e un’area ristoro che al sopralluogo non sono state trovate: lo spazio è fatto di soli uffici chiusi (requisito Q7).")),
    ];

    /// <summary>A visit is fixed: the first one today.</summary>
    public static IReadOnlyList<DemoSpace> ToVisit { get; } =
    [
        new("Corvetto Insieme", "Corvetto Insieme Società Cooperativa", LegalForm.Cooperative, "Fatou", "Ndiaye", "Via Marochetti 14", "20139", 4, 45.4401m, 9.2173m, 20, 140m, "Mo-Sa 09:00-20:00", Accessibility.Full, "Terzo settore", Specialisation.ThirdSector),
        new("Giambellino Works", "Ferri Spazi Srl", LegalForm.Company, "Paolo", "Ferri", "Via Giambellino 60", "20146", 6, 45.4511m, 9.1466m, 26, 170m, "Mo-Fr 08:00-20:00", Accessibility.Full, "Artigianato e prototipi", Specialisation.Crafts),
        new("Gallaratese Hub", "Gallaratese Hub Srl", LegalForm.Company, "Enrico", "Spinelli", "Via Cechov 20", "20151", 8, 45.4971m, 9.1123m, 28, 180m, "Mo-Fr 08:00-20:00; Sa 09:00-13:00", Accessibility.Full, "Servizi alle imprese", Specialisation.Consulting),
        new("Greco Binari", "Greco Binari Srl", LegalForm.Company, "Elisabetta", "Molteni", "Via Ernesto Breda 14", "20126", 2, 45.5061m, 9.2137m, 34, 220m, "Mo-Fr 08:00-22:00", Accessibility.Partial, "Giochi, animazione e fumetto", Specialisation.Imaging),
    ];

    /// <summary>In charge, the day of the visit still to be fixed: one is asked to explain, one has explained, one is about to be refused, one is read for the first time.</summary>
    public static IReadOnlyList<DemoSpace> UnderReview { get; } =
    [
        new("San Siro Scrivanie", "San Siro Scrivanie Srl", LegalForm.Company, "Hany", "Girgis", "Via Novara 75", "20147", 7, 45.4747m, 9.1259m, 18, 150m, "Mo-Fr 08:30-19:30", Accessibility.Full, "Sport e benessere"),
        new("Ortica Rail", "Ortica Rail Società Cooperativa", LegalForm.Cooperative, "Silvano", "Cereda", "Via Ortica 12", "20134", 3, 45.4724m, 9.2447m, 22, 160m, "Mo-Fr 09:00-19:00; Sa 09:00-13:00", Accessibility.Partial, "Arte pubblica e restauro"),
        new("Vettabbia Campus", "Vettabbia Campus Srl", LegalForm.Company, "Chiara", "Losi", "Via San Dionigi 78", "20139", 4, 45.4317m, 9.2287m, 44, 190m, "Mo-Fr 08:00-20:00", Accessibility.Full, "Ambiente ed energia", Specialisation.Technology),
        new("Gratosoglio Nove", "Associazione Gratosoglio Nove", LegalForm.Association, "Jessica", "Mauri", "Via dei Missaglia 46", "20142", 5, 45.4226m, 9.1735m, 14, 110m, "Mo-Fr 09:00-19:00", Accessibility.Full, "Servizi di quartiere", Specialisation.ThirdSector),
    ];

    public static IReadOnlyList<DemoSpace> JustSubmitted { get; } =
    [
        new("Affori Station", "Affori Station Srl", LegalForm.Company, "Roberta", "Gelmini", "Via Astesani 45", "20161", 9, 45.5159m, 9.1707m, 15, 150m, "Mo-Fr 08:30-18:30", Accessibility.Partial, "Traduzioni ed editoria", Specialisation.Communication),
        new("Magenta Due", "Magenta Due Spa", LegalForm.Company, "Alessandro", "Borghi", "Corso Magenta 42", "20123", 1, 45.4657m, 9.1763m, 50, 400m, "Mo-Fr 07:00-23:00; Sa 09:00-18:00", Accessibility.Full, "Finanza e servizi professionali", Specialisation.Consulting),
        new("Lorenteggio Aperto", "Lorenteggio Aperto Sas", LegalForm.Partnership, "Dalila", "Orsini", "Via Lorenteggio 155", "20147", 6, 45.4512m, 9.1283m, 12, 130m, "Mo-Fr 09:00-18:00", Accessibility.Full, "Assistenza e riparazioni"),
    ];

    /// <summary>What its speciality says, and more the larger the space.</summary>
    public Amenities OtherAmenities =>
        Amenities.OpenSpace | Amenities.Printing
        | (Desks >= 16 ? Amenities.ReservedDesks | Amenities.Mail : Amenities.Noticeboard)
        | (Desks >= 26 ? Amenities.PrivateRooms | Amenities.LegalDomicile : Amenities.None)
        | (Trade is Specialisation.Parents ? Amenities.Childcare : Amenities.None);

    public Premises ToPremises() => new()
    {
        Name = Name,
        Address = Address,
        PostalCode = PostalCode,
        Municipio = Municipio,
        Desks = Desks,
        Hours = OpeningHours.Parse(Hours),
        Coordinates = new Coordinates(Latitude, Longitude),
        Accessibility = Accessibility,
    };

    public string DescriptionOf(Requirement requirement) => requirement.Code switch
    {
        "Q4" => "Fibra a 1 Gbit/s e wi-fi in tutti i locali",
        "Q5" => Desks >= 24 ? "Due sale da 6 e 14 posti, su prenotazione" : "Una sala da 8 posti, su prenotazione",
        "Q6" => "Stampante, scanner, armadietti, ricezione di posta e pacchi",
        "Q7" => "Cucina attrezzata e zona relax",
        "Q8" => $"Incontri aperti ogni mese. Specialità: {Speciality.ToLowerInvariant()}",
        _ => "Rete dei coworking milanesi",
    };
}
