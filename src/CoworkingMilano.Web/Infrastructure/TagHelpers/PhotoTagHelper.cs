using System.Globalization;
using CoworkingMilano.Domain.Files;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoworkingMilano.Web.Infrastructure.TagHelpers;

/// <summary>
/// A stored picture, in the size the screen needs: its room is kept, it loads when it comes near, and its address may be cached for ever. The picture answers at
/// <see cref="Address"/>, its smaller copies at the same address with their width after it. Attributes it does not know (<c>alt</c>, <c>sizes</c>) go to the image.
/// </summary>
[HtmlTargetElement("photo", Attributes = "address,file,alt,sizes", TagStructure = TagStructure.NormalOrSelfClosing)]
public class PhotoTagHelper : TagHelper
{
    public string Address { get; set; } = "";
    public required PictureFile File { get; set; }

    /// <summary>The first picture of a page, seen at once.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("src", Versioned(Address));
        output.Attributes.SetAttribute("width", File.Width);
        output.Attributes.SetAttribute("height", File.Height);
        if (File.HasRenditions)
        {
            output.Attributes.SetAttribute("srcset", string.Join(", ", Candidates));
        }
        else
        {
            output.Attributes.RemoveAll("sizes");
        }

        if (!Eager)
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }
    }

    private IEnumerable<string> Candidates =>
    [
        .. File.RenditionWidths.Select(width => string.Create(CultureInfo.InvariantCulture, $"{Versioned($"{Address}/{width}")} {width}w")),
        string.Create(CultureInfo.InvariantCulture, $"{Versioned(Address)} {File.Width}w"),
    ];

    private string Versioned(string address) => $"{address}?v={File.Fingerprint}";
}
