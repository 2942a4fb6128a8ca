using CoworkingMilano.Domain.Applications;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>What the frame of a section's page says of the draft, whatever the form inside it.</summary>
public static class SectionPage
{
    public static void Section(this ViewDataDictionary viewData, Application draft, Enum part) =>
        viewData[nameof(SectionPage)] = (draft, part);

    /// <summary>The earlier request from which the section at hand was filled, if it was and nobody has saved it since.</summary>
    public static (string Reference, DateOnly SubmittedOn)? Earlier(this ViewDataDictionary viewData) =>
        viewData[nameof(SectionPage)] is (Application draft, Enum part) && draft.IsTakenUp(part) ? (draft.EarlierReference!, draft.EarlierSubmittedOn!.Value) : null;

    public static void KeptTheRest(this ViewDataDictionary viewData) => viewData[nameof(KeptTheRest)] = true;

    public static bool HasKeptTheRest(this ViewDataDictionary viewData) => viewData[nameof(KeptTheRest)] is true;
}
