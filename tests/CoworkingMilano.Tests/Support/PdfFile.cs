using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Tokens;

namespace CoworkingMilano.Tests.Support;

/// <summary>A PDF read back: what a person, a screen reader and a phone's camera find in it.</summary>
public sealed class PdfFile
{
    private readonly PdfDocument _pdf;

    public PdfFile(byte[] bytes)
    {
        _pdf = PdfDocument.Open(bytes);
        Pages = [.. _pdf.GetPages()];
        Texts = [.. Pages.Select(TextOf)];
    }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>Text of each page on one line, so that a sentence is found wherever it wraps.</summary>
    public IReadOnlyList<string> Texts { get; }

    public string Text => string.Join(' ', Texts);

    public string? Title => _pdf.Information.Title;

    public string? CreationDate => _pdf.Information.CreationDate;

    public DictionaryToken Catalog => _pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>Kinds of the structure elements, in reading order.</summary>
    public IEnumerable<string> Tags => TagsUnder(Catalog.Data["StructTreeRoot"]);

    /// <summary>Alternative texts of the figures.</summary>
    public IEnumerable<string> Alternatives => Elements(Catalog.Data["StructTreeRoot"])
        .Where(e => e.Data.ContainsKey("Alt"))
        .Select(e => ((IDataToken<string>)e.Data["Alt"]).Data);

    public IEnumerable<string> Links => Pages.SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri);

    /// <summary>The address in the only QR code of the document.</summary>
    public string QrCode => QrCodeReader.Read(Pages.SelectMany(page => page.Paths).Where(p => p.IsFilled).OrderByDescending(p => p.Count).First());

    public T Resolve<T>(IToken token)
        where T : class, IToken =>
        (T)(token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : token);

    private static string TextOf(Page page) =>
        string.Join(' ', ContentOrderTextExtractor.GetText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<string> TagsUnder(IToken root) =>
        Elements(root).Where(e => e.Data.ContainsKey("S")).Select(e => ((NameToken)e.Data["S"]).Data);

    private IEnumerable<DictionaryToken> Elements(IToken token)
    {
        switch (Resolve<IToken>(token))
        {
            case ArrayToken kids:
                return kids.Data.SelectMany(Elements);
            case DictionaryToken element when element.Data.TryGetValue("K", out var kids):
                return Elements(kids).Prepend(element);
            default:
                return [];
        }
    }
}
