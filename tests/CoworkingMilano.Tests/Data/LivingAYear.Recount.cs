using System.Security.Cryptography;
using System.Text;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Figures;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Registry.Figures;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Data;

/// <summary>What the year left behind, counted from bare facts (who did what and when) and by other means than the portal's own.</summary>
public sealed partial class LivingAYear
{
    private async Task RecountTheYear()
    {
        await using var db = _database.Open();
        var cases = await db.Applications.Received()
            .Include(a => a.Call).Include(a => a.InformationRequests).Include(a => a.RefusalNotices).Include(a => a.Decisions).Include(a => a.Timeline).Include(a => a.Conversation).ThenInclude(e => e.Files)
            .Include(a => a.Proceedings).ThenInclude(p => p.Conclusions).AsSplitQuery().ToListAsync();
        await db.AccreditationApplications.Include(a => a.Space).LoadAsync();
        await db.VoucherApplications.Include(a => a.Space).LoadAsync();
        await db.BudgetLines.Include(l => l.Entries).LoadAsync();
        Assert.Equal(Cases + 1, cases.Count);

        AssertTermsHold(cases);
        AssertWhoIsConcernedWasHeard(cases);
        AssertDecisionsWereAnnulledInTime(cases);
        AssertNobodyBannedGotIn(cases, await db.Bans.ToListAsync());
        AssertEntriesKeptTheirDays([.. cases.OfType<AccreditationApplication>()]);
        AssertVouchersWereForListedSpaces(cases);
        AssertMoneyAddsUp([.. cases.OfType<VoucherApplication>()], [.. db.BudgetLines.Local]);
        AssertOneNumberForEachAct(cases, await db.ProtocolEntries.AsNoTracking().Include(e => e.Document).OrderBy(e => e.Sequence).ToListAsync());
        Assert.Null((await db.VerifyProtocolAsync()).Break);
        Assert.Null((await db.CompareWithRegisterAsync()).Difference);
        AssertFiguresAgree(cases, await FiguresPage.ReadAsync(db, _clock.TodayInMilan));
        Assert.True((await db.RecountFiguresAsync()).Differences.IsEmpty);
        AssertEverythingHappened(cases);
    }

    /// <summary>A year in which a thing never happened would prove nothing about it.</summary>
    private void AssertEverythingHappened(List<Application> cases)
    {
        var proceedings = cases.SelectMany(a => a.Proceedings).ToList();

        Assert.Empty(((ApplicationStatus[])[ApplicationStatus.Admitted, ApplicationStatus.Refused, ApplicationStatus.Withdrawn, ApplicationStatus.Lapsed]).Except(cases.Select(a => a.Status)));
        Assert.Empty(AfterTheDecision.Every.Except(proceedings.Select(p => (p.Kind, p.Ground))));
        Assert.Empty(Enum.GetValues<ProceedingKind>().Except(proceedings.Where(p => p.IsConcluded).Select(p => p.Kind)));
        Assert.Empty(Enum.GetValues<AdmissionEnd>().Except(cases.Select(a => a.AdmissionEnd).OfType<AdmissionEnd>()));
        Assert.Empty(Enum.GetValues<DeliveryProof>().Except(proceedings.Select(p => p.Proof).OfType<DeliveryProof>()));
        Assert.Contains(proceedings, p => p.ArchivedAt is not null);
        Assert.Contains(proceedings, p => p.Conclusions.Any(c => c.SentBackAt is not null));
        Assert.Contains(proceedings, p => p.AnsweredAt is not null);
        Assert.Contains(cases, a => a.ReopenedAt is not null);
        Assert.All(
            [
                "Prima di concludere si aspetta la risposta", "Chi firma il provvedimento non può averlo predisposto", "Una decisione si annulla d’ufficio entro sei mesi", "Fino a",
                VoucherApplication.OneAtATime,
            ],
            rule => Assert.Contains(_refused, words => words.StartsWith(rule, StringComparison.Ordinal)));
    }

