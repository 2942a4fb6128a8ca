using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class DescribingTheOperator : IDisposable
{
    private static readonly (string, string)[] Answers =
    [
        ("OperatorName", "  Officina Srl "), ("LegalForm", "Company"), ("VatNumber", "IT 123 456 789 03"), ("Rea", "mi 7654321"), ("Pec", "officina@pec.example.it"),
    ];

    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Saves_the_section_and_returns_to_the_task_list()
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("gestore"), Answers);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(_draft.Url(), response.Headers.Location!.OriginalString);
        var saved = await _portal.Saved(_draft);
        Assert.Equal(
            ("Officina Srl", (LegalForm?)LegalForm.Company, "12345678903", "MI-7654321", "officina@pec.example.it"),
            (saved.OperatorName, saved.LegalForm, saved.VatNumber, saved.Rea, saved.Pec));
        Assert.Equal("MI-7654321", (await manager.Page(_draft.Url("gestore"))).Value("Rea"));
    }

    [Theory]
    [InlineData("VatNumber", "12345678904", "La partita IVA non è corretta: ha 11 cifre e l’ultima controlla le altre. Ricopiala dalla visura")]
    [InlineData("Rea", "XX-1234567", "Scrivi la sigla della provincia e fino a 7 cifre, per esempio MI-1234567")]
    [InlineData("Pec", "officina@pec", "L’indirizzo PEC non è completo: scrivilo come nome@pec.esempio.it")]
    public async Task Says_what_is_wrong_beside_the_field_and_keeps_what_was_typed(string field, string typed, string sentence)
    {
        var manager = await _portal.SignInWith(_draft);

        var response = await manager.FillIn(_draft.Url("gestore"), [.. Answers.Where(a => a.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Html();
        Assert.EndsWith(sentence, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Value(field));
        Assert.Equal("  Officina Srl ", page.Value("OperatorName"));
        var saved = await _portal.Saved(_draft);
        Assert.Equal("Officina Srl", saved.OperatorName);
        Assert.Equal(field, Assert.Single(saved.Missing(AccreditationSection.Operator)).Field);
    }

    [Fact]
    public async Task Is_refused_once_submitted_whatever_is_posted()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(submitted);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("gestore"), Answers)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Send(submitted.Url("gestore"))).StatusCode);
        Assert.Equal("Isola Lab Srl", (await _portal.Saved(submitted)).OperatorName);
    }
}

internal static class Answered
{
    /// <summary>What the control of that name holds.</summary>
    public static string? Value(this IDocument page, string name) => page.GetElementById(name.Replace('.', '_').Replace('[', '_').Replace(']', '_')) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };
}
