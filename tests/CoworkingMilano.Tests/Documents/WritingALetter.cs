using System.Globalization;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Letter = CoworkingMilano.Domain.Letters.Letter;

namespace CoworkingMilano.Tests.Documents;

public class WritingALetter
{
    private static readonly DateOnly Day = AwardLetter.Day;
    private static readonly PdfFile Award = new(AwardLetter.Sample().ToPdf());

    [Fact]
    public void Says_who_writes_to_whom_about_what()
    {
        Assert.StartsWith("Comune di Milano", Award.Texts[0]);
        Assert.Contains("Aïda D’Amico Łukasiewicz", Award.Texts[0]);
        Assert.Contains("Oggetto: voucher per l’uso di uno spazio di coworking, avviso 2026. Comunicazione dell’ammissione e dell’importo assegnato.", Award.Text);
        Assert.Contains("Importo assegnato € 1.500,00", Award.Text);
        Assert.Contains("La Responsabile del procedimento Laura Bianchi", Award.Text);
    }

    [Fact]
    public void Keeps_accents_and_the_euro_sign()
    {
        var file = new PdfFile(Blank().Paragraph("Perché è così: città, più, Łódź, Ştefan, Žižek, « € 1.500,00 » – “l’anno”").ToPdf());

        Assert.Contains("Perché è così: città, più, Łódź, Ştefan, Žižek, « € 1.500,00 » – “l’anno”", file.Text);
    }

    [Fact]
    public void Composes_letters_typed_as_base_and_accent_and_drops_what_cannot_be_seen()
    {
        var file = new PdfFile(Blank().Paragraph("Perche\u0301 Stu\u00ADdio\u0007 qui").ToPdf());

        Assert.Contains("Perché Studio qui", file.Text);
    }

    [Fact]
    public void Never_parts_the_euro_sign_from_its_amount()
    {
        var paragraph = string.Concat(Enumerable.Repeat("€ 125,00 ", 60));

        var lines = Lines(new PdfFile(Blank().Paragraph(paragraph).ToPdf()).Pages[0]);

        Assert.DoesNotContain(lines, line => line.TrimEnd().EndsWith('€'));
    }

    [Fact]
    public void Never_parts_an_article_from_its_number()
    {
        var paragraph = string.Concat(Enumerable.Repeat("art. 3 della L. 241/1990 e D.Lgs. 39/1993, c. 2, ", 30));

        var lines = Lines(new PdfFile(Blank().Paragraph(paragraph).ToPdf()).Pages[0]);

        Assert.DoesNotContain(lines, line => line.TrimEnd().EndsWith('.'));
    }

    [Fact]
    public void Sets_apostrophes_as_printers_do()
    {
        var file = new PdfFile(Blank().Paragraph("dall'8 all'11, l’ora dell'", Letter.Bold("esame"), ", un po' d’acqua").ToPdf());

        Assert.Contains("dall’8 all’11, l’ora dell’esame, un po' d’acqua", file.Text);
    }

    [Fact]
    public void Marks_every_page_with_what_no_reader_may_miss()
    {
        var file = new PdfFile(LongTable().Marked("BOZZA").ToPdf());

        Assert.All(file.Texts, text => Assert.Contains("BOZZA", text));
        Assert.Single(file.Texts, text => text.Contains("Pagina 1 di"));
    }

    [Fact]
    public void Leaves_no_row_alone_at_the_head_of_a_page()
    {
        foreach (var rows in Enumerable.Range(25, 12))
        {
            var table = Blank().Table(["Mese"], Enumerable.Range(1, rows).Select(i => new[] { $"riga {i}." }));

            var last = new PdfFile(table.ToPdf()).Texts[^1];

            Assert.Contains($"riga {rows}.", last);
            Assert.Contains($"riga {rows - 1}.", last);
        }
    }