    /// <summary>Day by day, from what the case says of its rounds and notices.</summary>
    private void AssertTermsHold(List<Application> cases)
    {
        var today = _clock.TodayInMilan;
        foreach (var application in cases)
        {
            var received = (application.ReopenedAt ?? application.SubmittedAt!.Value).DayInMilan;
            var stood = new HashSet<DateOnly>();
            var (requests, notices) = (application.InformationRequests.Where(r => !(r.RequestedAt < application.ReopenedAt)), application.RefusalNotices.Where(n => !(n.GivenAt < application.ReopenedAt)));
            if (requests.MinBy(r => r.Number) is { } first)
            {
                var last = new[] { first.DeadlineOn, first.RequestedAt.DayInMilan.AddDays(30), first.EndedAt?.DayInMilan ?? today }.Min();
                Stand(stood, first.RequestedAt.DayInMilan, last);
            }

            foreach (var notice in notices.Where(n => n.ReceivedAt is not null))
            {
                var last = (notice.RemarksFiledAt ?? notice.ReceivedAt!.Value).DayInMilan.AddDays(10);
                Stand(stood, notice.ReceivedAt!.Value.DayInMilan, notice.TakenBackAt?.DayInMilan is { } takenBack && takenBack < last ? takenBack : last);
            }

            var past = stood.Count(day => received < day && day <= today);
            Assert.Equal(past, application.Term.DaysSuspended(today));
            Assert.Equal(today.DayNumber - received.DayNumber - past, application.Term.DaysUsed(today));
            Assert.Equal(received.AddDays(application.Call.TermDays(application.Kind) + stood.Count(day => received < day && day <= application.Term.LastDay(today))), application.Term.LastDay(today));
        }

        static void Stand(HashSet<DateOnly> stood, DateOnly from, DateOnly to)
        {
            for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            {
                stood.Add(day);
            }
        }
    }

    /// <summary>An answer, or ten whole days between the day of the receipt and the day of the act; two hands; one end.</summary>
    private static void AssertWhoIsConcernedWasHeard(List<Application> cases)
    {
        foreach (var proceeding in cases.SelectMany(a => a.Proceedings))
        {
            Assert.True(proceeding.Conclusions.Count(c => c.SignedAt is not null) + (proceeding.ArchivedAt is null ? 0 : 1) <= 1);
            foreach (var act in proceeding.Conclusions)
            {
                Assert.NotEqual(act.PreparedById, act.SignedById);
                Assert.False(act.SignedAt is not null && act.SentBackAt is not null);
                Assert.True(act.SignedAt is null || act.PreparedAt <= act.SignedAt);
                if (proceeding.Ground is ProceedingGround.OwnRequest or ProceedingGround.CauseOver)
                {
                    continue;
                }

                var wholeDays = proceeding.ReceivedAt is { } received ? (act.PreparedAt.InMilan.Date - received.InMilan.Date).Days - 1 : -1;
                Assert.True(proceeding.AnsweredAt <= act.PreparedAt || wholeDays >= 10, $"{proceeding.Application.Reference}, {proceeding.Kind}: prepared after {wholeDays} whole days.");
            }
        }
    }

    private static void AssertDecisionsWereAnnulledInTime(List<Application> cases)
    {
        var annulments = cases.SelectMany(a => a.Proceedings).Where(p => p.Kind is ProceedingKind.Annulment).SelectMany(p => p.Conclusions, (p, act) => (p.Application, p.OpenedAt, Act: act)).ToList();
        Assert.Equal(annulments.Count(a => a.Act.SignedAt is not null), cases.SelectMany(a => a.Decisions).Count(d => d.AnnulledAt is not null));
        foreach (var (application, openedAt, act) in annulments.Where(a => a.Act.SignedAt is not null))
        {
            var decision = Assert.Single(application.Decisions, d => d.AnnulledAt == act.SignedAt);
            var lastDay = SixMonthsAfter(decision.SignedAt!.Value.DayInMilan);
            Assert.All([openedAt, act.PreparedAt, act.SignedAt!.Value], at => Assert.InRange(at.DayInMilan, decision.SignedAt!.Value.DayInMilan, lastDay));
        }

        static DateOnly SixMonthsAfter(DateOnly day)
        {
            var (year, month) = day.Month > 6 ? (day.Year + 1, day.Month - 6) : (day.Year, day.Month + 6);
            return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
        }
    }

