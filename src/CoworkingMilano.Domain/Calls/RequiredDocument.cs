namespace CoworkingMilano.Domain.Calls;

/// <summary>A file the call wants with a voucher application. Facts another administration holds are declared, never proved by a certificate (D.P.R. 445/2000 art. 40).</summary>
public class RequiredDocument
{
    public int Id { get; private set; }

    /// <summary>Short public name, used in URLs: <c>preventivo</c>.</summary>
    public required string Code { get; init; }

    public required int Position { get; init; }
    public required string Title { get; init; }
    public required string Hint { get; init; }

    /// <summary>Asked only of who is known by a password alone: a digital identity already says who they are (CAD art. 65).</summary>
    public bool IsReplacedByDigitalIdentity { get; init; }
}
