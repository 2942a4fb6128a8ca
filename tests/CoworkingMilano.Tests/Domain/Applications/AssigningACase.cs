using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

public class AssigningACase
{
    private readonly Account _colleague = Some.Person("Clio", "Colleghi");

    [Fact]
    public void Begins_the_examination_and_tells_the_applicant()
    {
        var application = Some.SubmittedVoucher();
        var notices = application.Notices.Count;

        application.Assign(_colleague, null, Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal((ApplicationStatus.UnderReview, _colleague.Id), (application.Status, application.CaseOfficerId));
        Assert.Equal((Act.Assigned, Some.ResponsibleOfficer.Id, "A Clio Colleghi"), Last(application));
        Assert.Equal(notices + 1, application.Notices.Count);
    }

    [Fact]
    public void From_one_officer_to_another_has_a_reason_and_is_the_offices_own_affair()
    {
        var application = Some.AccreditationUnderReview();
        var notices = application.Notices.Count;

        Assert.Throws<RuleBrokenException>(() => application.Assign(_colleague, " ", Some.ResponsibleOfficer, Some.Clock));
        application.Assign(_colleague, "In ferie.", Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal(_colleague.Id, application.CaseOfficerId);
        Assert.Equal((Act.HandedOver, Some.ResponsibleOfficer.Id, "A Clio Colleghi: In ferie."), Last(application));
        Assert.True(Act.HandedOver.IsInternal());
        Assert.Equal(notices, application.Notices.Count);
    }

    [Fact]
    public void Is_handed_over_only_by_who_has_it()
    {
        var application = Some.VoucherUnderReview();

        Assert.Throws<RuleBrokenException>(() => application.HandOver(_colleague, "Mi va.", _colleague, Some.Clock));
        application.HandOver(_colleague, "È il mio vicino di casa.", Some.CaseOfficer, Some.Clock);

        Assert.True(application.CanBeReviewedBy(_colleague.Id));
        Assert.False(application.CanBeReviewedBy(Some.CaseOfficer.Id));
    }

    [Fact]
    public void Leaves_a_prepared_decision_to_its_preparer_and_two_hands_stay_two_people()
    {
        var application = Some.PreparedVoucher();
        application.Assign(Some.ResponsibleOfficer, "In ferie.", Some.ResponsibleOfficer, Some.Clock);

        Assert.Equal(Some.CaseOfficer.Id, application.CurrentDecision!.PreparedById);
        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.Sign(Some.CaseOfficer, Some.Clock));
        application.CurrentDecision!.SendBack("Da rivedere.", _colleague, Some.Clock);
        Assert.True(application.CanBeReviewedBy(Some.ResponsibleOfficer.Id));
    }

    [Fact]
    public void Is_over_when_the_case_is()
    {
        Assert.Throws<RuleBrokenException>(() => Some.AdmittedVoucher().Assign(_colleague, "In ferie.", Some.ResponsibleOfficer, Some.Clock));
        Assert.Throws<RuleBrokenException>(() => Some.AdmittedVoucher().HandOver(_colleague, "In ferie.", Some.CaseOfficer, Some.Clock));
        Assert.Throws<RuleBrokenException>(() => Some.DraftVoucher().Assign(_colleague, null, Some.ResponsibleOfficer, Some.Clock));
    }

    [Fact]
    public void Keeps_open_cases_alone_in_the_queue()
    {
        var application = Some.SubmittedVoucher();
        Assert.Equal(application.DueOn, application.OpenDueOn);

        application.Withdraw(Some.Clock);

        Assert.Null(application.OpenDueOn);
        Assert.NotNull(application.DueOn);
        Assert.Null(Some.DraftVoucher().OpenDueOn);
    }

    [Theory]
    [InlineData(DueWindow.Overdue, null, "2026-03-03")]
    [InlineData(DueWindow.Today, "2026-03-04", "2026-03-04")]
    [InlineData(DueWindow.ThisWeek, "2026-03-04", "2026-03-08")]
    [InlineData(DueWindow.NextTenDays, "2026-03-04", "2026-03-14")]
    [InlineData(DueWindow.Later, "2026-03-15", null)]
    public void Knows_how_near_the_last_day_is(DueWindow window, string? from, string? to) =>
        Assert.Equal((Day(from), Day(to)), window.Around(new DateOnly(2026, 3, 4)));

    [Fact]
    public void On_a_Sunday_the_week_ends_today() => Assert.Equal(new DateOnly(2026, 3, 8), DueWindow.ThisWeek.Around(new DateOnly(2026, 3, 8)).To);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static (Act, string, string?) Last(Application application) => application.Timeline[^1] is var entry ? (entry.Act, entry.ActorId, entry.Note) : default;
}
