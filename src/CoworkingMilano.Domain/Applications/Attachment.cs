using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>A file given with an application: a document the call asks for, or a picture of the space.</summary>
public class Attachment
{
    public int Id { get; private set; }

    /// <summary>The document's code in the call, or <see cref="Accreditation.AccreditationApplication.PictureCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The place among the files of the application, 1 for the first.</summary>
    public int Position { get; internal set; }
    public required StoredFile File { get; init; }

    /// <summary>What a picture shows, for who cannot see it.</summary>
    public string? Caption { get; internal set; }
}
