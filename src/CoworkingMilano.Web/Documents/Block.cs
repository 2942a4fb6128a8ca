namespace CoworkingMilano.Web.Documents;

/// <summary>What a <see cref="Letter"/> is made of, in reading order.</summary>
public abstract record Block;

public sealed record Subject(string Text) : Block;

public sealed record Heading(string Text) : Block;

/// <summary>The one line a certificate is about, set very large.</summary>
public sealed record Display(string Text) : Block;

/// <summary>What a certificate states, set larger than a letter's text.</summary>
public sealed record Statement(IReadOnlyList<Run> Runs) : Block;

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

public sealed record BulletList(IReadOnlyList<string> Items) : Block;

public sealed record Facts(IReadOnlyList<(string Name, string Value)> Entries) : Block;

public sealed record Callout(IReadOnlyList<Run> Runs) : Block;

public sealed record Sum(string Label, decimal Amount) : Block;

public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

public sealed record QrCode(Uri Url, string Caption) : Block;

public sealed record Signature(string Name, string Role, DateOnly On) : Block;

public sealed record Note(string Text) : Block;

/// <summary>A piece of a sentence, plain or bold. A string is a plain run; a line feed in it starts a new line.</summary>
public readonly record struct Run(string Text, bool IsBold = false)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>A column of a <see cref="Table"/>; a string is a column of text, numeric ones are set to the right.</summary>
public sealed record Column(string Header, bool IsNumeric = false)
{
    public static implicit operator Column(string header) => new(header);

    public static Column Numeric(string header) => new(header, IsNumeric: true);
}
