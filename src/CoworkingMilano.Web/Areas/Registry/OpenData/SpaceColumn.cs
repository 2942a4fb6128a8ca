using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Registry.OpenData;

/// <summary>One column of the registry's open data: the three files and the page that documents them read this list.</summary>
/// <param name="Name">In the header and in JSON; never changed once published.</param>
/// <param name="Meaning">For who reads the page.</param>
/// <param name="Value">Text, number, day or a list of keys; null when nobody has said.</param>
public sealed record SpaceColumn(string Name, string Meaning, Func<PublishedSpace, object?> Value)
{
    public const string Licence = "https://creativecommons.org/licenses/by/4.0/deed.it";

    /// <param name="site">The public address of the portal.</param>
    public static IReadOnlyList<SpaceColumn> All(Uri site) =>
    [
        new("id", "Riferimento dell’iscrizione: non cambia mai e non viene dato a nessun altro", s => s.Reference),
        new("nome", "Nome dello spazio", s => s.Name),
        new("gestore", "Impresa o ente che gestisce lo spazio", s => s.Operator),
        new("indirizzo", "Via e numero civico, a Milano", s => s.Address),
        new("cap", "Codice di avviamento postale", s => s.PostalCode),
        new("municipio", "Municipio, da 1 a 9", s => s.Municipio),
        new("latitudine", "Gradi decimali WGS 84 (EPSG:4326); vuota se non è nota", s => (double?)s.Coordinates?.Latitude),
        new("longitudine", "Gradi decimali WGS 84 (EPSG:4326); vuota se non è nota", s => (double?)s.Coordinates?.Longitude),
        new("postazioni", "Postazioni di lavoro per il coworking", s => s.Desks),
        new("canone_mensile_da", "Canone mensile più basso, in euro, IVA esclusa", s => s.MonthlyFeeFrom),
        new("accessibilita", $"Per chi si muove in sedia a rotelle: {Keys<Domain.Accreditation.Accessibility>()}", s => s.Accessibility.Key()),
        new("servizi", $"Ciò che lo spazio offre: {string.Join(", ", AmenityList.All.Select(a => a.Key()))}", s => s.Amenities.Each().Select(a => a.Key()).ToList()),
        new("mestiere", $"Mestiere a cui lo spazio è dedicato: {Keys<Specialisation>()}; vuoto se a tutti", s => s.Specialisation?.Key()),
        new("orari", "Orari di apertura nella notazione opening_hours di OpenStreetMap, per esempio Mo-Fr 09:00-19:00; vuoti se non sono noti", s => OpeningHours.Of(s.OpeningTimes) is { IsKnown: true } hours ? hours.ToString() : null),
        new("orari_nota", "Ciò che gli orari non dicono, in parole", s => s.HoursNote),
        new("in_elenco_dal", "Primo giorno in elenco", s => s.AccreditedOn),
        new("in_elenco_fino_al", "Ultimo giorno in elenco, salvo provvedimenti", s => s.AccreditationEndsOn),
        new("sopralluogo_del", "Giorno in cui il Comune ha concluso il sopralluogo", s => s.InspectedOn),
        new("pagina", "Pagina dello spazio su questo sito", s => new Uri(site, $"/elenco/{s.Slug}").ToString()),
        new("licenza", "Licenza dei dati: CC BY 4.0", _ => Licence),
    ];

    private static string Keys<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(member => member.Key()));
}
