using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Applicants.InformationAnswers;

/// <param name="Request">With its items and their files.</param>
/// <param name="Today">In Milan.</param>
public sealed record InformationAnswersPage(InformationRequest Request, DateOnly Today)
{
    /// <summary>The answers that were typed and could not be kept.</summary>
    public IReadOnlyList<InformationAnswerForm> Typed { get; init; } = [];

    public IEnumerable<InformationItem> Items => Request.Items.OrderBy(i => i.Position);

    public bool TakesAnswers => Request.IsOpen && Request.Application.AwaitsInformation;

    public bool IsExpired => Request.IsExpiredOn(Today);

    public IReadOnlyList<InformationItem> Missing => [.. Items.Where(i => !i.IsAnswered)];

    public int DaysLeft => Request.DeadlineOn.DayNumber - Today.DayNumber;

    public InformationAnswerForm FormOf(InformationItem item) => Typed.SingleOrDefault(f => f.Item == item) ?? InformationAnswerForm.For(item, Request.Application);
}
