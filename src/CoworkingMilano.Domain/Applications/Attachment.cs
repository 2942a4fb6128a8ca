using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>A file given with an application: a document the call asks for, or a picture of the space.</summary>
public class Attachment
{
    public int Id { get; private set; }

    /// <summary>The document's code in the call, or <see cref="Accreditation.AccreditationApplication.PictureCode"/>.</summary>
    public required string Code { get; init; }

    public required int Position { get; init; }
    public required StoredFile File { get; init; }

    /// <summary>What a picture shows, for who cannot see it.</summary>
    public string? Caption { get; init; }
}
