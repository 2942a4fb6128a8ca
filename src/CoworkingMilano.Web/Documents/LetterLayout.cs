using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Letters;
using PdfSharp.Drawing;
using QRCoder;
using Tag = PdfSharp.UniversalAccessibility.PdfBlockLevelElementTag;

namespace CoworkingMilano.Web.Documents;

/// <summary>Turns a <see cref="Letter"/> into strips. With <see cref="Sheet"/> and <see cref="Typeface"/>, how the city's letters look.</summary>
internal sealed class LetterLayout(Typesetter typesetter, PdfCanvas canvas)
{
    private const double BoxPadding = 11;
    private const double BulletIndent = 14;
    private const double QrCodeSide = 104;
    private const int QuietZone = 4;
    private const double RuledLineHeight = 24;
    private const double PictureGap = 17;
    private const double PictureWidth = (Sheet.TextWidth - PictureGap) / 2;
    private const double TallestPicture = 200;

    private readonly TableLayout _tables = new(typesetter, canvas);

    public IReadOnlyList<Strip> Strips(Letter letter)
    {
        List<Strip> strips = [.. Opening(letter)];
        foreach (var block in letter.Blocks)
        {
            if (block is Signature or Note)
            {
                strips[^1] = strips[^1] with { KeepsWithNext = true };
            }
            strips.AddRange(Strips(block));
        }
        if (letter.Registration is { } registration)
        {
            strips.AddRange(Strips(new Note($"Registrato al protocollo con il n. {registration.Number} {registration.On.WithPreposition}. Impronta SHA-256 del documento registrato: {registration.DocumentSha256}")));
        }
        return strips;
    }

