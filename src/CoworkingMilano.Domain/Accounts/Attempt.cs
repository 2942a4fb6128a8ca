namespace CoworkingMilano.Domain.Accounts;

/// <summary>One try at what may only be tried so often: a password, a message asked for. It outlives the node that counted it.</summary>
public class Attempt
{
    public int Id { get; private set; }

    /// <summary>What was tried and by whom, as a fingerprint: neither address nor network can be read back.</summary>
    public required string Key { get; init; }

    public required DateTime At { get; init; }
}
