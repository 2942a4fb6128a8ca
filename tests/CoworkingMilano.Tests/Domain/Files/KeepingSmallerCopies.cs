using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Files;

public class KeepingSmallerCopies
{
    [Fact]
    public void Takes_one_for_each_width()
    {
        var file = Stored(1600, 1200, (480, 360), (960, 720));

        Assert.Equal([480, 960], file.Renditions.Select(r => r.Width));
        Assert.Equal([480, 960], file.AsPicture.RenditionWidths);
    }

    [Fact]
    public void Forgives_the_pixel_that_rounding_moves() => Assert.True(Stored(1597, 1063, (480, 320), (960, 638)).HasRenditions);

    [Fact]
    public void Needs_none_wider_than_the_picture()
    {
        Assert.Equal([480], Stored(800, 600, (480, 360), (960, 720)).Renditions.Select(r => r.Width));
        Assert.False(Stored(480, 360, (480, 360)).HasRenditions);
    }

    /// <summary>Lacking, of other proportions, of a width nobody asks for, lying on a side.</summary>
    public static TheoryData<(int Width, int Height)[]> WrongCopies => new()
    {
        Array.Empty<(int, int)>(),
        new[] { (480, 360) },
        new[] { (480, 360), (960, 960) },
        new[] { (480, 360), (1000, 750) },
        new[] { (480, 640), (960, 1280) },
    };

    [Theory, MemberData(nameof(WrongCopies), DisableDiscoveryEnumeration = true)]
    public void Keeps_the_picture_alone_when_one_is_not_what_it_should_be((int Width, int Height)[] copies)
    {
        var file = Stored(1600, 1200, copies);

        Assert.Empty(file.Renditions);
        Assert.Empty(file.AsPicture.RenditionWidths);
        Assert.Equal((1600, 1200), (file.Width, file.Height));
    }

    private static StoredFile Stored(int width, int height, params (int Width, int Height)[] copies) =>
        StoredFile.OfPicture("sala.jpg", FileKind.Jpeg, Picture(width, height), [.. copies.Select(c => Picture(c.Width, c.Height))], Some.Clock);

    private static CleanPicture Picture(int width, int height) => new([1, 2, 3], width, height);
}
