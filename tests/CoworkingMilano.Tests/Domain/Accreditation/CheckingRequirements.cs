using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public sealed class CheckingRequirements
{
    private readonly FixedClock _clock = Some.Clock;

    [Fact]
    public void At_the_desk_needs_no_visit()
    {
        var application = Some.AccreditationUnderReview();

        application.Check(Requirement(application, "Q9"), CheckOutcome.Met, null, Some.CaseOfficer, _clock);

        Assert.Equal(CheckOutcome.Met, application.CheckOf(Requirement(application, "Q9"))!.Outcome);
        Assert.Equal((Act.RequirementChecked, "Q9: Soddisfatto"), (application.Timeline[^1].Act, application.Timeline[^1].Note));
    }

    [Fact]
    public void On_site_says_met_only_after_a_closed_visit()
    {
        var application = Some.AccreditationUnderReview();
        var desks = Requirement(application, "Q3");

        Assert.False(application.IsVerifiable(desks));
        Assert.Throws<RuleBrokenException>(() => application.Check(desks, CheckOutcome.Met, null, Some.CaseOfficer, _clock));

        application.Check(desks, CheckOutcome.ToClarify, "Aspetto il sopralluogo", Some.CaseOfficer, _clock);
        Assert.Equal(CheckOutcome.ToClarify, application.CheckOf(desks)!.Outcome);

        var inspected = Some.InspectedAccreditation();
        inspected.Check(Requirement(inspected, "Q3"), CheckOutcome.Met, null, Some.CaseOfficer, _clock);
        Assert.Equal(CheckOutcome.Met, inspected.CheckOf(Requirement(inspected, "Q3"))!.Outcome);
    }

    [Theory]
    [InlineData(CheckOutcome.NotMet)]
    [InlineData(CheckOutcome.ToClarify)]
    public void Gives_a_reason_unless_it_is_met(CheckOutcome outcome)
    {
        var application = Some.AccreditationUnderReview();

        Assert.Throws<RuleBrokenException>(() => application.Check(Requirement(application, "Q9"), outcome, " ", Some.CaseOfficer, _clock));
    }

    [Fact]
    public void Again_replaces_the_verdict_and_keeps_both_in_the_history()
    {
        var application = Some.AccreditationUnderReview();
        var network = Requirement(application, "Q9");

        application.Check(network, CheckOutcome.ToClarify, "Quale rete?", Some.CaseOfficer, _clock);
        application.Check(network, CheckOutcome.Met, null, Some.CaseOfficer, _clock);

        Assert.Equal(CheckOutcome.Met, Assert.Single(application.Checks).Outcome);
        Assert.Equal(["Q9: Da chiarire", "Q9: Soddisfatto"], application.Timeline.Where(e => e.Act is Act.RequirementChecked).Select(e => e.Note));
    }

    [Fact]
    public void Belongs_to_the_case_officer_alone()
    {
        var application = Some.AccreditationUnderReview();

        Assert.Throws<RuleBrokenException>(() => application.Check(Requirement(application, "Q9"), CheckOutcome.Met, null, Some.ResponsibleOfficer, _clock));
        Assert.False(application.CanBeReviewedBy(Some.ResponsibleOfficer.Id));
        Assert.True(application.CanBeReviewedBy(Some.CaseOfficer.Id));
    }

    [Fact]
    public void Of_another_call_is_refused()
    {
        var application = Some.AccreditationUnderReview();

        Assert.Throws<RuleBrokenException>(() => application.Check(Some.Call().Requirements[0], CheckOutcome.Met, null, Some.CaseOfficer, _clock));
    }

    [Fact]
    public void One_by_one_leads_to_the_admission_of_a_visited_space_and_of_no_other()
    {
        var application = Some.InspectedAccreditation();
        Some.Ascertain(application);
        foreach (var requirement in application.RequirementsToJudge.Where(r => r.IsMandatory))
        {
            Assert.Contains(application.ObstaclesToAdmission(_clock.TodayInMilan), obstacle => obstacle.Contains($"{requirement.Code} ("));
            application.Check(requirement, CheckOutcome.Met, null, Some.CaseOfficer, _clock);
        }

        Assert.Empty(application.ObstaclesToAdmission(_clock.TodayInMilan));
        Assert.Null(application.CheckOf(Requirement(application, "Q11")));
        Assert.Contains("manca un sopralluogo concluso", Some.AccreditationUnderReview().ObstaclesToAdmission(_clock.TodayInMilan));
    }

    [Theory]
    [InlineData("Q1", "Iscrizione REA MI-1234567")]
    [InlineData("Q3", "24 postazioni")]
    [InlineData("Q9", "Sì. Rete: sì")]
    [InlineData("Q11", "Accessibile")]
    [InlineData("Q12", "Via Borsieri 12, 20159 Milano")]
    public void Starts_from_what_the_application_declares(string code, string declared)
    {
        var application = Some.AccreditationUnderReview();

        Assert.Equal(declared, application.DeclaredOn(Requirement(application, code)));
    }

    private static Requirement Requirement(AccreditationApplication application, string code) => application.Call.Requirements.Single(r => r.Code == code);
}
