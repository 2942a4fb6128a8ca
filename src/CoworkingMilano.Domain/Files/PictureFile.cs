namespace CoworkingMilano.Domain.Files;

/// <summary>What a page knows of a stored picture, to give it its room and let the browser choose a size; no bytes.</summary>
public sealed record PictureFile(string Sha256, int? Width, int? Height, bool HasRenditions)
{
    public const int FingerprintLength = 8;

    /// <summary>Changes with the picture, so that an address that bears it may be kept for ever.</summary>
    public string Fingerprint => Sha256[..FingerprintLength];

    /// <summary>Of the smaller copies, in pixels.</summary>
    public IEnumerable<int> RenditionWidths => HasRenditions ? Rendition.WidthsBelow(Width!.Value) : [];
}