    private IEnumerable<Strip> Strips(Block block) => block switch
    {
        Subject subject => Text([Letter.Bold($"Oggetto: {subject.Text}")], Typeface.Body, Tag.Paragraph, spaceAbove: 6),
        Heading heading => Kept(Text([heading.Text], Typeface.Heading, Tag.Heading2, spaceAbove: 18)),
        Display display => Text([display.Text], FaceFor(display), Tag.Paragraph, spaceAbove: 22),
        Statement statement => Text(statement.Runs, Typeface.Statement, Tag.Paragraph, spaceAbove: 22),
        Paragraph paragraph => Text(paragraph.Runs, Typeface.Body, Tag.Paragraph, spaceAbove: 8),
        Note note => Text([note.Text], Typeface.Small, Tag.Paragraph, spaceAbove: 16),
        BulletList list => Bullets(list),
        Facts facts => _tables.Strips(facts),
        Table table => _tables.Strips(table),
        Callout callout => Box(callout.Runs, Typeface.Body, Sheet.Tint, Sheet.Accent, spaceAbove: 12),
        Sum sum => [Box(sum)],
        Room room => Ruled(room),
        Pictures pictures => pictures.Items.Chunk(2).Select((pair, i) => Abreast(pair, spaceAbove: i == 0 ? 10 : 14)),
        QrCode code => [Code(code)],
        Signature signature => [Signed(signature)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private IEnumerable<Strip> Opening(Letter letter)
    {
        yield return Beside(
            [Set(PdfRenderer.City, Typeface.Wordmark, Sheet.LeftWidth), Set(letter.Office ?? "", Typeface.Label, Sheet.LeftWidth)],
            [Set(string.Join('\n', letter.Contacts), Typeface.Small, Sheet.ColumnWidth)]);
        yield return new Strip(2, top => canvas.Artifact(() => canvas.Fill(Sheet.Accent, new XRect(Sheet.Left, top, Sheet.TextWidth, 1.5)))) { SpaceAbove = 8 };
        if (letter.Addressee.Count > 0)
        {
            yield return Beside(
                [
                    Set(PlaceAndDay(letter.On), Typeface.Cell, Sheet.LeftWidth),
                    Set($"Riferimento: {letter.Reference}", Typeface.Cell, Sheet.LeftWidth),
                    Set(letter.Registration is { } registration ? $"Protocollo: n. {registration.Number} {registration.On.WithPreposition}" : "", Typeface.Cell, Sheet.LeftWidth),
                ],
                [Set(string.Join('\n', letter.Addressee), Typeface.Body, Sheet.ColumnWidth)]) with
            { SpaceAbove = 26 };
        }
        if (letter.Mark is { } mark)
        {
            foreach (var strip in Kept(Box([mark], Typeface.Mark, Sheet.WarningTint, Sheet.Warning, spaceAbove: 26)))
            {
                yield return strip;
            }
        }
        foreach (var strip in Kept(Text([letter.Title], Typeface.Title, Tag.Heading1, spaceAbove: 30)))
        {
            yield return strip;
        }
    }

    private Typeface FaceFor(Display display) =>
        typesetter.Lines(display.Text, Typeface.Display, Sheet.TextWidth).Count <= 2 ? Typeface.Display : Typeface.LongDisplay;

    private IReadOnlyList<Strip> Text(IEnumerable<Run> runs, Typeface face, Tag tag, double spaceAbove) =>
        canvas.Within(tag, TextStrips(typesetter.Lines(runs, face, Sheet.TextWidth), face, Sheet.Left, spaceAbove));

    /// <summary>One strip a line; neither the first line nor the last stands alone on a page.</summary>
    private IEnumerable<Strip> TextStrips(IReadOnlyList<TextLine> lines, Typeface face, double x, double spaceAbove) =>
        lines.Select((line, i) => new Strip(face.LineHeight, top => canvas.Write(line, x, top))
        {
            SpaceAbove = i == 0 ? spaceAbove : 0,
            KeepsWithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2),
        });

    private static IEnumerable<Strip> Kept(IEnumerable<Strip> strips) => strips.Select(strip => strip with { KeepsWithNext = true });

    private IReadOnlyList<Strip> Bullets(BulletList list) =>
        canvas.Within(Tag.List, list.Items.SelectMany((item, i) => canvas.Within(Tag.ListItem, Bullet(item, spaceAbove: i == 0 ? 8 : 3))));

    private List<Strip> Bullet(string item, double spaceAbove)
    {
        var lines = typesetter.Lines(item, Typeface.Body, Sheet.TextWidth - BulletIndent);
        List<Strip> strips = [.. canvas.Within(Tag.ListBody, TextStrips(lines, Typeface.Body, Sheet.Left + BulletIndent, spaceAbove))];
        var body = strips[0].Draw;
        strips[0] = strips[0] with
        {
            Draw = top =>
            {
                canvas.Tagged(Tag.Label, () => canvas.Write(typesetter.Lines("• ", Typeface.Body, BulletIndent)[0], Sheet.Left + 2, top));
                body(top);
            },
        };
        return strips;
    }

    private IReadOnlyList<Strip> Box(IEnumerable<Run> runs, Typeface face, XColor ground, XColor bar, double spaceAbove)
    {
        var lines = typesetter.Lines(runs, face, Sheet.TextWidth - (2 * BoxPadding));
        var strips = TextStrips(lines, face, Sheet.Left + BoxPadding, spaceAbove)
            .Select((strip, i) => Padded(strip, ground, bar, above: i == 0 ? BoxPadding : 0, below: i == lines.Count - 1 ? BoxPadding : 0));
        return canvas.Within(Tag.Paragraph, strips);
    }

    private Strip Box(Sum sum)
    {
        var label = Set(sum.Label, Typeface.Label, Sheet.TextWidth - (2 * BoxPadding));
        var amount = Set(Euro.Format(sum.Amount), Typeface.Amount, Sheet.TextWidth - (2 * BoxPadding));
        var strip = new Strip(label.Height + amount.Height, top => Draw([label, amount], Sheet.Left + BoxPadding, top)) { SpaceAbove = 12 };
        return Padded(strip, Sheet.Tint, Sheet.Accent, BoxPadding, BoxPadding);
    }

    /// <summary>The strip on a tinted ground with a bar at its left; the ground reaches a little under the next strip, so that no seam shows.</summary>
    private Strip Padded(Strip strip, XColor ground, XColor bar, double above, double below)
    {
        var height = above + strip.Height + below;
        return strip with
        {
            Height = height,
            Draw = top =>
            {
                canvas.Artifact(() =>
                {
                    var box = new XRect(Sheet.Left, top, Sheet.TextWidth, height + (below > 0 ? 0 : 0.5));
                    canvas.Fill(ground, box);
                    canvas.Fill(bar, box with { Width = 3 });
                });
                strip.Draw(top + above);
            },
        };
    }

    private IEnumerable<Strip> Ruled(Room room) => Enumerable.Range(0, room.Lines)
        .Select(_ => new Strip(RuledLineHeight, top => canvas.Artifact(() => canvas.DrawRule(top + RuledLineHeight - 0.6))));

    private Strip Abreast(IReadOnlyList<Picture> pair, double spaceAbove)
    {
        var shown = pair.Select(p => (Picture: p, Size: Fitted(p), Caption: Set(p.Caption, Typeface.Small, PictureWidth))).ToList();
        var tallest = shown.Max(s => s.Size.Height);
        return new Strip(tallest + 4 + shown.Max(s => s.Caption.Height), top =>
        {
            var x = Sheet.Left;
            foreach (var (picture, size, caption) in shown)
            {
                var box = new XRect(new XPoint(x, top), size);
                canvas.Figure(picture.Caption, box, () => canvas.Draw(picture, box));
                Draw([caption], x, top + tallest + 4);
                x += PictureWidth + PictureGap;
            }
        })
        { SpaceAbove = spaceAbove };
    }

    private static XSize Fitted(Picture picture)
    {
        var scale = Math.Min(PictureWidth / picture.Width, TallestPicture / picture.Height);
        return new XSize(picture.Width * scale, picture.Height * scale);
    }

    private Strip Code(QrCode code)
    {
        const double x = Sheet.Left + QrCodeSide;
        const double offset = 10;
        var caption = Set(code.Caption, Typeface.Cell, Sheet.Right - x);
        var address = Set(code.Url.AbsoluteUri, Typeface.Small with { Ink = Sheet.Accent }, Sheet.Right - x);
        return new Strip(Math.Max(QrCodeSide, offset + caption.Height + address.Height), top =>
        {
            DrawCode(code.Url, top);
            Draw([caption], x, top + offset);
            var link = new XRect(x, top + offset + caption.Height, Sheet.Right - x, address.Height);
            canvas.Tagged(Tag.Paragraph, () => canvas.Link(code.Url, link, () => DrawLines(address, link.X, link.Y)));
        })
        { SpaceAbove = 14 };
    }

    /// <summary>Draws the code so that its first column stands on the margin: the quiet zone at its left is already white.</summary>
    private void DrawCode(Uri url, double top)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var matrix = code.ModuleMatrix;
        var module = QrCodeSide / matrix.Count;
        var box = new XRect(Sheet.Left - (QuietZone * module), top, QrCodeSide, QrCodeSide);
        var modules = Enumerable.Range(0, matrix.Count).SelectMany(row => Enumerable.Range(0, matrix.Count)
            .Where(column => matrix[row][column])
            .Select(column => new XRect(box.X + (column * module), box.Y + (row * module), module, module)));
        canvas.Figure($"Codice QR che porta a {url.AbsoluteUri}", box, () => canvas.Fill(XColors.Black, modules));
    }

