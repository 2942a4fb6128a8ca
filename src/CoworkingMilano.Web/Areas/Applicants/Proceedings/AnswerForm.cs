using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Applicants.Proceedings;

public class AnswerForm
{
    public const int LongestText = 4000;

    public string? Answer { get; set; }

    /// <summary>What the browser sends; chosen anew when the form comes back.</summary>
    public List<IFormFile> Files { get; set; } = [];

    [BindNever]
    public Proceeding Proceeding { get; private set; } = null!;

    [BindNever]
    public DateOnly Today { get; private set; }

    [BindNever]
    public IReadOnlyList<SentFile> Sent { get; private set; } = [];

    public static AnswerForm For(Proceeding proceeding, DateOnly today) => new() { Proceeding = proceeding, Today = today };

    /// <summary>Reads what was sent.</summary>
    public async Task LookAtAsync(Proceeding proceeding, DateOnly today)
    {
        (Proceeding, Today) = (proceeding, today);
        if (Files.Count <= Proceeding.MaximumFiles)
        {
            List<SentFile> sent = [];
            foreach (var file in Files)
            {
                sent.Add((await SentFile.ReadAsync(file))!);
            }

            Sent = sent;
        }
    }

    public class Validator : AbstractValidator<AnswerForm>
    {
        public Validator()
        {
            RuleFor(f => f.Answer).NotEmpty().WithMessage("Scrivi la tua risposta").MaximumLength(LongestText).WithMessage("La risposta può avere al massimo 4.000 caratteri");
            RuleFor(f => f.Files).Must(files => files.Count <= Proceeding.MaximumFiles).WithMessage($"Allega al massimo {Proceeding.MaximumFiles} file");
            RuleFor(f => f.Files).Must((form, _) => Complaint(form) is null).WithMessage(form => Complaint(form));
        }

        private static string? Complaint(AnswerForm form) => form.Sent.Select((file, i) => file.Complaint is { } complaint ? $"{form.Files[i].FileName}: {complaint}" : null).FirstOrDefault(c => c is not null);
    }
}
