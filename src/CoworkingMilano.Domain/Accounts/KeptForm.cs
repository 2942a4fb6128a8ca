namespace CoworkingMilano.Domain.Accounts;

/// <summary>What a person was sending when their session turned out to be over. Nobody else can read it, and it is never acted upon: it only fills the form again.</summary>
public class KeptForm
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public Guid Id { get; init; } = Guid.NewGuid();
    public required string AccountId { get; init; }

    /// <summary>Page, action and answers, sealed for this account.</summary>
    public required byte[] Content { get; init; }

    public required DateTime KeptAt { get; init; }
}