    [Fact]
    public void Lets_no_long_column_squeeze_a_short_one()
    {
        var page = new PdfFile(Blank().Table(["Requisito", "Note"], [["Q6 Attrezzature e servizi", string.Concat(Enumerable.Repeat("lunga nota ", 90))]]).ToPdf()).Pages[0];

        Assert.Single(Lines(page), line => line.StartsWith("Q6 Attrezzature e", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_the_pages_and_names_the_case_on_each()
    {
        Assert.Equal(2, Award.Texts.Count);
        Assert.All(Award.Texts, (text, i) => Assert.EndsWith($"Riferimento VC-2026-0042 Pagina {i + 1} di 2", text));
    }

    [Fact]
    public void Repeats_the_header_of_a_table_on_every_page_but_tags_it_once()
    {
        var file = new PdfFile(LongTable().ToPdf());

        Assert.True(file.Texts.Count > 3);
        Assert.All(file.Texts, text => Assert.Contains("Mese Spazio Importo", text));
        Assert.Equal(3, file.Tags.Count(tag => tag == "TH"));
        Assert.Equal(151, file.Tags.Count(tag => tag == "TR"));
        Assert.All(Enumerable.Range(1, 150), row => Assert.Contains($"riga {row} Officina", file.Text));
    }

    [Fact]
    public void Sets_numbers_to_the_right()
    {
        var page = new PdfFile(Blank().Table(["Mese", Column.Numeric("Importo")], [["gennaio", "1,00"], ["febbraio", "1.000,00"]]).ToPdf()).Pages[0];

        var commas = page.Letters.Where(l => l.Value == ",").Select(l => l.StartBaseLine.X).ToList();

        Assert.Equal(commas[0], commas[1], tolerance: 0.1);
        Assert.True(commas[0] > page.Width / 2);
    }

    [Fact]
    public void Leaves_no_heading_alone_at_the_foot_of_a_page()
    {
        foreach (var lines in Enumerable.Range(30, 16))
        {
            var filler = string.Join('\n', Enumerable.Repeat("riga", lines));
            var file = new PdfFile(Blank().Paragraph(filler).Heading("Capitolo").Paragraph("Seguito.\nSeguito.").ToPdf());

            Assert.All(file.Texts, text => Assert.Equal(text.Contains("Capitolo"), text.Contains("Seguito. Seguito.")));
        }
    }

    [Fact]
    public void Leaves_no_signature_alone_on_a_page()
    {
        foreach (var lines in Enumerable.Range(30, 16))
        {
            var filler = string.Join('\n', Enumerable.Range(1, lines).Select(i => $"riga {i}."));
            var file = new PdfFile(Blank().Paragraph(filler).SignedBy("Laura Bianchi", "La Responsabile", Day).ToPdf());

            Assert.Contains($"riga {lines}.", file.Texts.Single(text => text.Contains("Laura Bianchi")));
        }
    }

    [Fact]
    public void Never_writes_beyond_the_margins()
    {
        Letter[] letters =
        [
            AwardLetter.Sample(addressee: Long),
            Blank().Subject(Long).Paragraph("Vedi: ", Letter.Bold(Long), ", " + Long).Heading(Long).List(Long).Callout(Long).Note(Long),
            Blank().Facts((Long, Long), ("Nome", Long)).SignedBy(Long, Long, Day),
            Blank().Table([Long, Long, Column.Numeric(Long), "Sì"], [[Long, "breve", Long, "no"], ["breve", Long, "€ 1.500,00", "sì"]]),
            new Letter(Long, Long, Day).From(Long, Long).To(Long).QrCode(new Uri("https://example.it/" + Long[..90]), Long),
            Blank().Facts(("Nota", string.Concat(Enumerable.Repeat("parola ", 3000)))),
            LongTable(),
        ];

        var written = letters.SelectMany(letter => new PdfFile(letter.ToPdf()).Pages).SelectMany(page => page.Letters);

        Assert.All(written.Where(l => !string.IsNullOrWhiteSpace(l.Value)), l => Assert.True(
            l.StartBaseLine.X >= 61.9 && l.EndBaseLine.X <= 533.1 && l.StartBaseLine.Y is > 36 and < 812,
            $"«{l.Value}» stands at {l.StartBaseLine}"));
    }

    [Fact]
    public void Loses_no_letter_of_a_long_word()
    {
        var file = new PdfFile(Blank().Paragraph(Long).ToPdf());

        Assert.Contains(Long, file.Text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Can_be_read_by_a_screen_reader()
    {
        var tags = Award.Tags.ToList();

        Assert.Equal("Document", tags[0]);
        Assert.Single(tags, "H1");
        Assert.Equal(3, tags.Count(tag => tag == "H2"));
        Assert.Equal(2, tags.Count(tag => tag == "L"));
        Assert.Equal(8, tags.Count(tag => tag == "LI"));
        Assert.Equal(8, tags.Count(tag => tag == "Lbl"));
        Assert.Equal(8, tags.Count(tag => tag == "LBody"));
        Assert.Single(tags, "Table");
        Assert.Equal(13, tags.Count(tag => tag == "TR"));
        Assert.Equal(5, tags.Count(tag => tag == "TH"));
        Assert.Equal(60, tags.Count(tag => tag == "TD"));
        Assert.Single(tags, "Figure");
        Assert.Equal([$"Codice QR che porta a {AwardLetter.Address}"], Award.Alternatives);
    }

    [Fact]
    public void Draws_nothing_that_is_neither_tagged_nor_an_artifact()
    {
        foreach (var page in Award.Pages)
        {
            var marked = page.GetMarkedContents().Sum(LettersIn);

            Assert.Equal(page.Letters.Count, marked);
        }
    }

    [Fact]
    public void Is_in_Italian_and_names_itself()
    {
        Assert.Equal("it-IT", ((IDataToken<string>)Award.Catalog.Data["Lang"]).Data);
        Assert.Equal("Ammissione al voucher coworking VC-2026-0042", Award.Title);
        Assert.Equal(BooleanToken.True, Award.Resolve<DictionaryToken>(Award.Catalog.Data["MarkInfo"]).Data["Marked"]);
        Assert.Equal(BooleanToken.True, Award.Resolve<DictionaryToken>(Award.Catalog.Data["ViewerPreferences"]).Data["DisplayDocTitle"]);
    }

    [Fact]
    public void Declares_itself_fit_for_the_archive_with_its_fonts_inside()
    {
        Assert.Contains("OutputIntents", Award.Catalog.Data.Keys);
        Assert.Contains("Metadata", Award.Catalog.Data.Keys);
        Assert.All(Award.Pages.SelectMany(page => page.Letters), l => Assert.Matches("^[A-Z]{6}\\+Titillium Web", l.FontName));
    }

    [Fact]
    public void Is_dated_on_the_day_of_the_act()
    {
        Assert.Contains("Milano, 22 novembre 2026", Award.Text);
        Assert.StartsWith("D:20261122", Award.CreationDate);
    }

    [Fact]
    public void Prints_a_code_a_phone_can_read()
    {
        Assert.Equal(AwardLetter.Address.AbsoluteUri, Award.QrCode);
        Assert.Equal([AwardLetter.Address.AbsoluteUri], Award.Links);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(150)]
    public void Prints_codes_of_any_length(int length)
    {
        var url = new Uri("https://example.it/" + Long[..length]);

        Assert.Equal(url.AbsoluteUri, new PdfFile(Blank().QrCode(url, "Verifica").ToPdf()).QrCode);
    }

    [Fact]
    public async Task Gives_the_same_pages_whatever_the_thread_and_its_culture()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Factory.StartNew(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "it-IT" : "en-US");
            return AwardLetter.Sample().ToPdf();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.All(files, file => Assert.Equal(Award.Texts, new PdfFile(file).Texts));
    }

    private static readonly string Long = string.Concat(Enumerable.Repeat("Precipitevolissimevolmente", 8));

    private static Letter Blank() => new("VC-2026-0042", "Prova", Day);

    private static Letter LongTable() =>
        Blank().Table(["Mese", "Spazio", Column.Numeric("Importo")], Enumerable.Range(1, 150).Select(i => new[] { $"riga {i}", "Officina Isola", "€ 125,00" }));

    private static IEnumerable<string> Lines(Page page) =>
        page.Letters.GroupBy(l => Math.Round(l.StartBaseLine.Y)).Select(line => string.Concat(line.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value)));

    private static int LettersIn(MarkedContentElement content) => content.Letters.Count + content.Children.Sum(LettersIn);
}
