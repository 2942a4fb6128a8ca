using CoworkingMilano.Domain;
using CoworkingMilano.Web.Documents;

namespace CoworkingMilano.Web.Demo;

public static class DemoDocument
{
    /// <summary>A one-page PDF that stands for a document a person would scan.</summary>
    public static byte[] Of(string title, string person, TimeProvider clock) =>
        new Letter("DEMO", title, clock.TodayInMilan)
            .Paragraph($"{title} di {person}.")
            .Paragraph("Documento dimostrativo: nessuna delle persone e delle imprese citate esiste.")
            .ToPdf();
}
