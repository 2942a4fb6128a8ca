using System.Text.Json.Serialization;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What was typed into a form before the session ended.</summary>
/// <param name="Page">Where the form stands.</param>
/// <param name="Action">Where it is sent: of several forms on the page, this tells which.</param>
/// <param name="Answers">By name; an unticked box has none.</param>
public sealed record RecoveredForm(string Page, string Action, IReadOnlyDictionary<string, string[]> Answers)
{
    /// <summary>While its form is being written.</summary>
    [JsonIgnore]
    public bool IsOpen { get; set; }

    /// <summary>The form being written, if it is the one that was recovered.</summary>
    public static RecoveredForm? On(HttpContext http) => http.Features.Get<RecoveredForm>() is { IsOpen: true } form ? form : null;

    public IEnumerable<string> AnswersTo(string name) => Answers.TryGetValue(name, out var answers) ? answers : [];
}
