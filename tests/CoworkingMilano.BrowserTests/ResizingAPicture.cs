using CoworkingMilano.Web.Demo;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>What a phone's camera gives is too large for the portal: the browser makes it smaller before it travels.</summary>
public sealed class ResizingAPicture(Portal portal, Chromium chromium)
{
    [Fact]
    public async Task Turns_it_upright_and_makes_three_sizes_of_it()
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium);
        await OpenPictures(visitor);

        // Sent at once: the form waits until the picture is ready.
        await visitor.Main.GetByLabel("Fotografia", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "IMG_0042.jpeg", MimeType = "image/jpeg", Buffer = SomeFile.Jpeg(2400, 1800, gps: true, orientation: 6) });
        await visitor.FillAsync("Che cosa si vede", "La sala comune");
        await visitor.PressAsync("Aggiungi la fotografia");
        await visitor.SeesAsync("Fotografie salvate: 1");

        var photo = visitor.Main.Locator(".picture-list img");
        Assert.Equal(("1600", "2133"), (await photo.GetAttributeAsync("width"), await photo.GetAttributeAsync("height")));
        var sizes = (await photo.GetAttributeAsync("srcset"))!.Split(", ");
        Assert.Equal(["480w", "960w", "1600w"], sizes.Select(s => s.Split(' ')[1]));
        foreach (var size in sizes.Select(s => s.Split(' ')))
        {
            Assert.Equal(int.Parse(size[1][..^1], System.Globalization.CultureInfo.InvariantCulture), await WidthOf(visitor, size[0]));
        }

        await visitor.LookAsync("fotografie-tre-misure");
        visitor.AssertNothingWasWrong();
    }

    private static async Task OpenPictures(Visitor visitor)
    {
        await visitor.BecomeAsync(Persona.Giulia.FullName);
        await visitor.GoToAsync("/servizi/accreditamento");
        await visitor.PressAsync("Inizia la domanda");
        await visitor.FollowAsync("Le fotografie");
    }

    private static Task<int> WidthOf(Visitor visitor, string address) =>
        visitor.Page.EvaluateAsync<int>("async address => (await createImageBitmap(await (await fetch(address)).blob())).width", address);
}
