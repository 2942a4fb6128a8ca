using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;

namespace CoworkingMilano.Web.Demo;

/// <summary>Who asked when, and how far each has come.</summary>
public sealed class DemoCast(PortalDbContext db, DemoClock clock, DemoPeople people, DemoOffice office)
{
    // How many days ago each of a group asked; long enough for what has happened since, weekends and all.
    private static readonly int[] ToVisitSince = [24, 19, 16, 14];
    private static readonly int[] SpacesUnderReviewSince = [20, 11, 10, 9];
    private static readonly DemoEnding[] SpacesUnderReviewStandAt = [DemoEnding.InformationAsked, DemoEnding.InformationGiven, DemoEnding.NoticeUndelivered, DemoEnding.InCharge];
    private static readonly int[] SpacesSubmittedSince = [4, 2, 1];
    private static readonly int[] ToSignSince = [30, 29, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18];
    private static readonly int[] UnderReviewSince = [32, 31, 30, 29, 28, 27, 26, 25, 23, 22, 21, 20, 19, 18, 16, 15, 13, 12, 11, 9, 8, 7];
    private static readonly int[] ToClarifySince = [20, 18, 17, 16, 15, 14];
    private static readonly int[] VouchersSubmittedSince = [5, 4, 3, 2, 1, 1];

    /// <summary>In how many days the visits are: four in the next two weeks, the first of them today.</summary>
    private static readonly int[] VisitsIn = [0, 3, 6, 10];

    private readonly DemoRegistry _registry = new();
    private readonly DemoDocuments _documents = new(clock);
    private int _number;

    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> StoriesOfSpaces(Call call) =>
    [
        .. DemoSpace.OnTheList.Select((space, i) => StoryOf(space, call).Tell(238 - (7 * i), DemoEnding.Decided)),
        .. DemoSpace.Refused.Select((refused, i) => StoryOf(refused.Space, call, refused.Refusal).Tell(200 - (27 * i), DemoEnding.Decided)),
        .. DemoSpace.ToVisit.Zip(ToVisitSince, VisitsIn).Select(v => StoryOf(v.First, call, visitOn: VisitIn(v.Third)).Tell(v.Second, DemoEnding.VisitFixed)),
        .. DemoSpace.UnderReview.Zip(SpacesUnderReviewSince, SpacesUnderReviewStandAt).Select(s => StoryOf(s.First, call, RefusalOf(s.Third), conversation: ConversationOf(s.Third)).Tell(s.Second, s.Third)),
        .. DemoSpace.JustSubmitted.Zip(SpacesSubmittedSince, (space, daysAgo) => StoryOf(space, call).Tell(daysAgo, DemoEnding.Submitted)),
    ];

    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> StoriesOfVouchers(Call call) =>
    [
        .. DemoCoworker.Admitted.Select((person, i) => StoryOf(person, call).Tell(206 - (i * 180 / 53), DemoEnding.Decided)),
        .. DemoCoworker.ToSign.Zip(ToSignSince).Select((asked, i) => StoryOf(asked.First, call, RefusalOf(i)).Tell(asked.Second, DemoEnding.Prepared)),
        .. DemoCoworker.UnderReview.Zip(UnderReviewSince).Select((asked, i) => StoryOf(asked.First, call, StageOf(i).Refusal, DemoConversation.Of(asked.First, i)).Tell(asked.Second, StageOf(i).Ending)),
        .. DemoCoworker.ToClarify.Zip(ToClarifySince, (person, daysAgo) => StoryOf(person, call).Tell(daysAgo, DemoEnding.InformationAsked)),
        .. DemoCoworker.JustSubmitted.Zip(VouchersSubmittedSince, (person, daysAgo) => StoryOf(person, call).Tell(daysAgo, DemoEnding.Submitted)),
        StoryOf(DemoCoworker.Sara, call).Tell(3, DemoEnding.Drafted),
    ];

    private SpaceStory StoryOf(DemoSpace space, Call call, SpaceRefusal? refusal = null, DateOnly? visitOn = null, DemoConversation? conversation = null) =>
        new(db, clock, office, _registry, call, space, people.Named(space.GivenName, space.FamilyName), ++_number) { Refusal = refusal, VisitOn = visitOn, Conversation = conversation };

    public IEnumerable<IAsyncEnumerable<DateTimeOffset>> Questions(Call call) =>
        DemoQuestion.All.Select((question, i) => new QuestionStory(db, clock, office, call, question, people.Named(question.Author.GivenName, question.Author.FamilyName), i).Tell());

    private VoucherStory StoryOf(DemoCoworker person, Call call, DemoRefusal? refusal = null, DemoConversation? conversation = null) =>
        new(db, clock, office, _registry, _documents, call, person, people.Named(person.GivenName, person.FamilyName), ++_number) { Refusal = refusal, Conversation = conversation };

    private static SpaceRefusal? RefusalOf(DemoEnding ending) => ending.IsHearing() ? SpaceRefusal.OfANetwork : null;

    private static DemoConversation? ConversationOf(DemoEnding ending) => ending is DemoEnding.InCharge ? DemoConversation.OfASpace : null;

    /// <summary>Of the vouchers under review three are being heard before a refusal, each further than the one before: all on the desk of who tries the demo as Elena.</summary>
    private static (DemoEnding Ending, DemoRefusal? Refusal) StageOf(int place) => place switch
    {
        7 => (DemoEnding.Noticed, DemoRefusal.OfACost),
        10 => (DemoEnding.RemarksFiled, DemoRefusal.OfADocument),
        13 => (DemoEnding.RemarksAnswered, DemoRefusal.OfACost),
        _ => (DemoEnding.InCharge, null),
    };

    /// <summary>Of twelve decisions to sign, two refuse.</summary>
    private static DemoRefusal? RefusalOf(int decision) => decision switch
    {
        4 => DemoRefusal.OfACost,
        9 => DemoRefusal.OfADocument,
        _ => null,
    };

    private DateOnly VisitIn(int days)
    {
        var today = clock.Present.UtcDateTime.DayInMilan;
        return days == 0 ? today : DemoClock.WorkdayFrom(today.AddDays(days));
    }
}
