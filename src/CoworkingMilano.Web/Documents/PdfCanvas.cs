using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Letters;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;
using Tag = PdfSharp.UniversalAccessibility.PdfBlockLevelElementTag;

namespace CoworkingMilano.Web.Documents;

/// <summary>A PDF under construction: tagged for screen readers, PDF/A, in Italian. Distances are in points from the top left.</summary>
internal sealed class PdfCanvas : IDisposable
{
    private readonly PdfDocument _pdf = new();
    private readonly Typesetter _typesetter;
    private readonly StructureBuilder _structure;
    private PdfPage? _page;
    private XGraphics? _graphics;
    private bool _isArtifact;

    public PdfCanvas(Typesetter typesetter, string title, string author, DateOnly createdOn)
    {
        _typesetter = typesetter;
        var accessibility = UAManager.ForDocument(_pdf);
        accessibility.SetDocumentLanguage("it-IT");
        _structure = accessibility.StructureBuilder;
        _pdf.SetPdfA();
        _pdf.Info.Title = title;
        _pdf.Info.Author = author;
        _pdf.Info.CreationDate = new DateTime(createdOn, TimeOnly.MinValue, DateTimeKind.Utc);
    }

    public void AddPage()
    {
        _page = _pdf.AddPage();
        _page.Size = PageSize.A4;
        _graphics = XGraphics.FromPdfPage(_page);
    }

    /// <summary>Opens an element of the structure tree; it may close on a later page.</summary>
    public void Open(Tag tag) => Structured(() =>
    {
        _structure.BeginElement(tag);
        if (tag == Tag.TableHeaderCell)
        {
            _structure.CurrentStructureElement.Elements["/A"] = ColumnScope();
        }
    });

    public void Close() => Structured(_structure.End);

    public void Tagged(Tag tag, Action draw)
    {
        Open(tag);
        draw();
        Close();
    }

    public void Figure(string alternative, XRect box, Action draw)
    {
        Structured(() => _structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, box));
        draw();
        Close();
    }

    /// <summary>Draws what a screen reader should pass over: rules, backgrounds, page numbers, repeated headers.</summary>
    public void Artifact(Action draw)
    {
        if (_isArtifact)
        {
            draw();
            return;
        }
        _structure.BeginArtifact();
        _isArtifact = true;
        draw();
        _isArtifact = false;
        _structure.End();
    }

    public void Write(TextLine line, double x, double top)
    {
        foreach (var (text, face, width) in line.Stretches)
        {
            _graphics!.DrawString(text, _typesetter.Font(face), new XSolidBrush(face.Ink), x, top + face.Baseline);
            x += width;
        }
    }

    public void Fill(XColor color, params IEnumerable<XRect> rectangles)
    {
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        foreach (var rectangle in rectangles)
        {
            path.AddRectangle(rectangle);
        }
        _graphics!.DrawPath(new XSolidBrush(color), path);
    }

    /// <summary>Draws a picture upright, whichever way the camera was held: a PDF knows nothing of EXIF.</summary>
    public void Draw(Picture picture, XRect box)
    {
        using var image = XImage.FromStream(new MemoryStream(picture.Bytes));
        var drawing = _graphics!.Save();
        _graphics.MultiplyTransform(Turned(PictureCleaning.OrientationOf(picture.Bytes), box));
        _graphics.DrawImage(image, 0, 0, 1, 1);
        _graphics.Restore(drawing);
    }

    public void DrawRule(double y) => Fill(Sheet.Rule, new XRect(Sheet.Left, y, Sheet.TextWidth, 0.6));

    /// <summary>Draws a link: the words and, over them, the active area.</summary>
    public void Link(Uri url, XRect area, Action draw)
    {
        var link = PdfLinkAnnotation.CreateWebLink(new PdfRectangle(_graphics!.Transformer.WorldToDefaultPage(area)), url.AbsoluteUri);
        link.Flags = PdfAnnotationFlags.Print;
        _structure.BeginElement(link, url.AbsoluteUri);
        draw();
        _structure.End();
    }

    /// <summary>Makes consecutive strips one element of the structure tree, wherever pages break.</summary>
    public IReadOnlyList<Strip> Within(Tag tag, IEnumerable<Strip> content)
    {
        List<Strip> strips = [.. content];
        if (strips.Count > 0)
        {
            var (first, last) = (strips[0].Draw, strips.Count - 1);
            strips[0] = strips[0] with { Draw = top => { Open(tag); first(top); } };
            var final = strips[last].Draw;
            strips[last] = strips[last] with { Draw = top => { final(top); Close(); } };
        }
        return strips;
    }

    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        _pdf.Save(bytes);
        return Chance.Settled(bytes.ToArray());
    }

    public void Dispose() => _pdf.Dispose();

    private static PdfDictionary ColumnScope()
    {
        var attributes = new PdfDictionary();
        attributes.Elements.SetName("/O", "/Table");
        attributes.Elements.SetName("/Scope", "/Column");
        return attributes;
    }

    /// <summary>Takes the unit square, in which the picture lies as it is stored, to the box in which it is shown (EXIF 2.32, tag 0112).</summary>
    private static XMatrix Turned(int orientation, XRect box)
    {
        var (w, h) = (box.Width, box.Height);
        var (left, top, right, bottom) = (box.Left, box.Top, box.Right, box.Bottom);
        return orientation switch
        {
            2 => new XMatrix(-w, 0, 0, h, right, top),
            3 => new XMatrix(-w, 0, 0, -h, right, bottom),
            4 => new XMatrix(w, 0, 0, -h, left, bottom),
            5 => new XMatrix(0, h, w, 0, left, top),
            6 => new XMatrix(0, h, -w, 0, right, top),
            7 => new XMatrix(0, -h, -w, 0, right, bottom),
            8 => new XMatrix(0, -h, w, 0, left, bottom),
            _ => new XMatrix(w, 0, 0, h, left, top),
        };
    }

    private void Structured(Action act)
    {
        if (!_isArtifact)
        {
            act();
        }
    }
}
