using CoworkingMilano.Domain.Letters;

namespace CoworkingMilano.Web.Documents;

public static class LetterPdf
{
    public static byte[] ToPdf(this Letter letter) => PdfRenderer.Render(letter);
}
