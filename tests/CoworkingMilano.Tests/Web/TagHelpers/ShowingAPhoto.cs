using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure.TagHelpers;

namespace CoworkingMilano.Tests.Web.TagHelpers;

public sealed class ShowingAPhoto
{
    private static readonly string Sha256 = new('a', 64);

    private readonly FormPage<object> _page = new(new object());

    [Fact]
    public async Task Offers_the_browser_every_size_and_keeps_its_room()
    {
        var photo = await _page.Write(new PhotoTagHelper { Address = "/foto/1", File = new(Sha256, 1600, 1200, HasRenditions: true) }, "", ("alt", "La sala"), ("sizes", "50vw"));

        Assert.Equal(
            """<img alt="La sala" sizes="50vw" src="/foto/1?v=aaaaaaaa" width="1600" height="1200" srcset="/foto/1/480?v=aaaaaaaa 480w, /foto/1/960?v=aaaaaaaa 960w, /foto/1?v=aaaaaaaa 1600w" loading="lazy">""",
            photo.InnerHtml);
    }

    [Fact]
    public async Task Has_one_size_when_the_picture_came_alone()
    {
        var photo = await _page.Write(new PhotoTagHelper { Address = "/foto/1", File = new(Sha256, 1600, 1200, HasRenditions: false), Eager = true }, "", ("alt", ""), ("sizes", "50vw"));

        Assert.Equal("""<img alt="" src="/foto/1?v=aaaaaaaa" width="1600" height="1200">""", photo.InnerHtml);
    }
}
