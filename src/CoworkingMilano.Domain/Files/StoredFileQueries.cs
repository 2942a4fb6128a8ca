namespace CoworkingMilano.Domain.Files;

public static class StoredFileQueries
{
    /// <summary>A picture's bytes and what they are: its own, or those of its copy of that width.</summary>
    public static IQueryable<PictureBytes> OfWidth(this IQueryable<StoredFile> pictures, int? width) => width is null
        ? pictures.Select(f => new PictureBytes(f.Kind, f.Content.Bytes))
        : pictures.SelectMany(f => f.Renditions).Where(r => r.Width == width).Select(r => new PictureBytes(FileKind.Jpeg, r.Content.Bytes));
}

public sealed record PictureBytes(FileKind Kind, byte[] Bytes);
