using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Tests.Support;

/// <summary>
/// Plays what comes after a decision, one step at a time and at random: what was begun goes on, else something new begins. Now and then somebody is too quick, too late or the wrong person: it is for
/// the domain to refuse them.
/// </summary>
public sealed class AfterTheDecision(Random random, TimeProvider clock)
{
    /// <summary>How often each was begun on such cases.</summary>
    private readonly Dictionary<(ApplicationKind, ApplicationStatus, ProceedingKind, ProceedingGround), int> _begun = [];

    /// <summary>Each kind with each of its grounds, the manager's own request among them.</summary>
    public static IEnumerable<(ProceedingKind Kind, ProceedingGround Ground)> Every =>
        from kind in Enum.GetValues<ProceedingKind>()
        from ground in (ProceedingGround[])[.. kind.Grounds(), .. kind.CanBeRequested() ? [ProceedingGround.OwnRequest] : Array.Empty<ProceedingGround>()]
        select (kind, ground);

    private DateOnly Today => clock.TodayInMilan;

    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="RuleBrokenException">It was not allowed.</exception>
    public bool Play(Application application)
    {
        if (application is VoucherApplication { CanBeWaived: true } voucher && Chance(10))
        {
            voucher.Waive(clock);
            return true;
        }

        if (application.Proceedings.FirstOrDefault(p => p.IsOpen) is { } underWay && !Chance(5))
        {
            GoOn(underWay);
            return true;
        }

        return Begin(application);
    }

    /// <summary>Of what is possible, what was begun least often; at times what is not possible.</summary>
    private bool Begin(Application application)
    {
        var (office, own) = (application.ProceedingsToOpen(Today).ToList(), application.ProceedingsToRequest(Today).ToList());
        var possible = Every.Where(p => p.Kind.AppliesTo(application.Kind) && (p.Ground is ProceedingGround.OwnRequest ? own : office).Contains(p.Kind)).ToList();
        if (possible.Count == 0 && !Chance(60))
        {
            return false;
        }

        var chosen = possible.Count == 0 || Chance(12) ? Any([.. Every.Where(p => Chance(10) || p.Kind.AppliesTo(application.Kind))]) : possible.OrderBy(p => _begun.GetValueOrDefault((application.Kind, application.Status, p.Kind, p.Ground))).ThenBy(_ => random.Next()).First();
        _ = chosen.Ground is ProceedingGround.OwnRequest
            ? application.RequestProceeding(chosen.Kind, "Lo chiediamo noi.", clock)
            : application.OpenProceeding(chosen.Kind, chosen.Ground, "I fatti.", Some.CaseOfficer, clock);
        var begun = (application.Kind, application.Status, chosen.Kind, chosen.Ground);
        _begun[begun] = _begun.GetValueOrDefault(begun) + 1;
        return true;
    }

    private void GoOn(Proceeding proceeding)
    {
        var hasNoObject = proceeding.ObstacleOn(Today) is not null;
        if (proceeding.PreparedConclusion is { } prepared)
        {
            Sign(proceeding, prepared, hasNoObject);
        }
        else if (Chance(hasNoObject ? 70 : 6))
        {
            proceeding.Archive("I fatti sono superati.", Some.CaseOfficer, clock);
        }
        else if (proceeding.ReceivedAt is null && Chance(70))
        {
            Deliver(proceeding);
        }
        else if (proceeding.TakesAnswer && Chance(30))
        {
            proceeding.Respond("Le nostre ragioni.", Chance(50) ? [Some.File()] : [], clock);
        }
        else
        {
            Prepare(proceeding);
        }
    }

    private void Deliver(Proceeding proceeding)
    {
        if (Chance(30))
        {
            proceeding.NoteDelivery(proceeding.OpenedAt.DayInMilan.AddDays(random.Next(Today.DayNumber - proceeding.OpenedAt.DayInMilan.DayNumber + 1)), DeliveryMeans.CertifiedMail, Some.File(), Some.CaseOfficer, clock);
        }
        else
        {
            proceeding.Receive(Chance(50) ? DeliveryProof.ReadInPortal : DeliveryProof.MessageDelivered, clock);
        }
    }

    private void Prepare(Proceeding proceeding)
    {
        DateOnly? from = proceeding.Kind.HasFirstDay() && Chance(40) ? Today.AddDays(random.Next(1, 25)) : null;
        DateOnly? until = proceeding.Kind is ProceedingKind.Suspension ? (from ?? Today).AddDays(random.Next(1, 120)) : null;
        proceeding.PrepareConclusion("Le ragioni dell’ufficio.", from, until, Some.CaseOfficer, clock);
    }

    private void Sign(Proceeding proceeding, Conclusion prepared, bool hasNoObject)
    {
        if (Chance(hasNoObject ? 70 : 12))
        {
            proceeding.ReturnConclusion(prepared.Number, "Da rivedere.", Some.ResponsibleOfficer, clock);
        }
        else
        {
            proceeding.Conclude(prepared.Number, Chance(8) ? Some.CaseOfficer : Some.ResponsibleOfficer, clock);
        }
    }

    private T Any<T>(T[] among) => among[random.Next(among.Length)];

    private bool Chance(int percent) => random.Next(100) < percent;
}
