using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>No act mentions a counter; every save moves them.</summary>
public sealed class CountingCases : IDisposable
{
    private const ApplicationKind Accreditation = ApplicationKind.Accreditation;
    private const ApplicationKind Voucher = ApplicationKind.Voucher;

    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_draft_is_not_counted()
    {
        var draft = Some.DraftAccreditation();
        await _database.Save([.. Some.Everybody, draft]);

        Assert.Empty(await Tallies());

        await Act(draft, (a, _) => a.DescribePremises(Some.Premises(municipio: 3), Some.Clock));

        Assert.Empty(await Tallies());
    }

    [Fact]
    public async Task A_discarded_draft_takes_nothing_with_it()
    {
        var draft = Some.StartedAccreditation();
        await _database.Save([.. Some.Everybody, draft, Some.SubmittedAccreditation()]);

        await using (var db = _database.Open())
        {
            db.Discard(await db.AccreditationApplications.WithSections().Referenced(draft.Reference).SingleAsync());
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await Count(Measure.Received, Accreditation));
    }

    [Fact]
    public async Task An_accreditation_is_received_and_awaits_inspection_in_its_Municipio_from_the_month_of_its_submission()
    {
        var draft = Some.DraftAccreditation();
        await _database.Save([.. Some.Everybody, draft]);

        await Act(draft, (a, _) => a.Submit(Some.Clock));

        Assert.Equal(
            [(Measure.AwaitingInspection, Accreditation, March, 9, 1), (Measure.Received, Accreditation, March, 9, 1)],
            (await Tallies()).Select(t => (t.Measure, t.Kind, t.Month, t.Municipio, t.Count)));
    }

