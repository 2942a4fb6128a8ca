using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>The act after a decision: two people, one ground, its effect on the entry.</summary>
public class ConcludingAProceeding
{
    private static readonly FixedClock Clock = Some.Clock;
    private static readonly DateOnly Today = Clock.TodayInMilan;

    private readonly AccreditationApplication _case = Some.AdmittedAccreditation();

    private CoworkingSpace Space => _case.Space!;

    [Fact]
    public void Takes_two_people()
    {
        var proceeding = Some.PreparedProceeding(_case, ProceedingKind.Removal, ProceedingGround.Closed);

        Assert.False(proceeding.PreparedConclusion!.CanBeSignedBy(Some.CaseOfficer.Id));
        Assert.Throws<RuleBrokenException>(() => proceeding.Conclude(1, Some.CaseOfficer, Clock));
        Assert.True(Space.IsAccreditedOn(Today));

        proceeding.Conclude(1, Some.ResponsibleOfficer, Clock);

        Assert.Equal((ProceedingStage.Concluded, Some.ResponsibleOfficer.Id), (proceeding.StageOn(Today), proceeding.SignedConclusion!.SignedById));
        Assert.Throws<RuleBrokenException>(() => proceeding.Conclude(1, Some.ResponsibleOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => proceeding.Archive("Ripensandoci.", Some.CaseOfficer, Clock));
    }

    [Fact]
    public void Is_sent_back_with_a_note_and_prepared_again()
    {
        var proceeding = Some.PreparedProceeding(_case, ProceedingKind.Removal, ProceedingGround.Closed);
        Assert.Throws<RuleBrokenException>(() => proceeding.ReturnConclusion(1, " ", Some.ResponsibleOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => proceeding.Archive("Non serve.", Some.CaseOfficer, Clock));

        proceeding.ReturnConclusion(1, "Mancano le date.", Some.ResponsibleOfficer, Clock);

        Assert.Equal(ProceedingStage.Heard, proceeding.StageOn(Today));
        Assert.Equal(2, proceeding.PrepareConclusion("Chiuso dal 1° marzo.", null, null, Some.CaseOfficer, Clock).Number);
        Assert.Throws<RuleBrokenException>(() => proceeding.Conclude(1, Some.ResponsibleOfficer, Clock));
        proceeding.Conclude(2, Some.ResponsibleOfficer, Clock);
        Assert.True(Space.IsRemoved);
    }

    [Fact]
    public void Rests_on_the_ground_that_was_announced()
    {
        Some.ConcludedProceeding(_case, ProceedingKind.Removal, ProceedingGround.InspectionRefused);

        Assert.Equal((SpaceEventKind.Removed, ProceedingGround.InspectionRefused, "Le ragioni dell’ufficio."), (Space.Events[^1].Kind, Space.Events[^1].Ground!.Value, Space.Events[^1].Reasons));
    }

    [Fact]
    public void Removes_a_space_from_the_day_of_the_signature_or_from_a_later_one()
    {
        var own = _case.RequestProceeding(ProceedingKind.Removal, "Lo spazio chiude a fine mese.", Clock);
        own.PrepareConclusion("Lo chiede chi lo gestisce.", Today.AddDays(30), null, Some.CaseOfficer, Clock);

        own.Conclude(1, Some.ResponsibleOfficer, Some.Clock.Later(2));

        Assert.True(Space.IsAccreditedOn(Today.AddDays(29)));
        Assert.False(Space.IsAccreditedOn(Today.AddDays(30)));
        Assert.Equal(AdmissionEnd.Removed, _case.AdmissionEnd);
        Assert.Equal(ApplicationStatus.Admitted, _case.Status);
    }

    [Fact]
    public void An_act_signed_after_the_day_it_states_has_effect_from_the_signature()
    {
        var proceeding = Some.HeardProceeding(_case, ProceedingKind.Removal, ProceedingGround.Closed);
        proceeding.PrepareConclusion("Chiuso.", Today.AddDays(1), null, Some.CaseOfficer, Clock);

        proceeding.Conclude(1, Some.ResponsibleOfficer, Some.Clock.Later(5));

        Assert.True(Space.IsAccreditedOn(Today.AddDays(4)));
        Assert.False(Space.IsAccreditedOn(Today.AddDays(5)));
    }

    [Fact]
    public void Suspends_until_a_day_that_the_act_states()
    {
        var proceeding = Some.HeardProceeding(_case, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        Assert.Throws<RuleBrokenException>(() => proceeding.PrepareConclusion("Le postazioni sono sei.", null, null, Some.CaseOfficer, Clock));
        Assert.Throws<RuleBrokenException>(() => proceeding.PrepareConclusion("Le postazioni sono sei.", Today.AddDays(5), Today.AddDays(5), Some.CaseOfficer, Clock));

        proceeding.PrepareConclusion("Le postazioni sono sei.", Today, Today.AddDays(40), Some.CaseOfficer, Clock).Proceeding.Conclude(1, Some.ResponsibleOfficer, Clock);

        Assert.True(Space.IsSuspendedOn(Today));
        Assert.True(Space.IsAccreditedOn(Today.AddDays(40)));
        Assert.True(_case.HoldsAdmission);
    }

    [Fact]
    public void Reinstates_without_ten_days_since_it_does_only_good()
    {
        Some.ConcludedProceeding(_case, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        Assert.Equal([ProceedingKind.Removal, ProceedingKind.Reinstatement, ProceedingKind.Annulment], _case.ProceedingsToOpen(Today));
        var later = Some.Clock.Later(10);

        var proceeding = _case.OpenProceeding(ProceedingKind.Reinstatement, ProceedingGround.CauseOver, "Le postazioni sono di nuovo dodici.", Some.CaseOfficer, later);
        proceeding.PrepareConclusion("Il requisito c’è.", null, null, Some.CaseOfficer, later);
        proceeding.Conclude(1, Some.ResponsibleOfficer, later);

        Assert.True(Space.IsAccreditedOn(Today.AddDays(10)));
        Assert.False(Space.IsAccreditedOn(Today.AddDays(9)));
    }

    [Fact]
    public void Removes_even_who_is_suspended_and_then_there_is_nothing_left_to_do()
    {
        Some.ConcludedProceeding(_case, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        Some.ConcludedProceeding(_case, ProceedingKind.Removal, ProceedingGround.RequirementLost);

        Assert.Empty(_case.ProceedingsToOpen(Today));
        Assert.Empty(_case.ProceedingsToRequest(Today));
    }

    [Fact]
    public void Is_not_signed_when_meanwhile_it_has_no_object()
    {
        var suspension = Some.PreparedProceeding(_case, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        Some.ConcludedProceeding(_case, ProceedingKind.Removal, ProceedingGround.Closed);

        var broken = Assert.Throws<RuleBrokenException>(() => suspension.Conclude(1, Some.ResponsibleOfficer, Clock));

        Assert.Equal("Si sospende solo uno spazio oggi in elenco.", broken.Message);
        suspension.ReturnConclusion(1, "Lo spazio è già fuori.", Some.ResponsibleOfficer, Clock);
        suspension.Archive("Lo spazio è già fuori.", Some.CaseOfficer, Clock);
    }
}
