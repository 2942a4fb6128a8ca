using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Demo;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Demo;

public sealed class PlantingTheDemo : IDisposable
{
    private static readonly DateOnly Today = Some.Clock.TodayInMilan;

    private readonly TestDatabase _database = TestDatabase.CreatePlanted();
    private readonly PortalDbContext _db;

    public PlantingTheDemo() => _db = _database.Open();

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
    }

    [Fact]
    public Task Tells_the_figures_of_the_autumn_of_2013() => AssertFigures(_db, Today);

    [Theory]
    [InlineData("2027-12-31T23:30:00Z")]
    [InlineData("2026-06-28T09:00:00Z")]
    public async Task Tells_them_on_any_day(string moment)
    {
        var clock = new FixedClock(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        using var database = await TestDatabase.CreatePlantedAsync(clock);
        await using var db = database.Open();

        await AssertFigures(db, clock.TodayInMilan);
    }

    [Fact]
    public async Task Is_the_same_story_every_time()
    {
        using var again = await TestDatabase.CreatePlantedAsync(Some.Clock);
        await using var db = again.Open();

        Assert.Equal(await StoryAsync(_db), await StoryAsync(db));
    }

    [Fact]
    public async Task Says_in_cases_and_files_what_was_registered()
    {
        Assert.Null((await _db.VerifyProtocolAsync()).Break);
        var compared = await _db.CompareWithRegisterAsync();
        Assert.Null(compared.Difference);
        Assert.True(compared.Acts > 100 && compared.Files > 100);
    }

    [Fact]
    public async Task Keeps_the_budget_to_the_cent()
    {
        var call = await _db.Calls.Include(c => c.Lines).ThenInclude(l => l.Entries).SingleAsync();
        var awards = await _db.VoucherApplications.Where(a => a.AwardedAmount != null).ToListAsync();

        Assert.Equal([(Call2013.ChamberOfCommerceAppropriation, true), (Call2013.ComuneAppropriation, true)], call.Lines.OrderBy(l => l.Priority).Select(l => (l.Appropriated, l.Committed > 0)));
        Assert.Equal(54, awards.Count);
        Assert.Equal(awards.Where(a => a.HoldsAdmission).Sum(a => a.AwardedAmount), call.Lines.Sum(l => l.Committed));
        Assert.Equal(awards.Single(a => !a.HoldsAdmission).AwardedAmount, call.Lines.SelectMany(l => l.Entries).Single(e => e.Kind is BudgetEntryKind.Release).Amount);
        Assert.All(awards, a => Assert.InRange(a.AwardedAmount!.Value, 1, 1_500));
        foreach (var entries in call.Lines.Select(l => l.Entries.OrderBy(e => e.Id).ToList()))
        {
            Assert.Equal(entries.Select((_, i) => entries.Take(i + 1).Sum(e => e.Amount)), entries.Select(e => e.Balance));
            Assert.Equal(entries.OrderBy(e => e.At), entries);
        }
    }

    [Fact]
    public async Task Gives_everybody_codes_that_the_forms_accept()
    {
        foreach (var asked in await _db.VoucherApplications.Received().ToListAsync())
        {
            var code = FiscalCode.Parse(asked.FiscalCode!);
            Assert.True(code.Matches(asked.FamilyName!, asked.GivenName!));
            Assert.Equal((asked.BornOn, asked.Sex), (code.BirthDate(Today), code.Sex));
            Assert.True(Iban.TryParse(asked.Iban, out _));
            Assert.Equal(asked.ApplicantKind is not ApplicantKind.Person, VatNumber.TryParse(asked.VatNumber, out _));
        }

        var operators = await _db.AccreditationApplications.Select(a => a.VatNumber).ToListAsync();
        Assert.All(operators, number => Assert.True(VatNumber.TryParse(number, out _)));
        Assert.Distinct(operators);
    }

    [Fact]
    public async Task Gives_one_person_one_voucher()
    {
        var received = await _db.VoucherApplications.Received().ToListAsync();

        Assert.Distinct(received.Select(a => a.FiscalCode));
        Assert.All(received, a => Assert.Equal(a.AdmissionEnd is null ? a.FiscalCode : null, a.LiveFiscalCode));
        Assert.Distinct(received.Select(a => a.Iban));
    }

    [Fact]
    public async Task Happens_in_order_up_to_today_and_the_office_keeps_its_week()
    {
        var officers = await _db.UserRoles.Select(r => r.UserId).ToListAsync();
        foreach (var application in await _db.Applications.Received().Include(a => a.Timeline).Include(a => a.RefusalNotices).ThenInclude(n => n.Remarks).AsSplitQuery().ToListAsync())
        {
            var acts = application.Timeline.OrderBy(e => e.Id).ToList();
            Assert.Equal(acts.OrderBy(e => e.At), acts);
            Assert.Equal(application.RefusalNotices.SelectMany(n => n.Remarks).Select(r => r.RepliedAt ?? default).Append(acts[^1].At).Max(), application.ChangedAt);
            Assert.All(acts, act => Assert.InRange(act.At, application.StartedAt, Some.Clock.UtcNow));
            Assert.DoesNotContain(acts, act => officers.Contains(act.ActorId) && act.At.DayInMilan.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
    }

    [Fact]
    public async Task Shows_what_comes_after_a_decision()
    {
        var proceedings = await _db.Proceedings.Include(p => p.Application).Include(p => p.Conclusions).ToListAsync();

        Assert.Equal(
            [
                (DemoAftermath.SpaceBeingSuspended, ProceedingStage.AwaitingAnswer), (DemoAftermath.SpaceThatLeaves, ProceedingStage.Concluded),
                (DemoAftermath.CoworkerWhoLosesTheVoucher, ProceedingStage.Concluded), (DemoAftermath.CoworkerWhoMayLoseTheVoucher, ProceedingStage.Heard),
                (DemoAftermath.SpaceWronglyRefused, ProceedingStage.AwaitingSignature),
            ],
            proceedings.OrderBy(p => p.Kind).ThenBy(p => p.OpenedAt).Select(p => (p.Application.Subject, p.StageOn(Today))));
        Assert.All(proceedings.Where(p => p.IsOpen), p => Assert.True(Today < p.DueOn));
        Assert.True(await _db.Spaces.AnyAsync(s => s.Name == DemoAftermath.SpaceThatLeaves && s.AccreditationEndsOn > Today && s.Events.Any(e => e.Kind == SpaceEventKind.Removed)));
    }

    [Fact]
    public Task Stands_at_every_stage_an_officer_meets() => AssertStages(_db, Today);

    [Fact]
    public async Task Shows_what_the_office_finds_out_by_itself()
    {
        var cases = await _db.Applications.Received().Include(a => a.Call.OwedChecks).Include(a => a.OfficeChecks).AsSplitQuery().ToListAsync();
        var known = cases.Where(a => a.IsOpen).SelectMany(a => a.OwedChecks.Select(c => a.StateOn(c, Today))).ToLookup(state => state);

        Assert.All(Enum.GetValues<CheckState>(), state => Assert.NotEmpty(known[state]));
        Assert.Single(known[CheckState.Expired]);
        Assert.Equal(
            [ApplicationStatus.AwaitingInformation, ApplicationStatus.Refused],
            cases.Where(a => a.OwedChecks.Any(c => a.StateOn(c, Today) is CheckState.Contradicted)).Select(a => a.Status).Order());
        Assert.All(cases.Where(a => a.Status is ApplicationStatus.Admitted), a => Assert.All(a.OwedChecks, c => Assert.Equal(CheckState.Confirmed, a.StateOn(c, a.EndedAt!.Value.DayInMilan))));
    }

    [Fact]
    public async Task Decides_in_two_hands_within_the_term()
    {
        var decided = await _db.Applications.Where(a => a.EndedAt != null).Include(a => a.Decisions).ToListAsync();

        Assert.Equal(83, decided.Count);
        Assert.All(decided, application =>
        {
            Assert.NotEqual(application.SignedDecision!.PreparedById, application.SignedDecision.SignedById);
            Assert.Equal(application.CaseOfficerId, application.SignedDecision.PreparedById);
            Assert.True(application.EndedAt!.Value.DayInMilan <= application.DueOn);
        });
    }

    [Fact]
    public async Task Leaves_the_office_some_work_today_and_hardly_any_arrears()
    {
        var due = await _db.Applications.Open().Select(a => a.DueOn!.Value).ToListAsync();

        Assert.Empty(await _db.Applications.Include(a => a.InformationRequests).Where(a => a.InformationRequests.Any(r => r.EndedAt == null && r.DeadlineOn < Today)).ToListAsync());
        Assert.InRange(due.Count(d => d < Today), 1, 2);
        Assert.InRange(due.Count(d => d == Today), 1, 3);
        Assert.InRange(due.Count(d => d > Today && d <= Today.AddDays(7)), 5, 20);
        Assert.Equal(3, await _db.Applications.Open().Where(a => a.CaseOfficerId != null).Select(a => a.CaseOfficerId).Distinct().CountAsync());
    }

    [Fact]
    public async Task Spreads_over_the_city()
    {
        var spaces = await _db.Spaces.AccreditedOn(Today).ToListAsync();
        var vouchers = await _db.VoucherApplications.Received().Include(a => a.Space).ToListAsync();

        Assert.Equal(Enumerable.Range(1, 9), spaces.Select(s => s.Municipio).Distinct().Order());
        Assert.Distinct(spaces.Select(s => s.Slug));
        Assert.True(vouchers.Select(a => a.Space!.Id).Distinct().Count() > 20);
        Assert.All(Enum.GetValues<ApplicantKind>(), kind => Assert.InRange(vouchers.Count(a => a.ApplicantKind == kind), 15, 60));
        Assert.True(vouchers.Select(a => (a.SubmittedAt!.Value.Year, a.SubmittedAt.Value.Month)).Distinct().Count() >= 7);
    }

    [Fact]
    public async Task Gives_every_persona_something_to_do()
    {
        Assert.True(await _db.Spaces.AnyAsync(s => s.Name == "Isola Lab" && _db.Users.Any(u => u.Id == s.ManagerId && u.Email == Persona.Marta.Email)));
        Assert.True(await _db.Inspections.ToVisit().AnyAsync(i => i.Application.Applicant.Email == Persona.Paolo.Email));
        Assert.Equal(1_500m, (await AskedBy(Persona.Giulia)).AwardedAmount);
        Assert.Equal(ApplicationStatus.UnderReview, (await AskedBy(Persona.Davide)).Status);
        Assert.True((await AskedBy(Persona.Sara)).IsDraft);
        Assert.InRange(await _db.Applications.Open().CountAsync(a => a.CaseOfficer!.Email == Persona.Elena.Email), 10, 20);
        Assert.True(await _db.Inspections.ToVisit().AnyAsync(i => i.ScheduledOn == Today && i.Inspector.Email == Persona.Luca.Email));
    }

    private Task<VoucherApplication> AskedBy(Persona persona) => _db.VoucherApplications.SingleAsync(a => a.Applicant.Email == persona.Email);

    private static async Task AssertFigures(PortalDbContext db, DateOnly today)
    {
        var spaces = await db.AccreditationApplications.Received().Include(a => a.Inspections).Include(a => a.Space).ToListAsync();
        var vouchers = await db.VoucherApplications.Received().Include(a => a.Decisions).ToListAsync();

        Assert.Equal(40, spaces.Count);
        Assert.Equal(24, spaces.Count(a => a.Space?.IsAccreditedOn(today) is true));
        Assert.Equal(24, await db.Spaces.AccreditedOn(today).CountAsync());
        Assert.Equal(5, spaces.Count(a => a.Status is ApplicationStatus.Refused));
        Assert.Equal(11, spaces.Count(a => a.IsOpen && a.LastClosedInspection is null));
        var visits = spaces.Where(a => a.IsOpen && a.OpenInspection is not null).Select(a => a.OpenInspection!.ScheduledOn).Order().ToList();
        Assert.Equal(4, visits.Count);
        Assert.Equal(today, visits[0]);
        Assert.All(visits.Skip(1), day => Assert.InRange(day, today.AddDays(1), today.AddDays(14)));

        Assert.Equal(100, vouchers.Count);
        Assert.Equal(54, vouchers.Count(a => a.Status is ApplicationStatus.Admitted));
        Assert.Equal(6, vouchers.Count(a => a.Status is ApplicationStatus.Submitted));
        Assert.Equal(12, vouchers.Count(a => a.AwaitsSignature));
        Assert.Equal(22, vouchers.Count(a => a.IsUnderReview || a.IsNoticed));
        Assert.Equal(6, vouchers.Count(a => a.AwaitsInformation));
        await AssertTallies(db);
        await AssertStages(db, today);
    }

    private static async Task AssertStages(PortalDbContext db, DateOnly today)
    {
        var open = await db.Applications.Open().Include(a => a.Call).Include(a => a.RefusalNotices).ThenInclude(n => n.Remarks).Include(a => a.InformationRequests).ThenInclude(r => r.Items).AsSplitQuery().ToListAsync();
        var (spaces, vouchers) = (open.Where(a => a.Kind is ApplicationKind.Accreditation).ToList(), open.Where(a => a.Kind is ApplicationKind.Voucher).ToList());

        var noticed = Assert.Single(vouchers, a => a.IsNoticed).OpenRefusalNotice!;
        Assert.False(noticed.LacksProof);
        Assert.InRange(noticed.LastDayForRemarks!.Value, today.AddDays(3), today.AddDays(9));
        Assert.Single(vouchers, a => a.IsUnderReview && a.HeardNotice is { } notice && notice.Unanswered.Any());
        Assert.Single(vouchers, a => a.IsUnderReview && a.HeardNotice is not null && a.CanBeRefused);
        Assert.Contains(vouchers, a => a.OpenInformationRequest is { } request && !request.IsExpiredOn(today));

        Assert.True(Assert.Single(spaces, a => a.IsNoticed).OpenRefusalNotice!.LacksProof);
        Assert.True(Assert.Single(await db.Notices.Where(n => n.FailedAt != null).Include(n => n.RefusalNotice).ToListAsync()).RefusalNotice!.LacksProof);
        Assert.Single(spaces, a => a.OpenInformationRequest is { } request && !request.IsExpiredOn(today));
        Assert.Single(spaces, a => a.IsUnderReview && a.InformationRequests.Any(r => r.IsAnswered));
        Assert.Single(spaces, a => a.UnreadByOfficeSince is not null);
        Assert.Contains(vouchers, a => a.UnreadByOfficeSince is not null);
        Assert.Contains(vouchers, a => a.UnreadByApplicantSince is not null);
        Assert.NotEmpty(await db.Questions.Waiting().ToListAsync());
        Assert.Contains(await db.Proceedings.Include(p => p.Conclusions).ToListAsync(), p => p.Kind is ProceedingKind.Lapse or ProceedingKind.Annulment && p.IsOpen);
    }

    /// <summary>What the page of figures shows.</summary>
    private static async Task AssertTallies(PortalDbContext db)
    {
        var figures = new ProgrammeFigures(await db.Tallies.ToListAsync(), await db.DecisionTimes.ToListAsync());

        Assert.Equal(
            (40, 24, 5, 11),
            (figures.Total(Measure.Received, ApplicationKind.Accreditation), figures.Total(Measure.Admitted, ApplicationKind.Accreditation),
                figures.Total(Measure.Refused, ApplicationKind.Accreditation), figures.Total(Measure.AwaitingInspection, ApplicationKind.Accreditation)));
        Assert.Equal((100, 54), (figures.Total(Measure.Received, ApplicationKind.Voucher), figures.Total(Measure.Admitted, ApplicationKind.Voucher)));
        Assert.True((await db.RecountFiguresAsync()).Differences.IsEmpty);
    }

    /// <summary>All that a case says of itself, but the keys of its rows.</summary>
    private static async Task<IReadOnlyList<string>> StoryAsync(PortalDbContext db)
    {
        var applications = await db.Applications.Include(a => a.Applicant).Include(a => a.Timeline).ThenInclude(e => e.Actor).Include(a => a.Decisions).OrderBy(a => a.Reference).ToListAsync();
        var entries = await db.BudgetLines.SelectMany(l => l.Entries, (l, e) => new { l.Name, e.Reference, e.Amount, e.Balance, e.At }).OrderBy(e => e.At).ThenBy(e => e.Reference).ThenBy(e => e.Name).ToListAsync();
        var pictures = await db.StoredFiles.Where(f => f.Kind == FileKind.Png).OrderBy(f => f.Id).Select(f => f.Sha256).ToListAsync();
        return
        [
            .. applications.Select(a => $"{a.Reference} {a.Status} {a.Subject} {a.Applicant.FullName} {a.Municipio} {a.SubmittedAt:O} {a.DueOn:O} {a.SearchText} {string.Join(';', a.Timeline.OrderBy(e => e.Id).Select(e => $"{e.Act} {e.Actor.FullName} {e.At:O} {e.Note}"))} {string.Join(';', a.Decisions.Select(d => $"{d.Outcome} {d.Note}"))}"),
            .. entries.Select(e => e.ToString()!),
            .. pictures,
        ];
    }
}
