namespace CoworkingMilano.Domain.Applications;

/// <summary>A field, document, requirement or contradicted check of a case that the office may ask about.</summary>
public sealed record InformationTopic(InformationSubject Subject, string Code, string Title)
{
    public InformationItem Ask(string question) => new() { Subject = Subject, Code = Code, Title = Title, Question = question };

    internal bool IsOf(InformationItem item) => item.Subject == Subject && item.Code == Code;
}
