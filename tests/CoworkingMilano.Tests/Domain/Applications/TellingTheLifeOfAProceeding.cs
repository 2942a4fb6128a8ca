using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>The third diagram of docs/life-of-an-application.md: every act is tried on a proceeding in every stage.</summary>
public class TellingTheLifeOfAProceeding
{
    private static readonly FixedClock Clock = Some.Clock;
    private static readonly DateOnly Today = Clock.TodayInMilan;

    private static readonly Func<Proceeding>[] Proceedings =
    [
        () => Opened(Some.Clock.Later(-11)),
        () => Opened(Clock),
        () => Heard(),
        () => Some.PreparedProceeding(Some.AdmittedAccreditation(), ProceedingKind.Removal, ProceedingGround.Closed),
        () => Some.ConcludedProceeding(Some.AdmittedAccreditation(), ProceedingKind.Removal, ProceedingGround.Closed),
        () => Archived(),
    ];

    private static readonly Dictionary<string, Action<Proceeding>> Acts = new()
    {
        ["NoteDelivery"] = p => p.NoteDelivery(p.OpenedAt.DayInMilan, DeliveryMeans.ByHand, Some.File(), Some.CaseOfficer, Clock),
        ["Receive"] = p => p.Receive(DeliveryProof.ReadInPortal, Clock),
        ["Respond"] = p => p.Respond("Non è così.", [], Clock),
        ["PrepareConclusion"] = p => p.PrepareConclusion("Le ragioni.", null, null, Some.CaseOfficer, Clock),
        ["ReturnConclusion"] = p => p.ReturnConclusion(1, "Da rivedere.", Some.ResponsibleOfficer, Clock),
        ["Conclude"] = p => p.Conclude(1, Some.ResponsibleOfficer, Clock),
        ["Archive"] = p => p.Archive("La risposta è giusta.", Some.CaseOfficer, Clock),
    };

    [Fact]
    public void Draws_its_stages() => Assert.Equal(Transitions().Distinct().Order(StringComparer.Ordinal), Handbook.Diagrams("life-of-an-application.md")[2].Order(StringComparer.Ordinal));

    [Fact]
    public void Passes_through_every_stage() => Assert.Equal(Enum.GetValues<ProceedingStage>(), Proceedings.Select(make => make().StageOn(Today)).Distinct().Order());

    [Fact]
    public void Tries_every_act_there_is() => Assert.Equal(
        typeof(Proceeding).GetMethods().Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(TimeProvider))).Select(m => m.Name).Order(StringComparer.Ordinal),
        Acts.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Transitions()
    {
        yield return $"[*] --> {Opened(Clock).StageOn(Today)} : OpenProceeding";
        yield return $"[*] --> {Some.AdmittedAccreditation().RequestProceeding(ProceedingKind.Removal, "Chiudiamo.", Clock).StageOn(Today)} : RequestProceeding";
        yield return $"{ProceedingStage.Concluded} --> [*]";
        yield return $"{ProceedingStage.Archived} --> [*]";
        foreach (var (act, name, make) in Acts.SelectMany(a => Proceedings.Select(make => (a.Value, a.Key, make))))
        {
            var proceeding = make();
            var before = proceeding.StageOn(Today);
            try
            {
                act(proceeding);
            }
            catch (RuleBrokenException)
            {
                Assert.Equal(before, proceeding.StageOn(Today));
            }

            if (proceeding.StageOn(Today) != before)
            {
                yield return $"{before} --> {proceeding.StageOn(Today)} : {name}";
            }
        }
    }

    private static Proceeding Opened(TimeProvider clock) =>
        Some.AdmittedAccreditation(clock: Some.Clock.Later(-20)).OpenProceeding(ProceedingKind.Removal, ProceedingGround.Closed, "I fatti.", Some.CaseOfficer, clock);

    private static Proceeding Heard() => Some.HeardProceeding(Some.AdmittedAccreditation(), ProceedingKind.Removal, ProceedingGround.Closed);

    private static Proceeding Archived()
    {
        var proceeding = Opened(Clock);
        proceeding.Archive("Un errore.", Some.CaseOfficer, Clock);
        return proceeding;
    }
}
