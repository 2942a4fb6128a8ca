using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Protocol;

namespace CoworkingMilano.Domain.Applications;

/// <summary>One thing asked, and its answer.</summary>
public class InformationItem
{
    public int Id { get; private set; }
    public int Position { get; private set; }
    public required InformationSubject Subject { get; init; }

    /// <summary>The field's, document's, requirement's or check's code in the call; null for a free question.</summary>
    public string? Code { get; init; }

    /// <summary>What it is about, as its page names it.</summary>
    public required string Title { get; init; }

    /// <summary>What is missing or unclear, for the applicant.</summary>
    public required string Question { get; init; }

    public string? Words { get; private set; }
    public string? NewValue { get; private set; }

    /// <summary>What the application said before the correction.</summary>
    public string? OldValue { get; private set; }

    public StoredFile? File { get; private set; }

    public bool IsAnswered => Subject switch
    {
        InformationSubject.Field => NewValue is not null || !string.IsNullOrWhiteSpace(Words),
        InformationSubject.Document => File is not null,
        _ => !string.IsNullOrWhiteSpace(Words),
    };

    /// <summary>Something no topic covers.</summary>
    public static InformationItem Free(string title, string question) => new() { Subject = InformationSubject.Question, Title = title, Question = question };

    public bool HasChangedField => OldValue is not null && NewValue is not null && OldValue != NewValue;

    internal IEnumerable<(string Name, string? Value)> Spelled(bool withAnswer)
    {
        yield return ($"Voce {Position}, {Title}", Question);
        if (withAnswer)
        {
            yield return ($"Voce {Position}, risposta", Words);
            yield return ($"Voce {Position}, da", HasChangedField ? OldValue : null);
            yield return ($"Voce {Position}, a", NewValue);
            yield return ($"Voce {Position}, file", ActDocument.Spelled(File));
        }
    }

    internal void TakePosition(int position) => Position = position;
    internal void KeepAnswer(string? words, string? newValue) => (Words, NewValue) = (words, newValue);
    internal void KeepFile(StoredFile? file) => File = file;
    internal void RememberOldValue(string? value) => OldValue = value ?? "";
}

public enum InformationSubject
{
    [Display(Name = "Un dato della domanda")]
    Field,

    [Display(Name = "Un documento")]
    Document,

    [Display(Name = "Un requisito")]
    Requirement,

    /// <summary>What another administration answered, when it is not what was declared: the applicant explains, and proves nothing by certificates.</summary>
    [Display(Name = "Una verifica d’ufficio")]
    Check,

    [Display(Name = "Altro")]
    Question,
}
