using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Applicants.Remarks;

/// <summary>One remark and a file to go with it. Its fields stand under its position, since all the remarks share one form; 0 is a new one, which may be left blank.</summary>
public class RemarkForm
{
    public const int LongestText = 4000;

    public string? Text { get; set; }
    public IFormFile? File { get; set; }
    public bool IsDropped { get; set; }

    /// <summary>Null for a new one.</summary>
    [BindNever]
    public Remark? Remark { get; set; }

    /// <summary>There is no other to be filed.</summary>
    [BindNever]
    public bool IsOwed { get; set; }

    [BindNever]
    public SentFile? Sent { get; set; }

    public int Position => Remark?.Position ?? 0;
    public string Prefix => $"osservazione-{Position}";

    public bool IsBlank => Remark is null && string.IsNullOrWhiteSpace(Text) && File is null;

    private bool LacksRoom => Remark?.Files.Count >= Remark.MaximumFiles;

    public static RemarkForm Of(Remark? remark) => new() { Remark = remark, Text = remark?.Text };

    /// <summary>Keeps the remark, unless it is to be dropped.</summary>
    public void WriteOn(RefusalNotice notice, TimeProvider clock)
    {
        var (text, remark) = (Text!.Trim(), Remark);
        if (remark is null)
        {
            remark = notice.AddRemark(text, clock);
        }
        else if (remark.Text != text)
        {
            notice.Reword(remark, text, clock);
        }

        if (Sent is not null)
        {
            notice.Enclose(remark, Sent.Keep(clock), clock);
        }
    }

    public class Validator : AbstractValidator<RemarkForm>
    {
        public Validator() => When(f => !f.IsDropped, () =>
        {
            RuleFor(f => f.Text).NotEmpty().WithMessage("Scrivi la tua osservazione").When(f => !f.IsBlank || f.IsOwed);
            RuleFor(f => f.Text).MaximumLength(LongestText).WithMessage("L’osservazione può avere al massimo 4.000 caratteri");
            RuleFor(f => f.File)
                .Cascade(CascadeMode.Stop)
                .Must((form, _) => form.Sent?.Complaint is null).WithMessage(form => form.Sent!.Complaint)
                .Must((form, _) => form.Sent is null || !form.LacksRoom).WithMessage($"Con ogni osservazione si allegano al massimo {Remark.MaximumFiles} file");
        });
    }
}
