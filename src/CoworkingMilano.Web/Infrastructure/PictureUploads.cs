using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Files;
using FluentValidation;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Pictures that come with a form, alone or with the smaller copies <c>Scripts/resize.js</c> makes of them.</summary>
public static class PictureUploads
{
    public const int MaximumMegabytes = 2;
    public const int MaximumBytes = MaximumMegabytes * 1024 * 1024;

    /// <summary>Of a smaller copy; a heavier one spares nobody anything.</summary>
    private const int MaximumCopyBytes = MaximumBytes / 4;

    /// <summary>Nothing to say of a missing picture: whether there must be one is for the form.</summary>
    public static IRuleBuilderOptionsConditions<TForm, IFormFile?> IsPicture<TForm>(this IRuleBuilder<TForm, IFormFile?> rule) => rule.CustomAsync(async (picture, context, _) =>
    {
        if (picture is not null && await ObjectionAsync(picture) is { } objection)
        {
            context.AddFailure(objection);
        }
    });

    /// <summary>A valid picture as it is kept, and its copies: without what the camera wrote into them.</summary>
    public static async Task<StoredFile> CleanAsync(IFormFile picture, IEnumerable<IFormFile> smaller, TimeProvider clock)
    {
        var bytes = await BytesOf(picture);
        var kind = FileInspection.Of(bytes).Kind!.Value;
        var copies = await Task.WhenAll(smaller.Where(c => c.Length <= MaximumCopyBytes).Take(Rendition.Widths.Count).Select(CleanCopyAsync));
        return StoredFile.OfPicture(picture.FileName, kind, PictureCleaning.WithoutMetadata(bytes, kind)!, [.. copies.OfType<CleanPicture>()], clock);
    }

    private static async Task<CleanPicture?> CleanCopyAsync(IFormFile copy)
    {
        var bytes = await BytesOf(copy);
        return FileInspection.Of(bytes) is { Kind: FileKind.Jpeg, IsAccepted: true } ? PictureCleaning.WithoutMetadata(bytes, FileKind.Jpeg) : null;
    }

    /// <summary>What is wrong with the file, told to who expects to send a picture; null when nothing is.</summary>
    private static async Task<string?> ObjectionAsync(IFormFile picture) =>
        picture.Length > MaximumBytes ? $"La fotografia pesa più di {MaximumMegabytes} MB: riducila e sceglila di nuovo"
        : FileInspection.Of(await BytesOf(picture), picture.FileName) switch
        {
            { Verdict: FileVerdict.Empty } => FileVerdict.Empty.Label(),
            { Kind: not (FileKind.Jpeg or FileKind.Png) } => "Il file non è una fotografia JPG o PNG: scegline un’altra",
            { Verdict: FileVerdict.MisleadingName } => "Il nome del file non corrisponde al suo contenuto: salva di nuovo la fotografia come JPG o PNG",
            { IsAccepted: false, Verdict: var verdict } => verdict.Label(),
            _ => null,
        };

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