    [Fact]
    public async Task Taking_in_charge_moves_nothing()
    {
        var application = Some.SubmittedAccreditation();
        await _database.Save([.. Some.Everybody, application]);

        await Act(application, (a, _) => a.TakeInCharge(Some.CaseOfficer, Some.Clock));

        Assert.Equal((1, 1), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation)));
    }

    [Fact]
    public async Task The_first_report_closed_ends_the_wait_and_a_second_changes_nothing()
    {
        var application = Some.AccreditationUnderReview();
        await _database.Save([.. Some.Everybody, application]);

        foreach (var visit in (string[])["SO-2026-8001", "SO-2026-8002"])
        {
            await Act(application, (a, _) => a.ScheduleInspection(visit, Some.Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Some.Clock));
            await using var db = _database.Open();
            var inspection = await db.Inspections.ForVisit(visit).SingleAsync();
            Some.FindAllMet(inspection);
            inspection.Close(Some.Inspector, Some.Clock);
            await db.SaveChangesAsync();

            Assert.Equal((1, 0), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation)));
        }
    }

    [Fact]
    public async Task An_admission_is_counted_in_its_own_month_with_the_days_it_took()
    {
        var application = Some.PreparedAccreditation();
        await _database.Save([.. Some.Everybody, application]);

        await Act(application, async (a, db) =>
        {
            a.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock.Later(40));
            await db.GiveSlugAsync(a.Space!);
        });

        var admitted = Assert.Single(await Tallies(), t => t.Measure is Measure.Admitted);
        Assert.Equal((new DateOnly(2026, 4, 1), 9, 1), (admitted.Month, admitted.Municipio, admitted.Count));
        Assert.Equal(1, await Count(Measure.Received, Accreditation));
        Assert.Equal(0, await Count(Measure.AwaitingInspection, Accreditation));
        Assert.Equal(40m, await MedianDays(Accreditation));
    }

    [Fact]
    public async Task A_refusal_without_inspection_ends_the_wait()
    {
        var application = Some.AccreditationUnderReview();
        Some.PrepareRefusal(application, RefusalReason.RequirementNotMet, "Non basta lo spazio.");
        await _database.Save([.. Some.Everybody, application]);

        await Act(application, (a, _) => a.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock.Later(10)));

        Assert.Equal((1, 0, 1), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation), await Count(Measure.Refused, Accreditation)));
        Assert.Equal(10m, await MedianDays(Accreditation));
    }

    [Fact]
    public async Task A_withdrawal_ends_the_wait_and_takes_no_days()
    {
        var application = Some.SubmittedAccreditation();
        await _database.Save([.. Some.Everybody, application]);

        await Act(application, (a, _) => a.Withdraw(Some.Clock));

        Assert.Equal((1, 0, 1), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation), await Count(Measure.Withdrawn, Accreditation)));
        Assert.Null(await MedianDays(Accreditation));
    }

    [Fact]
    public async Task A_voucher_is_received_examined_and_admitted_and_awaits_no_inspection()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        await _database.Save([.. Some.Everybody, space, Some.PreparedVoucher(call, space, fiscalCode: Some.NewFiscalCode()), Some.SubmittedVoucher(call, space, fiscalCode: Some.NewFiscalCode())]);
        await using var db = _database.Open();
        var prepared = await db.CaseForReviewAsync((await db.VoucherApplications.SingleAsync(v => v.Status == ApplicationStatus.AwaitingSignature)).Reference);

        prepared.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock.Later(7));
        await db.SaveChangesAsync();

        Assert.Equal((2, 1, 0), (await Count(Measure.Received, Voucher), await Count(Measure.Admitted, Voucher), await Count(Measure.AwaitingInspection, Voucher)));
        Assert.Equal(7m, await MedianDays(Voucher));
    }

    [Fact]
    public async Task A_save_that_loses_to_another_counts_nothing()
    {
        var application = Some.SubmittedAccreditation();
        await _database.Save([.. Some.Everybody, application]);
        await using var db = _database.Open();
        var late = await db.AccreditationCaseAsync(application.Reference);
        await Act(application, (a, _) => a.TakeInCharge(Some.CaseOfficer, Some.Clock));

        late.Withdraw(Some.Clock);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.Equal((1, 0), (await Count(Measure.AwaitingInspection, Accreditation), await Count(Measure.Withdrawn, Accreditation)));
    }

    [Fact]
    public async Task An_act_tried_again_counts_once()
    {
        var application = Some.SubmittedAccreditation();
        await _database.Save([.. Some.Everybody, application]);
        await using var db = _database.Open();
        var tries = 0;

        await db.RetryContestedAsync(async () =>
        {
            var found = await db.AccreditationApplications.SingleAsync();
            if (tries++ == 0)
            {
                await Act(application, (a, _) => a.TakeInCharge(Some.CaseOfficer, Some.Clock));
            }

            found.Withdraw(Some.Clock);
            await db.SaveChangesAsync();
        });

        Assert.Equal(2, tries);
        Assert.Equal((1, 0, 1), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation), await Count(Measure.Withdrawn, Accreditation)));
    }

    [Fact]
    public async Task Saving_again_without_a_change_counts_nothing_more()
    {
        await _database.Save(Some.Everybody);
        await using var db = _database.Open();
        db.Add(Some.SubmittedAccreditation());

        await db.SaveChangesAsync();
        await db.SaveChangesAsync();

        Assert.Equal(1, await Count(Measure.Received, Accreditation));
    }

    [Fact]
    public async Task Many_submissions_at_once_are_all_counted()
    {
        const int Runners = 16;
        var call = Some.Call();
        var managers = Enumerable.Range(0, Runners).Select(i => Some.Person("Ada", $"Bianchi{i}")).ToList();
        var drafts = managers.Select(manager => Some.DraftAccreditation(call, $"Spazio di {manager.FullName}", manager: manager)).ToList();
        await _database.Save([.. managers, .. drafts]);

        await StartingLine.Run(Runners, async (i, line) =>
        {
            await using var db = _database.Open();
            var draft = await db.WithBansAsync(await db.AccreditationApplications.WithSections().Referenced(drafts[i].Reference).SingleAsync());
            await line.Wait();
            draft.Submit(Some.Clock);
            return await db.SaveChangesAsync();
        });

        Assert.Equal((Runners, Runners), (await Count(Measure.Received, Accreditation), await Count(Measure.AwaitingInspection, Accreditation)));
    }

    [Fact]
    public async Task A_recount_agrees_with_what_was_counted_act_by_act()
    {
        var call = Some.Call();
        var admitted = Some.AdmittedAccreditation(call);
        await _database.Save([.. Some.Everybody, admitted, Some.InspectedAccreditation(call, "Porta Lab"), Some.DraftAccreditation(call), Some.AdmittedVoucher(call, admitted.Space)]);
        await using var db = _database.Open();

        var recount = await db.RecountFiguresAsync();

        Assert.Equal(3, recount.Cases);
        Assert.True(recount.Differences.IsEmpty);
    }

    [Fact]
    public async Task A_recount_mends_what_was_tampered_with()
    {
        await _database.Save([.. Some.Everybody, Some.AdmittedAccreditation(), Some.SubmittedAccreditation()]);
        var before = await Tallies();
        await using var db = _database.Open();
        await db.Tallies.Where(t => t.Measure == Measure.Received).ExecuteUpdateAsync(t => t.SetProperty(x => x.Count, 77));
        await db.Tallies.Where(t => t.Measure == Measure.AwaitingInspection).ExecuteDeleteAsync();
        await db.DecisionTimes.ExecuteDeleteAsync();

        var recount = await db.RecountFiguresAsync();

        Assert.Equal(3, recount.Differences.Rows);
        Assert.Equivalent(before, await Tallies());
        Assert.Equal(0m, await MedianDays(Accreditation));
        Assert.True((await db.RecountFiguresAsync()).Differences.IsEmpty);
    }

    /// <summary>Loads the case anew, does one act on it, saves.</summary>
    private Task Act(AccreditationApplication application, Action<AccreditationApplication, PortalDbContext> act) => Act(application, (a, db) =>
    {
        act(a, db);
        return Task.CompletedTask;
    });

    private async Task Act(AccreditationApplication application, Func<AccreditationApplication, PortalDbContext, Task> act)
    {
        await using var db = _database.Open();
        var draft = await db.AccreditationApplications.Where(a => a.Status == ApplicationStatus.Draft).Referenced(application.Reference).WithSections().SingleOrDefaultAsync();
        await act(draft is null ? (AccreditationApplication)await db.CaseForReviewAsync(application.Reference) : await db.WithBansAsync(draft), db);
        await db.SaveChangesAsync();
    }

    private async Task<int> Count(Measure measure, ApplicationKind kind) => (await Tallies()).Where(t => t.Measure == measure && t.Kind == kind).Sum(t => t.Count);

    private async Task<decimal?> MedianDays(ApplicationKind kind)
    {
        await using var db = _database.Open();
        return new ProgrammeFigures([], await db.DecisionTimes.ToListAsync()).MedianDays(kind);
    }

    private async Task<List<Tally>> Tallies()
    {
        await using var db = _database.Open();
        return await db.Tallies.Where(t => t.Count != 0).OrderBy(t => t.Measure).ThenBy(t => t.Month).ToListAsync();
    }
}