    private Strip Signed(Signature signature) => Beside(
        [Set(PlaceAndDay(signature.On), Typeface.Body, Sheet.LeftWidth)],
        [Set(signature.Role, Typeface.Body, Sheet.ColumnWidth), Set(signature.Name, Typeface.Body.Bold, Sheet.ColumnWidth)]) with
    { SpaceAbove = 26 };

    private Strip Beside(IReadOnlyList<SetText> left, IReadOnlyList<SetText> right) =>
        new(Math.Max(left.Sum(t => t.Height), right.Sum(t => t.Height)), top =>
        {
            Draw(left, Sheet.Left, top);
            Draw(right, Sheet.Column, top);
        });

    private SetText Set(string text, Typeface face, double width) => new(typesetter.Lines(text, face, width), face);

    private void Draw(IEnumerable<SetText> paragraphs, double x, double top)
    {
        foreach (var paragraph in paragraphs.Where(p => !p.IsEmpty))
        {
            canvas.Tagged(Tag.Paragraph, () => DrawLines(paragraph, x, top));
            top += paragraph.Height;
        }
    }

    private void DrawLines(SetText text, double x, double top)
    {
        foreach (var line in text.Lines)
        {
            canvas.Write(line, x, top);
            top += text.Face.LineHeight;
        }
    }

    private static string PlaceAndDay(DateOnly day) => $"Milano, {day.InWords}";

    private sealed record SetText(IReadOnlyList<TextLine> Lines, Typeface Face)
    {
        public bool IsEmpty => Lines is [{ Stretches: [] }];
        public double Height => IsEmpty ? 0 : Lines.Count * Face.LineHeight;
    }
}
