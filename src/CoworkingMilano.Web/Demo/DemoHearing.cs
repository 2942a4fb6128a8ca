using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Demo;

/// <summary>How somebody of the demo is heard before a refusal: the notice, their remarks, the office's answers (L. 241/1990 art. 10-bis).</summary>
public sealed class DemoHearing(Application application, DemoRefusal refusal, Account officer, DemoClock clock)
{
    /// <summary>One that is over, of a case that went on to its decision.</summary>
    public IEnumerable<DateTimeOffset> Tell()
    {
        yield return clock.Workday(1, 9);
        var notice = Give();
        yield return clock.Workday(1, 18.5);
        File(notice);
        yield return clock.Workday(1, 10);
        Answer(notice);
    }

    /// <summary>One that goes on today, its days counted back from today: whenever the demo is planted, there is time left for remarks.</summary>
    public IEnumerable<DateTimeOffset> TellUpTo(DemoEnding ending)
    {
        var givenDaysAgo = ending is DemoEnding.NoticeUndelivered or DemoEnding.Noticed ? 5 : 9;
        yield return clock.WorkdayAgo(givenDaysAgo, 9);
        var notice = Give();
        if (ending is DemoEnding.NoticeUndelivered)
        {
            application.Notices.Single(n => n.RefusalNotice == notice).Fail("550 5.1.1 Recipient address rejected: user unknown", clock);
            yield break;
        }

        yield return clock.DaysAgo(givenDaysAgo - 1, 19);
        notice.Receive(DeliveryProof.ReadInPortal, clock);
        if (ending is DemoEnding.Noticed)
        {
            yield break;
        }

        yield return clock.DaysAgo(5, 18.5);
        File(notice);
        if (ending is DemoEnding.RemarksFiled)
        {
            yield break;
        }

        yield return clock.WorkdayAgo(1, 10);
        Answer(notice);
    }

    private RefusalNotice Give() => application.GiveRefusalNotice([refusal.ToGround(application)], officer, clock);

    private void File(RefusalNotice notice)
    {
        notice.AddRemark(refusal.Remark, clock);
        notice.FileRemarks(clock);
    }

    private void Answer(RefusalNotice notice) => notice.ReplyTo(notice.Remarks.Single(), refusal.Reply, officer, clock);
}
