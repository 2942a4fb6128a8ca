using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Web.Documents;

namespace CoworkingMilano.Web.Demo;

/// <summary>One-page PDFs that stand for what people would scan, each drawn once for everybody.</summary>
public sealed class DemoDocuments(TimeProvider clock)
{
    private readonly Dictionary<RequiredDocument, byte[]> _drawn = [];

    public byte[] Of(RequiredDocument document)
    {
        if (!_drawn.TryGetValue(document, out var pdf))
        {
            _drawn[document] = pdf = new Letter("DEMO", document.Title, clock.TodayInMilan)
                .Paragraph($"Qui ci sarebbe questo documento di chi chiede il voucher: {document.Title.ToLowerInvariant()}.")
                .Paragraph("Documento dimostrativo: nessuna delle persone e delle imprese citate esiste.")
                .ToPdf();
        }

        return pdf;
    }
}
