using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;

namespace CoworkingMilano.Web.Demo;

/// <summary>What other administrations answer to the office of the demo: on the day they are asked, unless a story wants it otherwise.</summary>
public sealed class DemoChecks(Application application, Account officer, DemoClock clock, int number)
{
    /// <summary>Everything that is not known yet, or no longer holds, is asked and confirmed; what was contradicted stays so.</summary>
    public void Confirm()
    {
        foreach (var owed in application.OwedChecks.Where(c => application.StateOn(c, clock.TodayInMilan) is not (CheckState.Confirmed or CheckState.Contradicted)))
        {
            Note(owed.Code, CheckResult.Confirmed);
        }
    }

    /// <summary>The first answer comes at once, the others are awaited.</summary>
    public void Begin()
    {
        foreach (var (place, owed) in application.OwedChecks.ToList().Index())
        {
            Note(owed.Code, place == 0 ? CheckResult.Confirmed : CheckResult.Pending);
        }
    }

    /// <summary>An answer given long before the case: it still holds today, and not for long.</summary>
    public void ConfirmFromBefore(string code, int daysAgo) => Note(code, CheckResult.Confirmed, daysAgo: daysAgo);

    public void Contradict(string code, string note) => Note(code, CheckResult.Contradicted, note);

    private void Note(string code, CheckResult result, string? note = null, int daysAgo = 0)
    {
        var (owed, day, isAnswered) = (Owed(code), clock.TodayInMilan.AddDays(-daysAgo), result is not CheckResult.Pending);
        application.Ascertain(owed, result, day, isAnswered ? day : null, isAnswered ? $"{day.Year}/{(number * 37) + (owed.Position * 1009) + 10_000}" : null, note, officer, clock);
    }

    private OwedCheck Owed(string code) => application.OwedChecks.Single(c => c.Code == code);
}
