using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class DescribingTheProject(CoworkersDesk desk)
{
    [Fact]
    public async Task Keeps_the_lines_as_they_were_typed()
    {
        var (client, draft) = await desk.EmptyDraft();

        var response = await client.FillIn($"{CoworkersDesk.UrlOf(draft)}/progetto", ("ProjectTitle", " Studio grafico "), ("ProjectDescription", "Una riga\r\nUn’altra"));

        response.LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal(("Studio grafico", "Una riga\nUn’altra"), (saved.ProjectTitle, saved.ProjectDescription));
        Assert.Contains("La sezione è salvata.", (await client.Page(CoworkersDesk.UrlOf(draft))).Body!.TextContent);
    }

    [Fact]
    public async Task Takes_four_thousand_characters_and_gives_back_what_is_longer()
    {
        var (client, draft) = await desk.EmptyDraft();
        var url = $"{CoworkersDesk.UrlOf(draft)}/progetto";

        var page = await (await client.FillIn(url, ("ProjectTitle", "Studio"), ("ProjectDescription", new string('a', 4_001)))).ComesBack("ProjectDescription", "La descrizione può avere al massimo 4.000 caratteri: ne hai scritti 4.001");
        Assert.Equal(4_001, page.ValueOf("ProjectDescription")!.Length);

        var lines = string.Join("\r\n", Enumerable.Repeat(new string('a', 39), 100));
        (await client.FillIn(url, ("ProjectTitle", "Studio"), ("ProjectDescription", lines))).LeadsTo(CoworkersDesk.UrlOf(draft));
        Assert.Equal(3_999, (await desk.Saved(draft)).ProjectDescription!.Length);
    }
}
