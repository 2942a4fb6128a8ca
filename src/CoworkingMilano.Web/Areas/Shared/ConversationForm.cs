using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What either side writes in the conversation of a case.</summary>
public class ConversationForm
{
    /// <summary>Of this form: sent twice, it writes one entry.</summary>
    public Guid Key { get; set; }

    public string? Text { get; set; }
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>The files as they are kept; the form was found valid.</summary>
    public async Task<IReadOnlyList<StoredFile>> KeepFilesAsync(TimeProvider clock)
    {
        var kept = new List<StoredFile>();
        foreach (var file in Files)
        {
            kept.Add((await SentFile.ReadAsync(file))!.Keep(clock));
        }

        return kept;
    }

    public class Validator : AbstractValidator<ConversationForm>
    {
        public Validator()
        {
            RuleFor(f => f.Text)
                .NotEmpty().WithMessage("Scrivi che cosa vuoi dire")
                .MaximumLength(ConversationEntry.MaximumLength).WithMessage("Puoi scrivere al massimo 4.000 caratteri");
            RuleFor(f => f.Files).Cascade(CascadeMode.Stop)
                .Must(files => files.Count <= ConversationEntry.MaximumFiles).WithMessage($"Puoi allegare al massimo {ConversationEntry.MaximumFiles} file alla volta")
                .CustomAsync(async (files, context, _) =>
                {
                    foreach (var file in files)
                    {
                        if ((await SentFile.ReadAsync(file))!.Complaint is { } complaint)
                        {
                            context.AddFailure(nameof(Files), $"«{StoredFile.CleanName(file.FileName)}»: {complaint}");
                        }
                    }
                });
        }
    }
}