    private static void AssertNobodyBannedGotIn(List<Application> cases, List<Ban> bans)
    {
        var forfeited =
            (from application in cases
             from proceeding in application.Proceedings
             where proceeding is { Ground: ProceedingGround.FalseDeclaration, Kind: ProceedingKind.Lapse or ProceedingKind.Removal }
             from act in proceeding.Conclusions
             where act.SignedAt is not null
             from code in CodesOf(application)
             select (Code: code, At: act.SignedAt!.Value)).ToList();
        Assert.Equal(
            forfeited.Select(f => (f.Code, f.At.DayInMilan, new DateOnly(f.At.DayInMilan.Year + 2, f.At.DayInMilan.Month, f.At.DayInMilan.Day))).Order(),
            bans.Select(b => (b.Code, b.FromOn, b.LastDay)).Order());

        foreach (var application in cases)
        {
            var against = forfeited.Where(f => CodesOf(application).Contains(f.Code)).ToList();
            Assert.DoesNotContain(against, f => f.At < application.SubmittedAt);
            Assert.DoesNotContain(against, f => f.At < AdmissionOf(application)?.SignedAt);
        }

        static IEnumerable<string> CodesOf(Application application) => application switch
        {
            VoucherApplication voucher => new[] { voucher.FiscalCode, voucher.VatNumber }.OfType<string>(),
            AccreditationApplication { VatNumber: { } number } => [number],
            _ => [],
        };
    }

