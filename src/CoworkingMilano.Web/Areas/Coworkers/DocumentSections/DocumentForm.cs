using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Coworkers.DocumentSections;

/// <summary>A document of the call and the file sent for it. Its field stands under the document's code, since all the forms share a page.</summary>
public sealed class DocumentForm
{
    public required RequiredDocument Document { get; init; }

    /// <summary>What the draft holds already.</summary>
    public Attachment? Given { get; init; }

    /// <summary>False of a document given before a digital identity made it needless: it can only be taken away.</summary>
    public bool IsAsked { get; init; } = true;

    public IFormFile? File { get; private init; }

    private byte[]? Content { get; init; }

    private string Field => FieldOf(Document);

    public static async Task<DocumentForm> ReadAsync(RequiredDocument document, IFormCollection sent)
    {
        var file = sent.Files[FieldOf(document)];
        return new() { Document = document, File = file, Content = file is { Length: <= Uploads.MaximumFileBytes } ? await Bytes(file) : null };
    }

    /// <summary>What is kept: of a picture, the picture alone.</summary>
    public StoredFile ToStoredFile(TimeProvider clock)
    {
        var (name, bytes) = (File!.FileName, Content!);
        var kind = FileInspection.Of(bytes).Kind!.Value;
        return PictureCleaning.WithoutMetadata(bytes, kind) is { } picture
            ? StoredFile.Of(name, kind, picture.Bytes, clock, picture.Width, picture.Height)
            : StoredFile.Of(name, kind, bytes, clock);
    }

    private static string FieldOf(RequiredDocument document) => $"{document.Code}.{nameof(File)}";

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        return content.ToArray();
    }

    public class Validator : AbstractValidator<DocumentForm>
    {
        public Validator() => RuleFor(f => f).Custom((form, context) =>
        {
            if (ComplaintAbout(form) is { } complaint)
            {
                context.AddFailure(form.Field, complaint);
            }
        });

        private static string? ComplaintAbout(DocumentForm form) =>
            form.File is null ? "Scegli un file"
            : form.Content is null ? $"Il file pesa {FileSize.Format((int)form.File.Length)}: il massimo è {FileSize.Format(Uploads.MaximumFileBytes)}"
            : FileInspection.Of(form.Content, form.File.FileName) is { IsAccepted: false, Verdict: var verdict } ? verdict.Label()
            : null;
    }
}
