using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CoworkingMilano.Web.Areas.SpaceManagers.PictureSections;

/// <summary>One more picture, beside those the draft already has.</summary>
public class PictureForm
{
    public IFormFile? Picture { get; set; }

    /// <summary>Copies of the picture for smaller screens, where the browser could make them.</summary>
    public IReadOnlyList<IFormFile> Smaller { get; set; } = [];

    public string? Caption { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Attachment> Pictures { get; private set; } = [];

    /// <summary>The picture of the draft that is being changed: another file is then not needed. Null for one more picture.</summary>
    [BindNever, ValidateNever]
    public Attachment? Replaced { get; set; }

    public static PictureForm Of(AccreditationApplication application, Attachment picture) =>
        new PictureForm { Replaced = picture, Caption = picture.Caption }.Beside(application);

    public static PictureForm Of(AccreditationApplication application) => new PictureForm().Beside(application);

    public PictureForm Beside(AccreditationApplication application)
    {
        Pictures = [.. application.Pictures];
        return this;
    }

    /// <summary>The valid picture as it is kept: without what the camera wrote into it.</summary>
    public Task<StoredFile> CleanAsync(TimeProvider clock) => PictureUploads.CleanAsync(Picture!, Smaller, clock);

    public class Validator : AbstractValidator<PictureForm>
    {
        public Validator()
        {
            RuleFor(f => f.Picture).NotNull().When(f => f.Replaced is null, ApplyConditionTo.CurrentValidator).WithMessage("Scegli una fotografia").IsPicture();
            RuleFor(f => f.Caption)
                .NotEmpty().WithMessage("Scrivi che cosa si vede nella fotografia")
                .MaximumLength(200).WithMessage("La descrizione può avere al massimo 200 caratteri");
        }
    }
}
