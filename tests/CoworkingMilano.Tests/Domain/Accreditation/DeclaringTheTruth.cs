using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Accreditation;

public class DeclaringTheTruth
{
    private static readonly FixedClock Clock = Some.Clock;

    [Fact]
    public void Answers_every_text_of_the_call_with_a_hash_that_holds()
    {
        var application = Some.DraftAccreditation();

        Assert.Equal(application.Call.DeclarationsFor(ApplicationKind.Accreditation), application.Declarations.Select(d => d.Text));
        Assert.All(application.Declarations, answer => Assert.True(answer.IsIntact(application.Reference, application.ApplicantId)));
        Assert.Equal(application.Declarations.Count, application.Declarations.Select(d => d.Hash).Distinct().Count());
    }

    [Fact]
    public void Shows_when_the_case_or_the_person_is_another()
    {
        var application = Some.DraftAccreditation();

        Assert.All(application.Declarations, answer =>
        {
            Assert.False(answer.IsIntact("AC-2026-9999", application.ApplicantId));
            Assert.False(answer.IsIntact(application.Reference, Some.Coworker.Id));
        });
    }

    [Fact]
    public void Shows_when_the_text_or_the_instant_was_tampered_with()
    {
        var application = Some.DraftAccreditation();
        var answer = application.Declarations[0];
        var text = new DeclarationText { Kind = answer.Text.Kind, Code = answer.Text.Code, Version = answer.Text.Version, Position = answer.Text.Position, Text = answer.Text.Text + " Forse." };

        Assert.False(Forged(text, answer.AnsweredAt).IsIntact(application.Reference, application.ApplicantId));
        Assert.False(Forged(answer.Text, answer.AnsweredAt.AddSeconds(1)).IsIntact(application.Reference, application.ApplicantId));
        Assert.True(Forged(answer.Text, answer.AnsweredAt).IsIntact(application.Reference, application.ApplicantId));

        DeclarationAnswer Forged(DeclarationText of, DateTime at) => new() { Text = of, AnsweredAt = at, Hash = answer.Hash };
    }

    [Fact]
    public void Has_to_be_done_again_when_the_call_changes_a_text()
    {
        var application = Some.DraftAccreditation();
        application.Call.Declare(ApplicationKind.Accreditation, "privacy", "Ho letto la nuova informativa.");

        Assert.False(application.IsComplete(AccreditationSection.Declarations));
        application.Declare(Clock);
        Assert.True(application.IsComplete(AccreditationSection.Declarations));
        Assert.Equal(2, application.Declarations.Single(d => d.Text.Code == "privacy").Text.Version);
    }
}
