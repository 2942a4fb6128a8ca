using System.Text.Json.Serialization;

namespace CoworkingMilano.Domain.Letters;

/// <summary>What a <see cref="Letter"/> is made of, in reading order. The names below stand in registered letters: they may grow, never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "Block")]
[JsonDerivedType(typeof(Subject), nameof(Subject))]
[JsonDerivedType(typeof(Heading), nameof(Heading))]
[JsonDerivedType(typeof(Display), nameof(Display))]
[JsonDerivedType(typeof(Statement), nameof(Statement))]
[JsonDerivedType(typeof(Paragraph), nameof(Paragraph))]
[JsonDerivedType(typeof(BulletList), nameof(BulletList))]
[JsonDerivedType(typeof(Facts), nameof(Facts))]
[JsonDerivedType(typeof(Callout), nameof(Callout))]
[JsonDerivedType(typeof(Sum), nameof(Sum))]
[JsonDerivedType(typeof(Table), nameof(Table))]
[JsonDerivedType(typeof(Room), nameof(Room))]
[JsonDerivedType(typeof(Pictures), nameof(Pictures))]
[JsonDerivedType(typeof(QrCode), nameof(QrCode))]
[JsonDerivedType(typeof(Signature), nameof(Signature))]
[JsonDerivedType(typeof(Note), nameof(Note))]
public abstract record Block;

public sealed record Subject(string Text) : Block;

public sealed record Heading(string Text) : Block;

/// <summary>The one line a certificate is about, set very large.</summary>
public sealed record Display(string Text) : Block;

/// <summary>What a certificate states, set larger than a letter's text.</summary>
public sealed record Statement(IReadOnlyList<Run> Runs) : Block;

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

public sealed record BulletList(IReadOnlyList<string> Items) : Block;

public sealed record Facts(IReadOnlyList<Fact> Entries) : Block;

public sealed record Callout(IReadOnlyList<Run> Runs) : Block;

public sealed record Sum(string Label, decimal Amount) : Block;

public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>Lines to write on by hand.</summary>
public sealed record Room(int Lines) : Block;

/// <summary>Pictures, two abreast, each above its caption.</summary>
public sealed record Pictures(IReadOnlyList<Picture> Items) : Block;

/// <param name="Bytes">A JPEG or a PNG.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Caption">What stands below it.</param>
public sealed record Picture(byte[] Bytes, int Width, int Height, string Caption);

public sealed record QrCode(Uri Url, string Caption) : Block;

public sealed record Signature(string Name, string Role, DateOnly On) : Block;

public sealed record Note(string Text) : Block;

public readonly record struct Fact(string Name, string Value);

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
