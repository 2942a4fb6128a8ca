using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Applicants.Remarks;

/// <summary>One remark and a file to go with it. Its fields stand under its position, since all the forms share a page; 0 is a new one.</summary>
public class RemarkForm
{
    public const int LongestText = 4000;

    public int Position { get; set; }
    public string? Text { get; set; }
    public IFormFile? File { get; set; }

    [BindNever]
    public SentFile? Sent { get; set; }

    /// <summary>False of a remark that has all the files it can have.</summary>
    [BindNever]
    public bool HasRoom { get; init; } = true;

    public static string PrefixOf(int position) => $"osservazione-{position}";

    public class Validator : AbstractValidator<RemarkForm>
    {
        public Validator()
        {
            RuleFor(f => f.Text)
                .NotEmpty().WithMessage("Scrivi la tua osservazione")
                .MaximumLength(LongestText).WithMessage("L’osservazione può avere al massimo 4.000 caratteri");
            RuleFor(f => f.File).Must((form, file) => file is null || form.HasRoom).WithMessage($"Con ogni osservazione si allegano al massimo {Remark.MaximumFiles} file");
            RuleFor(f => f.File).Must((form, _) => form.Sent?.Complaint is null).WithMessage(form => form.Sent!.Complaint);
        }
    }
}
