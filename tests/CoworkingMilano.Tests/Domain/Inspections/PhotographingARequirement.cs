using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Inspections;

public sealed class PhotographingARequirement
{
    private readonly FixedClock _clock = Some.Clock;
    private readonly Inspection _inspection = Some.AccreditationUnderReview().ScheduleInspection("SO-2026-0001", new DateOnly(2026, 3, 2), new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);

    private Requirement First => _inspection.Checklist.First();
    private Requirement Second => _inspection.Checklist.ElementAt(1);

    [Fact]
    public void Comes_before_or_after_the_finding_and_outlives_a_second_look()
    {
        var before = Photograph(First);
        _inspection.Find(First, true, null, null, Some.Inspector, _clock);
        var after = Photograph(First);
        _inspection.Find(First, false, null, "A guardar meglio, no", Some.Inspector, _clock);

        Assert.Equal([before, after], _inspection.PicturesOf(First));
        Assert.Empty(_inspection.PicturesOf(Second));
    }

    [Fact]
    public void Numbers_the_pictures_over_the_whole_visit_and_no_number_moves()
    {
        var first = Photograph(First);
        var second = Photograph(Second);
        _inspection.TakeAway(first, Some.Inspector, _clock);

        Assert.Equal((2, 3), (second.Position, Photograph(First).Position));
    }

    [Fact]
    public void Stops_at_four_pictures_of_one_requirement()
    {
        for (var i = 0; i < Inspection.MaximumPicturesOfOne; i++)
        {
            Photograph(First);
        }

        Assert.Throws<RuleBrokenException>(() => Photograph(First));
        Photograph(Second);
    }

    [Fact]
    public void Is_for_pictures_of_what_is_seen_on_site_by_who_goes_there()
    {
        var desk = _inspection.Application.Call.Requirements.First(r => r.Verification is not Verification.OnSite);

        Assert.Throws<RuleBrokenException>(() => Photograph(desk));
        Assert.Throws<RuleBrokenException>(() => _inspection.Photograph(First, Some.File(), Some.Inspector, _clock));
        Assert.Throws<RuleBrokenException>(() => _inspection.Photograph(First, Some.File(FileKind.Jpeg), Some.CaseOfficer, _clock));
    }

    [Fact]
    public void Ends_with_the_closure()
    {
        var picture = Photograph(First);
        Some.FindAllMet(_inspection);
        _inspection.Close(Some.Inspector, _clock);

        Assert.Throws<RuleBrokenException>(() => Photograph(First));
        Assert.Throws<RuleBrokenException>(() => _inspection.TakeAway(picture, Some.Inspector, _clock));
        Assert.Equal([picture], _inspection.Pictures);
    }

    private FindingPicture Photograph(Requirement requirement) => _inspection.Photograph(requirement, Some.File(FileKind.Jpeg, "foto.jpg"), Some.Inspector, _clock);
}
