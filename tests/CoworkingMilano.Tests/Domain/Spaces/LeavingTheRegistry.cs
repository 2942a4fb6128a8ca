using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Spaces;

public sealed class LeavingTheRegistry : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly FixedClock _clock = Some.Clock;
    private readonly AccreditationApplication _application = Some.AdmittedAccreditation();

    private CoworkingSpace Space => _application.Space!;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Suspends_from_a_day_to_another()
    {
        Suspend(Today.AddDays(10), Today.AddDays(40));

        await IsOnList((9, true), (10, false), (39, false), (40, true));
        Assert.Equal((ProceedingGround.RequirementLost, "Le postazioni sono sei.", Some.ResponsibleOfficer.Id), (Space.Events[^1].Ground, Space.Events[^1].Reasons, Space.Events[^1].AuthorId));
    }

    [Fact]
    public async Task Suspends_until_lifted_and_remembers_the_days_out()
    {
        Suspend(Today, null);
        _clock.Later(days: 20);
        Space.Reinstate("Le postazioni sono tornate dieci.", Some.ResponsibleOfficer, _clock);

        await IsOnList((-1, false), (0, false), (19, false), (20, true), (400, true));
        Suspend(Today.AddDays(100), Today.AddDays(110));
        Assert.False(Space.IsAccreditedOn(Today.AddDays(5)));
        Assert.False(Space.IsAccreditedOn(Today.AddDays(105)));
        Assert.True(Space.IsAccreditedOn(Today.AddDays(50)));
    }

    [Fact]
    public async Task Removes_for_good_even_who_is_suspended()
    {
        Suspend(Today, null);
        _clock.Later(days: 15);
        Space.Remove(ProceedingGround.Closed, "Lo spazio ha chiuso.", Today.AddDays(15), Some.ResponsibleOfficer, _clock);

        await IsOnList((0, false), (14, false), (15, false), (500, false));
        Assert.Equal(Today.AddDays(14), Space.AccreditationEndsOn);
        Assert.True(Space.IsRemoved);
        Assert.Throws<RuleBrokenException>(() => Space.Reinstate("Riapre.", Some.ResponsibleOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => Space.Remove(ProceedingGround.Closed, "Ancora.", Today.AddDays(16), Some.ResponsibleOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => Suspend(Today.AddDays(16), null));
    }

    [Fact]
    public async Task Counts_the_days_before_a_removal()
    {
        Space.Remove(ProceedingGround.OwnRequest, "Lo chiede chi gestisce.", Today.AddDays(30), Some.ResponsibleOfficer, _clock);

        await IsOnList((0, true), (29, true), (30, false));
    }

    [Fact]
    public void Has_no_effect_on_the_past_and_wants_reasons()
    {
        Assert.Throws<RuleBrokenException>(() => Suspend(Today.AddDays(-1), null));
        Assert.Throws<RuleBrokenException>(() => Suspend(Today.AddDays(5), Today.AddDays(5)));
        Assert.Throws<RuleBrokenException>(() => Space.Suspend(ProceedingGround.Closed, " ", Today, null, Some.ResponsibleOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => Space.Reinstate("Perché sì.", Some.ResponsibleOfficer, _clock));
        Assert.Throws<RuleBrokenException>(() => Space.Remove(ProceedingGround.Closed, "Ha chiuso.", Space.AccreditationEndsOn.AddDays(1), Some.ResponsibleOfficer, _clock));
        Suspend(Today, Today.AddDays(9));
        Assert.Throws<RuleBrokenException>(() => Suspend(Today.AddDays(3), null));
        Assert.Equal([SpaceEventKind.Admitted, SpaceEventKind.Suspended], Space.Events.Select(e => e.Kind));
    }

    [Fact]
    public void Tells_its_life_the_latest_first()
    {
        Suspend(Today.AddDays(2), Today.AddDays(12));
        _clock.Later(days: 30);
        Suspend(Today.AddDays(30), Today.AddDays(60));
        _clock.Later(days: 5);
        Space.Reinstate("Tutto a posto.", Some.ResponsibleOfficer, _clock);

        Assert.Equal(
            [(35, "Sospensione revocata"), (30, "Iscrizione sospesa"), (12, "Sospensione terminata"), (2, "Iscrizione sospesa"), (0, "Ammesso nell’elenco")],
            Space.HistoryOn(Today.AddDays(100)).Select(line => (line.On.DayNumber - Today.DayNumber, line.Title)));
        Assert.Equal(["Ammesso nell’elenco"], Space.HistoryOn(Today).Select(line => line.Title));
        Assert.Equal("Iscrizione scaduta", Space.HistoryOn(new DateOnly(2029, 3, 2))[0].Title);
    }

    private void Suspend(DateOnly from, DateOnly? until) =>
        Space.Suspend(ProceedingGround.RequirementLost, "Le postazioni sono sei.", from, until, Some.ResponsibleOfficer, _clock);

    /// <summary>Days are counted from the admission; the entity, the query in memory and the query in SQL must all say so.</summary>
    private async Task IsOnList(params (int Day, bool Expected)[] days)
    {
        await _database.Save([.. Some.Everybody, _application]);
        await using var db = _database.Open();
        var reloaded = await db.Spaces.SingleAsync();
        foreach (var (day, expected) in days)
        {
            Assert.Equal(expected, reloaded.IsAccreditedOn(Today.AddDays(day)));
            Assert.Equal(expected, new[] { Space }.AsQueryable().AccreditedOn(Today.AddDays(day)).Any());
            Assert.Equal(expected, await db.Spaces.AccreditedOn(Today.AddDays(day)).AnyAsync());
        }
    }
}
