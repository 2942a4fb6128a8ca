namespace CoworkingMilano.Domain.Applications;

/// <summary>A coded reason and its words, announced by a notice or given by a decision.</summary>
public class RefusalGround
{
    public int Id { get; private set; }
    public int Position { get; private set; }
    public required RefusalReason Reason { get; init; }
    public required string Text { get; init; }

    /// <summary>The rule of the call it applies, in the words in force for this case (L. 241/1990 art. 3); null only where the call had none, or before the portal asked.</summary>
    public string? Rule { get; init; }

    /// <summary>Of a ground the notice did not announce: the remark it comes from.</summary>
    public Remark? Remark { get; init; }

    /// <summary>The same ground, for the decision to give.</summary>
    public RefusalGround Repeated() => new() { Reason = Reason, Text = Text, Rule = Rule };

    internal IEnumerable<(string Name, string? Value)> Spelled() => [(Remark is { } remark ? $"{Reason.Label()}, dall’osservazione {remark.Position}" : Reason.Label(), Text), ("Regola", Rule)];

    internal static void Count(List<RefusalGround> grounds)
    {
        for (var i = 0; i < grounds.Count; i++)
        {
            grounds[i].Position = i + 1;
        }
    }
}
