using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PictureSections;

/// <summary>One more picture, beside those the draft already has.</summary>
public class PictureForm
{
    public const int MaximumMegabytes = 2;
    public const int MaximumBytes = MaximumMegabytes * 1024 * 1024;

    public IFormFile? Picture { get; set; }
    public string? Caption { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Attachment> Pictures { get; private set; } = [];

    public static PictureForm Of(AccreditationApplication application) => new PictureForm().Beside(application);

    public PictureForm Beside(AccreditationApplication application)
    {
        Pictures = [.. application.Pictures];
        return this;
    }

    /// <summary>The valid picture as it is kept: without what the camera wrote into it.</summary>
    public async Task<StoredFile> CleanAsync(TimeProvider clock)
    {
        var bytes = await BytesOf(Picture!);
        var kind = FileInspection.Of(bytes).Kind!.Value;
        var clean = PictureCleaning.WithoutMetadata(bytes, kind)!;
        return StoredFile.Of(Picture!.FileName, kind, clean.Bytes, clock, clean.Width, clean.Height);
    }

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public class Validator : AbstractValidator<PictureForm>
    {
        public Validator()
        {
            RuleFor(f => f.Picture)
                .Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Scegli una fotografia")
                .Must(picture => picture!.Length <= MaximumBytes).WithMessage($"La fotografia pesa più di {MaximumMegabytes} MB: riducila e sceglila di nuovo")
                .CustomAsync(async (picture, context, _) =>
                {
                    if (Objection(FileInspection.Of(await BytesOf(picture!), picture!.FileName)) is { } objection)
                    {
                        context.AddFailure(objection);
                    }
                });
            RuleFor(f => f.Caption)
                .NotEmpty().WithMessage("Scrivi che cosa si vede nella fotografia")
                .MaximumLength(200).WithMessage("La descrizione può avere al massimo 200 caratteri");
        }

        /// <summary>What is wrong with the file, told to who expects to send a picture; null when nothing is.</summary>
        private static string? Objection(FileInspection inspection) => inspection switch
        {
            { Verdict: FileVerdict.Empty } => FileVerdict.Empty.Label(),
            { Kind: not (FileKind.Jpeg or FileKind.Png) } => "Il file non è una fotografia JPG o PNG: scegline un’altra",
            { Verdict: FileVerdict.MisleadingName } => "Il nome del file non corrisponde al suo contenuto: salva di nuovo la fotografia come JPG o PNG",
            { IsAccepted: false } => inspection.Verdict.Label(),
            _ => null,
        };
    }
}