    /// <summary>Each day of the year and of the winter after it.</summary>
    private static void AssertEntriesKeptTheirDays(List<AccreditationApplication> requests)
    {
        foreach (var entry in requests.Where(r => AdmissionOf(r) is not null))
        {
            for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2027, 4, 1); day = day.AddDays(1))
            {
                Assert.True(IsListed(entry, day, DateTime.MaxValue) == entry.Space!.IsAccreditedOn(day), $"{entry.Reference} on {day:O}");
            }
        }

        Assert.All(requests.Where(r => AdmissionOf(r) is null), r => Assert.Null(r.Space));
    }

    /// <summary>V9: the space was on the list when the voucher was asked for, and when it was awarded.</summary>
    private static void AssertVouchersWereForListedSpaces(List<Application> cases)
    {
        var entries = cases.OfType<AccreditationApplication>().Where(a => a.Space is not null).ToDictionary(a => a.Space!);
        foreach (var voucher in cases.OfType<VoucherApplication>())
        {
            Assert.All(
                new[] { voucher.SubmittedAt, AdmissionOf(voucher)?.SignedAt }.OfType<DateTime>(),
                at => Assert.True(IsListed(entries[voucher.Space!], at.DayInMilan, at), $"{voucher.Reference} at {at:O}"));
        }
    }

    /// <summary>From the signed acts alone, of those known at an instant. One signed before the admission annulled the refusal it came after.</summary>
    private static bool IsListed(AccreditationApplication request, DateOnly day, DateTime knownAt)
    {
        List<(DateOnly From, DateOnly Until)> away = [];
        var admittedAt = AdmissionOf(request)!.SignedAt!.Value;
        var acts = request.Proceedings.SelectMany(p => p.Conclusions, (p, act) => (p.Kind, act.From, act.Until, act.SignedAt)).Where(a => admittedAt <= a.SignedAt && a.SignedAt <= knownAt).OrderBy(a => a.SignedAt);
        foreach (var act in acts)
        {
            var signed = act.SignedAt!.Value.DayInMilan;
            var from = act.From > signed ? act.From.Value : signed;
            away = act.Kind switch
            {
                ProceedingKind.Suspension => [.. away, (from, act.Until!.Value)],
                ProceedingKind.Reinstatement => [.. away.Select(s => s.From <= signed && signed < s.Until ? (s.From, signed) : s)],
                ProceedingKind.Removal => [.. away, (from, DateOnly.MaxValue)],
                _ => [.. away, (signed, DateOnly.MaxValue)],
            };
        }

        return admittedAt.DayInMilan <= day && !away.Exists(s => s.From <= day && day < s.Until);
    }

    /// <summary>Each award leaves its line once, and comes back once if it came to nothing.</summary>
    private static void AssertMoneyAddsUp(List<VoucherApplication> vouchers, List<BudgetLine> lines)
    {
        var awarded = vouchers.Where(v => AdmissionOf(v) is not null).Select(v => (v.Reference, v.Line, Amount: v.AwardedAmount!.Value, AdmissionOf(v)!.SignedAt, LostAt: LostAt(v))).ToList();
        Assert.All(vouchers.Where(v => AdmissionOf(v) is null), v => Assert.Null(v.Line));
        foreach (var line in lines)
        {
            var balance = 0m;
            foreach (var entry in line.Entries.OrderBy(e => e.Id))
            {
                balance += entry.Amount;
                Assert.Equal(balance, entry.Balance);
                Assert.True(balance >= 0);
            }

            var ofLine = awarded.Where(a => a.Line == line).ToList();
            Assert.Equal(balance, line.Available);
            Assert.Equal(ofLine.Where(a => a.LostAt is null).Sum(a => a.Amount), line.Committed);
            Assert.Equal(Posted(ofLine.Select(a => (a.Reference, -a.Amount, a.SignedAt!.Value))), Posted(Entries(BudgetEntryKind.Commitment)));
            Assert.Equal(Posted(ofLine.Where(a => a.LostAt is not null).Select(a => (a.Reference, a.Amount, a.LostAt!.Value))), Posted(Entries(BudgetEntryKind.Release)));

            IEnumerable<(string, decimal, DateTime)> Entries(BudgetEntryKind kind) => line.Entries.Where(e => e.Kind == kind).Select(e => (e.Reference, e.Amount, e.At));
        }

        static List<(string Reference, decimal Amount, DateTime At)> Posted(IEnumerable<(string, decimal, DateTime)> entries) => [.. entries.Order()];

        // The first act that took the award away.
        static DateTime? LostAt(VoucherApplication voucher) => voucher.Proceedings
            .Where(p => p.Kind is ProceedingKind.Lapse or ProceedingKind.Revocation || (p.Kind is ProceedingKind.Annulment && AdmissionOf(voucher)!.SignedAt < p.OpenedAt))
            .SelectMany(p => p.Conclusions).Select(c => c.SignedAt)
            .Append(voucher.AdmissionEnd is AdmissionEnd.Waived ? voucher.AdmissionEndedAt : null)
            .Min();
    }

    /// <summary>One line for each act that came in or went out, at its instant, and no other; numbers from one each year without gaps, in the order of time.</summary>
    private static void AssertOneNumberForEachAct(List<Application> cases, List<ProtocolEntry> lines)
    {
        Assert.Equal(cases.SelectMany(Owed).Order(), lines.Select(l => (l.Reference, l.Act, l.RegisteredAt)).Order());
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Sequence));
        Assert.All(lines.GroupBy(l => l.RegisteredAt.InMilan.Year), year => Assert.Equal(Enumerable.Range(1, year.Count()).Select(n => (year.Key, n)), year.Select(l => (l.Year, l.Number))));
        Assert.Equal(lines.Select(l => l.RegisteredAt).Order(), lines.Select(l => l.RegisteredAt));
        Assert.Empty(Enum.GetValues<CaseAct>().Where(act => act.Direction is not null).Except(lines.Select(l => l.Act)));
        var named = cases.ToDictionary(a => a.Reference, a => a is VoucherApplication voucher ? voucher.ApplicantName : ((AccreditationApplication)a).OperatorName);
        foreach (var line in lines)
        {
            Assert.Equal(line.Act.Direction, line.Direction);
            Assert.Equal(named[line.Reference], line.Correspondent);
            Assert.Contains(line.Reference, line.Subject);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line.Document.Text))), line.DocumentSha256);
        }
    }

    private static IEnumerable<(string Reference, CaseAct Act, DateTime At)> Owed(Application application)
    {
        List<(CaseAct Act, DateTime? At)> acts =
        [
            (CaseAct.Submitted, application.SubmittedAt),
            (CaseAct.Withdrawn, application.Status is ApplicationStatus.Withdrawn ? application.EndedAt : null),
            (CaseAct.Waived, application.AdmissionEnd is AdmissionEnd.Waived ? application.AdmissionEndedAt : null),
            .. application.Timeline.Where(e => e.Act is CaseAct.SubstituteCalled).Select(e => (e.Act, (DateTime?)e.At)), // A case that is opened again forgets the first call.
            .. application.InformationRequests.Select(r => (CaseAct.InformationRequested, (DateTime?)r.RequestedAt)),
            .. application.InformationRequests.Where(r => r.Ending is InformationEnding.Answered).Select(r => (CaseAct.InformationReceived, r.EndedAt)),
            .. application.InformationRequests.Where(r => r.Ending is InformationEnding.Cancelled).Select(r => (CaseAct.InformationCancelled, r.EndedAt)),
            .. application.InformationRequests.Where(r => r.Ending is InformationEnding.Unanswered).Select(r => (CaseAct.Lapsed, r.EndedAt)),
            .. application.RefusalNotices.Select(n => (CaseAct.RefusalNoticeGiven, (DateTime?)n.GivenAt)),
            .. application.RefusalNotices.Select(n => (CaseAct.RemarksReceived, n.RemarksFiledAt)),
            .. application.RefusalNotices.Select(n => (CaseAct.RefusalNoticeTakenBack, n.TakenBackAt)),
            .. application.Decisions.Select(d => (d.Outcome is DecisionOutcome.Admit ? CaseAct.Admitted : CaseAct.Refused, d.SignedAt)),
            .. application.Conversation.Where(e => e.Files.Count > 0).Select(e => (e.IsFromOffice ? CaseAct.DocumentsSent : CaseAct.DocumentsReceived, (DateTime?)e.WrittenAt)),
            .. application.Proceedings.Select(p => (p.Ground is ProceedingGround.OwnRequest ? CaseAct.ProceedingRequested : CaseAct.ProceedingOpened, (DateTime?)p.OpenedAt)),
            .. application.Proceedings.Select(p => (CaseAct.ProceedingAnswered, p.AnsweredAt)),
            .. application.Proceedings.Select(p => (CaseAct.ProceedingArchived, p.ArchivedAt)),
            .. application.Proceedings.SelectMany(p => p.Conclusions).Select(c => (CaseAct.ProceedingConcluded, c.SignedAt)),
        ];
        return acts.Where(a => a.At is not null).Select(a => (application.Reference, a.Act, a.At!.Value));
    }

    /// <summary>What /numeri shows, against the cases one by one.</summary>
    private static void AssertFiguresAgree(List<Application> cases, FiguresPage page)
    {
        foreach (var kind in Enum.GetValues<ApplicationKind>())
        {
            var ofKind = cases.Where(a => a.Kind == kind).ToList();
            var ends = ofKind.Select(EndOf).OfType<(Measure Measure, DateTime At)>().ToList();
            Assert.Equal(ofKind.Count, page.Figures.Total(Measure.Received, kind));
            Assert.Equal(ofKind.Count - ends.Count, page.Figures.Open(kind));
            foreach (var measure in (Measure[])[Measure.Admitted, Measure.Refused, Measure.Withdrawn, Measure.Lapsed])
            {
                Assert.Equal(ends.Count(e => e.Measure == measure), page.Figures.Total(measure, kind));
                Assert.All(page.Months, month => Assert.Equal(ends.Count(e => e.Measure == measure && e.At.DayInMilan.FirstOfMonth == month), page.Figures.InMonth(measure, kind, month)));
            }

            var days = ofKind.Where(a => EndOf(a) is { Measure: Measure.Admitted or Measure.Refused })
                .Select(a => (EndOf(a)!.Value.At.InMilan.Date - a.SubmittedAt!.Value.InMilan.Date).Days).Order().ToList();
            Assert.Equal((days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m, page.Figures.MedianDays(kind));
        }

        var entries = cases.OfType<AccreditationApplication>().Where(a => AdmissionOf(a) is not null && IsListed(a, page.Today, DateTime.MaxValue)).ToList();
        Assert.Equal(entries.Count, page.Spaces);
        Assert.All(FiguresPage.Municipi, municipio => Assert.Equal(entries.Count(a => a.Municipio == municipio), page.SpacesIn.GetValueOrDefault(municipio)));
        Assert.Equal(cases.OfType<VoucherApplication>().Where(v => v.HoldsAdmission).Sum(v => v.AwardedAmount), page.Lines.Sum(l => l.Committed));

        // An admission that came to nothing later was an admission; a refusal that was annulled is none.
        static (Measure Measure, DateTime At)? EndOf(Application application) =>
            AdmissionOf(application) is { } admission ? (Measure.Admitted, admission.SignedAt!.Value)
            : application.Decisions.SingleOrDefault(d => d is { Outcome: DecisionOutcome.Refuse, SignedAt: not null, AnnulledAt: null }) is { } refusal ? (Measure.Refused, refusal.SignedAt!.Value)
            : application.Status is ApplicationStatus.Withdrawn ? (Measure.Withdrawn, application.EndedAt!.Value)
            : application.InformationRequests.SingleOrDefault(r => r.Ending is InformationEnding.Unanswered) is { } unanswered ? (Measure.Lapsed, unanswered.EndedAt!.Value)
            : null;
    }

    /// <summary>The signed admission, even one that was annulled since.</summary>
    private static Decision? AdmissionOf(Application application) => application.Decisions.SingleOrDefault(d => d is { Outcome: DecisionOutcome.Admit, SignedAt: not null });
}
