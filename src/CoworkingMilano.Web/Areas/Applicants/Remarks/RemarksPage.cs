using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Applicants.Remarks;

/// <param name="Notice">With its remarks and their files.</param>
/// <param name="Today">In Milan.</param>
public sealed record RemarksPage(RefusalNotice Notice, DateOnly Today)
{
    /// <summary>The remarks that were typed and could not be kept.</summary>
    public IReadOnlyList<RemarkForm> Typed { get; init; } = [];

    public bool TakesRemarks => Notice.TakesRemarksOn(Today);

    /// <summary>One for each remark, and one for a new one.</summary>
    public IEnumerable<RemarkForm> Forms => Notice.Remarks.OrderBy(r => r.Position).Append(null).Select(remark => Typed.SingleOrDefault(f => f.Remark == remark) ?? RemarkForm.Of(remark));
}
