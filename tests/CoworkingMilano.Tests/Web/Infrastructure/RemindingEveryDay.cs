using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

/// <summary>Forty days of the daily round, on a real database.</summary>
public sealed class RemindingEveryDay : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.Save(Some.Everybody);
        await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Writes_each_message_once_on_its_day()
    {
        var running = Some.VoucherUnderReview();
        var asked = Some.AccreditationUnderReview();
        asked.AskForInformation(null, _portal.Clock.TodayInMilan.AddDays(20), [InformationItem.Free("Orari", "Chi apre la sera?")], Some.CaseOfficer, Some.Clock);
        await _portal.Save(running, asked);

        var told = await Told(40);
        string Office(Application a) => $"Una domanda da decidere · {a.Reference}";
        string Applicant(Application a) => $"Aspettiamo le tue integrazioni · {a.Reference}";
        Assert.Equal(
            [
                (6, Some.Manager.Id, Applicant(asked)),
                (13, Some.Manager.Id, Applicant(asked)),
                (18, Some.Manager.Id, Applicant(asked)),
                (20, Some.CaseOfficer.Id, Office(running)),
                (25, Some.CaseOfficer.Id, Office(running)),
                (29, Some.CaseOfficer.Id, Office(running)),
                (29, Some.ResponsibleOfficer.Id, Office(running)),
            ],
            told);
    }

    [Fact]
    public async Task Tells_the_applicant_of_the_last_day_for_remarks_and_of_those_that_were_not_filed()
    {
        var space = Some.AccreditedSpace();
        var (silent, unfiled) = (Noticed(space), Noticed(space));
        unfiled.RefusalNotices[0].AddRemark("Non sono d’accordo.", Some.Clock);
        await _portal.Save(silent, unfiled);

        Assert.Equal(
            [
                (3, Some.Coworker.Id, $"Aspettiamo le tue osservazioni · {silent.Reference}"),
                (3, Some.Coworker.Id, $"Non hai ancora presentato le osservazioni · {unfiled.Reference}"),
                (8, Some.Coworker.Id, $"Aspettiamo le tue osservazioni · {silent.Reference}"),
                (8, Some.Coworker.Id, $"Non hai ancora presentato le osservazioni · {unfiled.Reference}"),
            ],
            await Told(15));
        Assert.Contains("è il 12\u00A0marzo\u00A02026: mancano 2 giorni", (await Notices())[^1].Body);

        static VoucherApplication Noticed(CoworkingSpace space)
        {
            var application = Some.VoucherUnderReview(space: space, fiscalCode: Some.NewFiscalCode());
            application.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible)], Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
            return application;
        }
    }

    [Fact]
    public async Task Tells_of_the_ten_days_and_the_thirty_of_a_proceeding()
    {
        var application = Some.AdmittedVoucher();
        application.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "I fatti.", Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
        await _portal.Save(application);

        var applicant = (Some.Coworker.Id, $"Aspettiamo la tua risposta · {application.Reference}");
        var officer = (Some.CaseOfficer.Id, $"Un procedimento da concludere · {application.Reference}");
        Assert.Equal(
            [
                (3, applicant.Id, applicant.Item2), (8, applicant.Id, applicant.Item2),
                (20, officer.Id, officer.Item2), (25, officer.Id, officer.Item2), (29, officer.Id, officer.Item2), (29, Some.ResponsibleOfficer.Id, officer.Item2),
            ],
            await Told(40));
    }

    [Fact]
    public async Task A_proceeding_that_waits_for_a_signature_is_told_to_who_signs_and_one_that_is_over_to_nobody()
    {
        var space = Some.AccreditedSpace();
        var (prepared, concluded) = (Some.AdmittedVoucher(space: space, fiscalCode: Some.NewFiscalCode()), Some.AdmittedVoucher(space: space, fiscalCode: Some.NewFiscalCode()));
        Some.PreparedProceeding(prepared, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        Some.ConcludedProceeding(concluded, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        await _portal.Save(prepared, concluded);

        Assert.Equal(
            [(20, Some.CaseOfficer.Id, $"Un procedimento da firmare · {prepared.Reference}"), (20, Some.ResponsibleOfficer.Id, $"Un procedimento da firmare · {prepared.Reference}")],
            await Told(20));
    }

    [Fact]
    public async Task Alarms_again_in_the_term_that_an_annulled_refusal_opens()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        var first = await Alarms(30);
        await _portal.WithDb(async db =>
        {
            var decided = await db.CaseForReviewAsync(application.Reference);
            Some.PrepareRefusal(decided, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.", _portal.Clock).Sign(Some.ResponsibleOfficer, _portal.Clock);
        });
        await _portal.WithDb(async db =>
            Some.ConcludedProceeding(await db.CaseForReviewAsync(application.Reference), ProceedingKind.Annulment, ProceedingGround.Unlawful, _portal.Clock.Later(1)));

        Assert.Equal([20, 25, 29], first);
        Assert.Equal(first, await Alarms(30));

        async Task<List<int>> Alarms(int days)
        {
            List<int> alarms = [];
            for (var day = 1; day <= days; day++)
            {
                _portal.Clock.Later(1);
                if (await Remind() > 0)
                {
                    alarms.Add(day);
                }
            }

            return alarms;
        }
    }

    [Fact]
    public async Task Four_nodes_at_once_write_it_once()
    {
        await _portal.Save(Some.VoucherUnderReview());
        _portal.Clock.Later(20);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Remind)));

        Assert.Equal(1, written.Sum());
        Assert.Single(await Notices(), n => n.Kind is NoticeKind.OfficeNews);
    }

    [Fact]
    public async Task The_database_holds_one_row_for_each_occasion_round_and_mark()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        await Write();

        Assert.True((await Assert.ThrowsAnyAsync<Exception>(Write)).IsUniqueViolation());

        Task Write() => _portal.WithDb(async db =>
        {
            var reminder = new Reminder { Occasion = ReminderOccasion.LastDayForDecision, Round = 0, DaysBefore = 10, SentAt = _portal.Clock.UtcNow };
            db.Add(reminder).Property("ApplicationId").CurrentValue = await db.Applications.Where(a => a.Reference == application.Reference).Select(a => a.Id).SingleAsync();
        });
    }

    [Fact]
    public async Task A_case_nobody_has_in_charge_is_the_responsible_officers()
    {
        await _portal.Save(Some.SubmittedVoucher());
        _portal.Clock.Later(20);

        await Remind();

        Assert.Equal(Some.ResponsibleOfficer.Id, Assert.Single(await Notices(), n => n.Kind is NoticeKind.OfficeNews).RecipientId);
    }

    [Fact]
    public async Task A_reminder_takes_nothing_from_who_is_acting_on_the_case()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        _portal.Clock.Later(20);

        await _portal.WithDb(async db =>
        {
            var acting = await db.CaseForReviewAsync(application.Reference);
            Assert.Equal(1, await Remind());
            acting.Withdraw(_portal.Clock);
        });

        Assert.Equal(ApplicationStatus.Withdrawn, await _portal.WithDb(db => db.Applications.Select(a => a.Status).SingleAsync(s => s == ApplicationStatus.Withdrawn)));
    }

    [Fact]
    public async Task Looks_only_at_cases_whose_day_is_near()
    {
        await _portal.Save(Some.AccreditationUnderReview());
        var admitted = Some.AdmittedVoucher();
        await _portal.Save(admitted);
        _portal.Queries.Forget();

        Assert.Equal(0, await Remind());

        Assert.Equal(4, _portal.Queries.Commands.Count);
    }

    [Fact]
    public async Task Tells_an_officer_where_the_case_is()
    {
        var application = Some.VoucherUnderReview();
        await _portal.Save(application);
        _portal.Clock.Later(29);
        await Remind();

        var letter = await _portal.MailTo(Some.CaseOfficer.Email!);

        Assert.Contains("manca un giorno", letter.Body, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/ufficio/domande/{application.Reference}", letter.Body, StringComparison.Ordinal);
    }

    /// <summary>Lives the days one by one, with two rounds on each, and tells what was written on which.</summary>
    private async Task<List<(int Day, string Recipient, string Subject)>> Told(int days)
    {
        List<(int Day, string Recipient, string Subject)> told = [];
        for (var day = 1; day <= days; day++)
        {
            _portal.Clock.Later(1);
            var before = await Notices();
            await Remind();
            await Remind();
            told.AddRange((await Notices()).Skip(before.Count).Select(n => (day, n.RecipientId!, n.Subject)));
        }

        return told;
    }

    private Task<int> Remind() => _portal.Services.GetRequiredService<ReminderRounds>().RemindAsync();

    private Task<List<Notice>> Notices() => _portal.WithDb(db => db.Notices.OrderBy(n => n.Id).ToListAsync());
}
