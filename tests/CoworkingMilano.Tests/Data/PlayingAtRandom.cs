using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Whatever is done, in whatever order, lawful or not, won or lost to another hand: the counters say what the cases say.</summary>
public sealed class PlayingAtRandom : IDisposable
{
    private const int Moves = 150;

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly FixedClock _clock = Some.Clock;
    private AfterTheDecision _after = null!;
    private int _visits;

    public void Dispose() => _database.Dispose();

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Leaves_the_counters_as_a_count_of_the_cases_would_make_them(int seed)
    {
        var random = new Random(seed);
        _after = new AfterTheDecision(random, _clock);
        await _database.Save([.. Some.Everybody, Some.AdmittedAccreditation()]);

        for (var move = 0; move < Moves; move++)
        {
            await (random.Next(4) == 0 ? Start(random) : Act(random));
            _clock.Later(random.Next(3));
        }

        await AssertCountersAgree();
    }

    private async Task Start(Random random)
    {
        await using var db = _database.Open();
        var call = await db.Calls.Include(c => c.Requirements).Include(c => c.Documents).Include(c => c.Declarations).AsSplitQuery().SingleAsync();
        var host = await db.Spaces.AccreditedOn(_clock.TodayInMilan).FirstOrDefaultAsync();
        if (host is not null && random.Next(2) == 0)
        {
            db.Add(Some.SubmittedVoucher(call, host, fiscalCode: Some.NewFiscalCode(), clock: _clock));
        }
        else
        {
            var manager = Some.Person("Ada", $"Gestori {random.Next()}");
            db.Add(manager);
            var draft = Some.DraftAccreditation(call, manager: manager);
            draft.DescribePremises(Some.Premises($"Spazio {random.Next()}", municipio: random.Next(1, 10)), _clock);
            db.Add(draft);
            await db.SaveChangesAsync();
            if (random.Next(5) > 0)
            {
                draft.Submit(_clock);
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task Act(Random random)
    {
        await using var db = _database.Open();
        var references = await db.Applications.Received().Select(a => a.Reference).ToListAsync();
        if (references.Count == 0)
        {
            return;
        }

        var decided = await db.Applications.Where(a => a.Status == ApplicationStatus.Admitted || a.Status == ApplicationStatus.Refused).Select(a => a.Reference).ToListAsync();
        var among = decided.Count > 0 && random.Next(2) == 0 ? decided : references;
        var reference = among[random.Next(among.Count)];
        var application = await db.CaseForReviewAsync(reference);
        try
        {
            await Move(application, random.Next(8), db);
            if (random.Next(6) == 0)
            {
                await BeOvertaken(reference);
            }

            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (failure is RuleBrokenException or DbUpdateConcurrencyException)
        {
            // Forbidden now, or somebody was quicker: nothing may have been counted.
        }
    }

    /// <summary>Somebody gives the case up while another hand holds it.</summary>
    private async Task BeOvertaken(string reference)
    {
        await using var db = _database.Open();
        (await db.CaseForReviewAsync(reference)).Withdraw(_clock);
        await db.SaveChangesAsync();
    }

    private async Task Move(Application application, int choice, PortalDbContext db)
    {
        switch (choice)
        {
            case > 1 when application.HasEnded:
                _after.Play(application);
                break;
            case 0:
                application.TakeInCharge(Some.CaseOfficer, _clock);
                break;
            case 1 when application is AccreditationApplication accreditation:
                var visit = accreditation.ScheduleInspection($"SO-2025-{++_visits:0000}", _clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, _clock);
                Some.FindAllMet(visit);
                visit.Close(Some.Inspector, _clock);
                accreditation.AdoptFindings(Some.CaseOfficer, _clock);
                break;
            case 2 or 3:
                if (application is AccreditationApplication judged)
                {
                    Some.FindRequirementsMet(judged, _clock);
                }

                Some.Ascertain(application, _clock);
                application.PrepareAdmission(null, Some.CaseOfficer, _clock);
                break;
            case 4:
                Some.PrepareRefusal(application, RefusalReason.UntrueDeclaration, "Non è vero.", _clock);
                break;
            case 5:
                application.CurrentDecision?.Sign(Some.ResponsibleOfficer, _clock);
                if (application is AccreditationApplication { Space: { } space })
                {
                    await db.GiveSlugAsync(space);
                }

                break;
            case 6 when application.OpenInformationRequest is { } request:
                request.Lapse(Some.CaseOfficer, _clock);
                break;
            case 6 or 7:
                application.AskForInformation(null, _clock.TodayInMilan.AddDays(1), [InformationItem.Free("Orari", "Siete aperti il sabato?")], Some.CaseOfficer, _clock);
                break;
            default:
                application.Withdraw(_clock);
                break;
        }
    }

    /// <summary>Counted here by other means than the portal's own.</summary>
    private async Task AssertCountersAgree()
    {
        await using var db = _database.Open();
        var cases = await db.Applications.AsNoTracking().ToListAsync();
        var inspected = await db.Inspections.Where(i => i.ClosedAt != null).Select(i => i.Application.Reference).Distinct().ToListAsync();
        var tallies = await db.Tallies.ToListAsync();
        var times = await db.DecisionTimes.ToListAsync();

        foreach (var kind in Enum.GetValues<ApplicationKind>())
        {
            var ofKind = cases.Where(a => a.Kind == kind && !a.IsDraft).ToList();
            Assert.NotEmpty(ofKind);
            AssertTally(Measure.Received, ofKind, a => a.SubmittedAt!.Value);
            AssertTally(Measure.Admitted, ofKind.Where(a => a.Status is ApplicationStatus.Admitted), a => a.EndedAt!.Value);
            AssertTally(Measure.Refused, ofKind.Where(a => a.Status is ApplicationStatus.Refused), a => a.EndedAt!.Value);
            AssertTally(Measure.Withdrawn, ofKind.Where(a => a.Status is ApplicationStatus.Withdrawn), a => a.EndedAt!.Value);
            AssertTally(Measure.Lapsed, ofKind.Where(a => a.Status is ApplicationStatus.Lapsed), a => a.EndedAt!.Value);
            AssertTally(
                Measure.AwaitingInspection,
                ofKind.Where(a => kind is ApplicationKind.Accreditation && a.IsOpen && !inspected.Contains(a.Reference)),
                a => a.SubmittedAt!.Value);
            Assert.Equal(
                ofKind.Where(a => a.Status is ApplicationStatus.Admitted or ApplicationStatus.Refused)
                    .GroupBy(a => (a.EndedAt!.Value.InMilan.Date - a.SubmittedAt!.Value.InMilan.Date).Days).Select(g => (g.Key, g.Count())).Order(),
                times.Where(t => t.Kind == kind && t.Count != 0).Select(t => (t.Days, t.Count)).Order());

            void AssertTally(Measure measure, IEnumerable<Application> counted, Func<Application, DateTime> at) => Assert.Equal(
                counted.GroupBy(a => (Month: at(a).DayInMilan.FirstOfMonth, Municipio: a.Municipio!.Value)).Select(g => (g.Key.Month, g.Key.Municipio, g.Count())).Order(),
                tallies.Where(t => t.Measure == measure && t.Kind == kind && t.Count != 0).Select(t => (t.Month, t.Municipio, t.Count)).Order());
        }

        Assert.True((await db.RecountFiguresAsync()).Differences.IsEmpty);
        Assert.Contains(cases, a => a.AdmissionEnd is not null || a.ReopenedAt is not null);
    }
}
