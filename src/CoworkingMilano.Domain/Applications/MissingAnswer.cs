namespace CoworkingMilano.Domain.Applications;

/// <summary>An answer that a draft still lacks.</summary>
/// <param name="Field">The question, by the name it has in its section's form: <c>MonthlyFee</c>, <c>Services[2].Description</c>.</param>
/// <param name="Words">What is missing, in the middle of a sentence: «codice fiscale».</param>
public record MissingAnswer(string Field, string Words)
{
    internal static IReadOnlyList<MissingAnswer> Among(params IEnumerable<(bool IsMissing, string Field, string Words)> answers) =>
        [.. answers.Where(a => a.IsMissing).Select(a => new MissingAnswer(a.Field, a.Words))];
}
