namespace CoworkingMilano.Web.Areas.Registry.Services;

/// <summary>The index of a service sheet, in the order the national model of municipal sites lays down (criterion C.SI.1.3).</summary>
public static class SheetSections
{
    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        ("destinatari", "A chi è rivolto"),
        ("descrizione", "Descrizione"),
        ("come-fare", "Come fare"),
        ("cosa-serve", "Cosa serve"),
        ("cosa-si-ottiene", "Cosa si ottiene"),
        ("tempi", "Tempi e scadenze"),
        ("costi", "Quanto costa"),
        ("accesso", "Accedi al servizio"),
        ("condizioni", "Condizioni di servizio"),
        ("contatti", "Contatti"),
    ];
}
