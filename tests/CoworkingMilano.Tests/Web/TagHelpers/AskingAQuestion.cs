using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Tests.Web.TagHelpers;

public sealed class AskingAQuestion
{
    private readonly FormPage<Questions> _page = new(new Questions
    {
        Name = "L’Officina & <figli>",
        Fee = 1250.5m,
        Start = new(2026, 3, 1),
        Kind = Kind.Company,
        Accessible = false,
        Services = [Kind.Person],
        Agreed = true,
    });

    [Fact]
    public async Task A_field_shows_its_label_its_hint_and_what_the_form_holds()
    {
        var question = await _page.Write(Field(nameof(Questions.Name), hint: "Come sull’insegna"), attributes: ("autocomplete", "organization"));

        var input = question.QuerySelector<IHtmlInputElement>("input")!;
        Assert.Equal("L’Officina & <figli>", input.Value);
        Assert.Equal("organization", input.GetAttribute("autocomplete"));
        Assert.Equal("Nome", question.QuerySelector($"label[for={input.Id}]")!.TextContent);
        Assert.Equal("Come sull’insegna", question.QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent);
        Assert.Null(input.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_wrong_field_keeps_what_was_typed_and_says_what_is_wrong()
    {
        _page.Received(nameof(Questions.Fee), "duecento", "Scrivi un numero");

        var question = await _page.Write(Field(nameof(Questions.Fee), hint: "Senza IVA", suffix: "€"));

        var input = question.QuerySelector<IHtmlInputElement>("input")!;
        Assert.Equal("duecento", input.Value);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Fee-hint Fee-suffix Fee-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Errore: Scrivi un numero", question.QuerySelector("#Fee-error")!.TextContent);
        Assert.True(question.QuerySelector(".field")!.ClassList.Contains("field-wrong"));
    }

    [Theory]
    [InlineData(nameof(Questions.Fee), "text", "1250,50")]
    [InlineData(nameof(Questions.Start), "date", "2026-03-01")]
    public async Task A_field_takes_its_shape_from_the_property(string property, string type, string value)
    {
        var question = await _page.Write(Field(property));

        var input = question.QuerySelector<IHtmlInputElement>("input")!;
        Assert.Equal(type, input.GetAttribute("type"));
        Assert.Equal(value, input.Value);
    }

    [Fact]
    public async Task A_password_never_comes_back()
    {
        _page.Received(nameof(Questions.Name), "segretissima", "Troppo corta");

        var question = await _page.Write(Field(nameof(Questions.Name), type: "password"));

        Assert.DoesNotContain("segretissima", question.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_area_keeps_its_lines()
    {
        _page.Received(nameof(Questions.Name), "uno\ndue", "Troppo breve");

        var question = await _page.Write(new FieldTagHelper(_page.Text) { For = _page.For(nameof(Questions.Name)), ViewContext = _page.View, Label = "Nome", Rows = 4 });

        Assert.Equal("uno\ndue", question.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
    }

    [Fact]
    public async Task An_enum_becomes_radio_buttons_with_its_Italian_words()
    {
        var question = await _page.Write(Choices(nameof(Questions.Kind)));

        var answers = question.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").ToList();
        Assert.Equal(["Person", "Company"], answers.Select(a => a.Value));
        Assert.Equal(["Persona", "Impresa"], question.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal("Company", answers.Single(a => a.IsChecked).Value);
        Assert.Equal("Iscritta al Registro", question.QuerySelector("#" + answers[1].GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public async Task A_yes_or_no_question_offers_both_and_presumes_nothing()
    {
        var answered = await _page.Write(Choices(nameof(Questions.Accessible)));
        var open = await new FormPage<Questions>(new()).Write(Choices(nameof(Questions.Accessible), new FormPage<Questions>(new())));

        Assert.Equal(["Sì", "No"], answered.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal("false", answered.QuerySelector<IHtmlInputElement>("input:checked")!.Value);
        Assert.Null(open.QuerySelector("input:checked"));
    }

    [Fact]
    public async Task A_collection_becomes_checkboxes()
    {
        var question = await _page.Write(Choices(nameof(Questions.Services)));

        Assert.Equal("Person", Assert.Single(question.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"), a => a.IsChecked).Value);
    }

    [Fact]
    public async Task A_wrong_choice_says_so_on_the_group_and_its_first_answer_carries_the_name()
    {
        _page.Received(nameof(Questions.Kind), "", "Scegli chi sei");

        var question = await _page.Write(Choices(nameof(Questions.Kind)));

        Assert.Equal("Kind-error", question.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("Kind", question.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task A_dropdown_starts_empty_and_remembers_the_choice()
    {
        var question = await _page.Write(new DropdownTagHelper(_page.Text) { For = _page.For(nameof(Questions.Kind)), ViewContext = _page.View, Label = "Chi sei" });

        var options = question.QuerySelectorAll<IHtmlOptionElement>("option").ToList();
        Assert.Equal(["Scegli…", "Persona", "Impresa"], options.Select(o => o.Text));
        Assert.Equal("Company", options.Single(o => o.IsSelected).Value);
    }

    [Fact]
    public async Task A_tick_is_as_the_form_says()
    {
        var question = await _page.Write(
            new TickTagHelper(_page.Text) { For = _page.For(nameof(Questions.Agreed)), ViewContext = _page.View }, "Dichiaro il <em>vero</em>");

        Assert.True(question.QuerySelector<IHtmlInputElement>("input[type=checkbox][value=true]")!.IsChecked);
        Assert.Equal("Dichiaro il vero", question.QuerySelector("label[for=Agreed]")!.TextContent);
    }

    [Fact]
    public async Task The_summary_lists_errors_in_the_order_of_the_questions_each_a_link_to_its_own()
    {
        _page.Received(nameof(Questions.Agreed), "", "Devi dichiarare").Received(nameof(Questions.Name), "", "Scrivi il nome").Received(nameof(Questions.Fee), "x", "Scrivi un numero");

        var summary = await _page.Write(new ErrorSummaryTagHelper(_page.Text) { ViewContext = _page.View });

        Assert.Equal("alert", summary.FirstElementChild!.GetAttribute("role"));
        Assert.Equal("Controlla i dati: ci sono 3 errori", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal([("#Name", "Scrivi il nome"), ("#Fee", "Scrivi un numero"), ("#Agreed", "Devi dichiarare")],
            summary.QuerySelectorAll("a").Select(a => (a.GetAttribute("href")!, a.TextContent)));
    }

    [Fact]
    public async Task There_is_no_summary_when_all_is_well() =>
        Assert.Empty((await _page.Write(new ErrorSummaryTagHelper(_page.Text) { ViewContext = _page.View })).ChildNodes);

    private FieldTagHelper Field(string property, string? hint = null, string? suffix = null, string? type = null) =>
        new(_page.Text) { For = _page.For(property), ViewContext = _page.View, Label = "Nome", Hint = hint, Suffix = suffix, Type = type };

    private ChoicesTagHelper Choices(string property, FormPage<Questions>? page = null) =>
        new(_page.Text) { For = (page ?? _page).For(property), ViewContext = (page ?? _page).View, Legend = "Chi sei?" };

    private enum Kind
    {
        [Display(Name = "Persona")]
        Person,

        [Display(Name = "Impresa", Description = "Iscritta al Registro")]
        Company,
    }

    private sealed class Questions
    {
        public string? Name { get; set; }
        public decimal? Fee { get; set; }
        public DateOnly? Start { get; set; }
        public Kind? Kind { get; set; }
        public bool? Accessible { get; set; }
        public List<Kind> Services { get; set; } = [];
        public bool Agreed { get; set; }
    }
}
