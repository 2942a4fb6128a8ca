namespace CoworkingMilano.Web.Demo;

/// <summary>The last thing that has happened in a story.</summary>
public enum DemoEnding
{
    Drafted,
    Submitted,
    InCharge,
    InformationAsked,
    InformationGiven,
    VisitFixed,
    NoticeUndelivered,
    Noticed,
    RemarksFiled,
    RemarksAnswered,
    Prepared,
    Decided,
}

public static class DemoEndings
{
    /// <summary>Somebody is being heard before a refusal.</summary>
    public static bool IsHearing(this DemoEnding ending) =>
        ending is DemoEnding.NoticeUndelivered or DemoEnding.Noticed or DemoEnding.RemarksFiled or DemoEnding.RemarksAnswered;
}
