using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Domain.Applications;

/// <summary>Words of one officer to the others about a case. Never shown to the applicant, never changed, never deleted.</summary>
public class InternalNote
{
    public const int MaximumLength = 4000;

    public int Id { get; private set; }
    public required string Text { get; init; }
    public required string AuthorId { get; init; }
    public Account Author { get; private set; } = null!;
    public required DateTime WrittenAt { get; init; }

    /// <summary>Of the form it was written in: no two notes of a case have the same.</summary>
    public required Guid Key { get; init; }
}
