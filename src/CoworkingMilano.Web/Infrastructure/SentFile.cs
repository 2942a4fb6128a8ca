using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>A document sent with a form: what is wrong with it, or what is kept of it.</summary>
public sealed class SentFile
{
    private readonly string _name;
    private readonly long _size;
    private readonly byte[]? _bytes;

    private SentFile(string name, long size, byte[]? bytes) => (_name, _size, _bytes) = (name, size, bytes);

    /// <summary>Reads a file no bigger than a document may be; null when none was sent.</summary>
    public static async Task<SentFile?> ReadAsync(IFormFile? file)
    {
        if (file is null)
        {
            return null;
        }

        if (file.Length > Uploads.MaximumFileBytes)
        {
            return new(file.FileName, file.Length, null);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        return new(file.FileName, file.Length, content.ToArray());
    }

    /// <summary>Why it cannot be taken, as a sentence; null when it can.</summary>
    public string? Complaint =>
        _bytes is null ? $"Il file pesa {FileSize.Format((int)Math.Min(_size, int.MaxValue))}: il massimo è {FileSize.Format(Uploads.MaximumFileBytes)}"
        : FileInspection.Of(_bytes, _name) is { IsAccepted: false, Verdict: var verdict } ? verdict.Label()
        : null;

    /// <summary>What is kept: of a picture, the picture alone.</summary>
    public StoredFile Keep(TimeProvider clock)
    {
        var kind = FileInspection.Of(_bytes!).Kind!.Value;
        return PictureCleaning.WithoutMetadata(_bytes!, kind) is { } picture
            ? StoredFile.Of(_name, kind, picture.Bytes, clock, picture.Width, picture.Height)
            : StoredFile.Of(_name, kind, _bytes!, clock);
    }
}
