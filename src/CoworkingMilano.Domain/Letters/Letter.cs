namespace CoworkingMilano.Domain.Letters;

/// <summary>What the city writes to a person: a letter, a receipt, a certificate. It says what is written, not how it looks.</summary>
/// <param name="reference">The case it belongs to, such as VC-2026-0042; printed at the foot of every page.</param>
/// <param name="title">Heading of the document and its name in the reader's window.</param>
/// <param name="on">Milan's day of the act; also the creation date of the file, so the same act gives the same document.</param>
public sealed class Letter(string reference, string title, DateOnly on)
{
    private readonly List<Block> _blocks = [];

    public string Reference => reference;
    public string Title => title;
    public DateOnly On => on;

    /// <summary>What no reader may miss on any page, such as that the letter is only a draft.</summary>
    public string? Mark { get; private set; }

    /// <summary>A page to hang on a wall: framed, without page number.</summary>
    public bool IsCertificate { get; private set; }

    /// <summary>Where the protocol register keeps it; null of drafts, and of what is no act.</summary>
    public RegistrationMark? Registration { get; private set; }

    public string? Office { get; private set; }
    public IReadOnlyList<string> Contacts { get; private set; } = [];
    public IReadOnlyList<string> Addressee { get; private set; } = [];
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The letterhead: the office that writes and the lines that say how to reach it.</summary>
    public Letter From(string office, params IReadOnlyList<string> contacts)
    {
        Office = office;
        Contacts = contacts;
        return this;
    }

    public Letter To(params IReadOnlyList<string> addressee)
    {
        Addressee = addressee;
        return this;
    }

    public Letter Marked(string mark)
    {
        Mark = mark;
        return this;
    }

    public Letter RegisteredAs(RegistrationMark registration)
    {
        Registration = registration;
        return this;
    }

    public Letter AsCertificate()
    {
        IsCertificate = true;
        return this;
    }

    public Letter Subject(string subject) => Add(new Subject(subject));
    public Letter Heading(string heading) => Add(new Heading(heading));
    public Letter Display(string text) => Add(new Display(text));
    public Letter Statement(params IReadOnlyList<Run> runs) => Add(new Statement(runs));
    public Letter Paragraph(params IReadOnlyList<Run> runs) => Add(new Paragraph(runs));
    public Letter List(params IReadOnlyList<string> items) => Add(new BulletList(items));
    public Letter Facts(params IReadOnlyList<(string Name, string Value)> facts) => Add(new Facts([.. facts.Select(f => new Fact(f.Name, f.Value))]));
    public Letter Callout(params IReadOnlyList<Run> runs) => Add(new Callout(runs));

    /// <summary>The amount the letter is about, in euros, set large.</summary>
    public Letter Sum(string label, decimal amount) => Add(new Sum(label, amount));

    public Letter Table(IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<string>> rows) => Add(new Table(columns, [.. rows]));
    public Letter Room(int lines) => Add(new Room(lines));
    public Letter Pictures(params IReadOnlyList<Picture> pictures) => Add(new Pictures(pictures));
    public Letter QrCode(Uri url, string caption) => Add(new QrCode(url, caption));
    public Letter SignedBy(string name, string role, DateOnly signedOn) => Add(new Signature(name, role, signedOn));

    /// <summary>Small print: terms of appeal, legal wording of the signature.</summary>
    public Letter Note(string note) => Add(new Note(note));

    /// <summary>A bold run, for use inside <see cref="Paragraph"/> and <see cref="Callout"/>.</summary>
    public static Run Bold(string text) => new(text, IsBold: true);

    internal Letter Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}

/// <summary>What ties a paper to the protocol register.</summary>
/// <param name="Number">As letters cite it: <c>2026/0000042</c>.</param>
/// <param name="On">Milan day.</param>
/// <param name="DocumentSha256">Of the registered text.</param>
public sealed record RegistrationMark(string Number, DateOnly On, string DocumentSha256);
