using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Areas.Officers.InformationRequests;

/// <param name="Request">With its items and their files.</param>
/// <param name="IsInCharge">The reader may act on it.</param>
/// <param name="SeesBankAccount">The reader is the accountant.</param>
/// <param name="Today">In Milan.</param>
public sealed record InformationRequestPage(InformationRequest Request, bool IsInCharge, bool SeesBankAccount, DateOnly Today)
{
    public IEnumerable<InformationItem> Items => Request.Items.OrderBy(i => i.Position);

    public DateOnly Requested => Request.RequestedAt.DayInMilan;

    /// <inheritdoc cref="InformationRequest.ReleasedTermOn"/>
    public DateOnly? TermReleasedOn => Request.ReleasedTermOn(Today);

    public bool CanCancel => IsInCharge && Request.IsOpen && Request.Application.AwaitsInformation;
    public bool CanLapse => CanCancel && Request.IsExpiredOn(Today);

    /// <summary>The words of a request that was called off can start the next one.</summary>
    public bool CanAskAgain => IsInCharge && Request.Application.IsUnderReview && Request.Ending is InformationEnding.Cancelled;

    /// <summary>A value of the item's field as this reader may see it.</summary>
    public string Shown(InformationItem item, string value) =>
        SeesBankAccount ? value : Request.Application.FieldNamed(item.Code)?.Guarded(value) ?? value;
}
