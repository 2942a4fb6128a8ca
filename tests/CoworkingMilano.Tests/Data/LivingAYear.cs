using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>A year of the programme: five hundred cases of both kinds, and what comes after their decisions, played through the domain by a random but seeded schedule. What must always hold holds after it.</summary>
public sealed partial class LivingAYear : IDisposable
{
    private const int Cases = 500;

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly FixedClock _clock = FixedClock.On(2026, 1, 1);
    private readonly Random _random = new(2026);

    /// <summary>When each case moves next; a case that is not there yet has no reference.</summary>
    private readonly PriorityQueue<string?, DateTimeOffset> _agenda = new();

    private readonly AfterTheDecision _after;
    private readonly List<Applicant> _applicants = [];
    private readonly List<Applicant> _suspects = [];
    private readonly Dictionary<string, Applicant> _applicantOf = [];

    private readonly List<string> _earlierLastDays = [];

    /// <summary>What somebody tried and was not let do, in the words they were told.</summary>
    private readonly HashSet<string> _refused = [];

    private int _visits;

    public LivingAYear() => _after = new(_random, _clock);

    private delegate Task Ask(Applicant person);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Keeps_the_terms_the_money_the_lists_the_register_and_the_figures_right()
    {
        await _database.Save([.. Some.Everybody, Some.AdmittedAccreditation(clock: _clock)]);
        for (var i = 0; i < Cases; i++)
        {
            _agenda.Enqueue(null, _clock.Now.AddMinutes(_random.Next(330 * 24 * 60)));
        }

        var newYear = _clock.Now.AddYears(1);
        while (_agenda.TryDequeue(out var reference, out var at) && at < newYear)
        {
            _clock.Now = at;
            await (reference is null ? Begin() : Continue(reference));
        }

        _clock.Now = newYear;
        Assert.Empty(_earlierLastDays);
        await RecountTheYear();
    }

    /// <summary>A new request, often by who was here before; who may not ask goes away, and somebody new comes in their place.</summary>
    private async Task Begin()
    {
        await using var db = _database.Open();
        var call = await db.Calls.Include(c => c.Requirements).Include(c => c.Documents).Include(c => c.Declarations).AsSplitQuery().SingleAsync();
        var listed = await db.Spaces.AccreditedOn(_clock.TodayInMilan).ByName().Select(s => s.Id).ToListAsync();
        var host = listed.Count > 0 && Chance(45) ? await db.Spaces.FindAsync(listed[_random.Next(listed.Count)]) : null;
        Ask ask = host is null ? person => AskForAnEntry(db, call, person) : person => AskForAVoucher(db, call, host, person);
        try
        {
            await ask(Anybody());
        }
        catch (RuleBrokenException broken)
        {
            _refused.Add(broken.Message);
            await ask(Applicant.New());
        }
    }

    private async Task AskForAVoucher(PortalDbContext db, Call call, CoworkingSpace host, Applicant person)
    {
        var kind = !person.IsColleague ? _random.Next(10) switch { < 3 => ApplicantKind.Enterprise, 3 => ApplicantKind.SelfEmployed, _ => ApplicantKind.Person } : ApplicantKind.Enterprise;
        var draft = Some.DraftVoucher(call, host, 100 + 20 * _random.Next(15), _random.Next(1, 13), kind, person.FiscalCode, person.Account, _clock);
        draft.ApplyAs(kind, person.VatNumber, "Rossi Grafica Srl", "MI-7654321", _clock);
        (await db.WithBansAsync(draft)).Submit(await db.VoucherApplications.Holding(person.FiscalCode.Value).SingleOrDefaultAsync(), _clock);
        await Begun(db, draft, person);
    }

    private async Task AskForAnEntry(PortalDbContext db, Call call, Applicant person)
    {
        var draft = Some.DraftAccreditation(call, manager: person.Account);
        draft.DescribeOperator("Spazi Srl", LegalForm.Company, person.VatNumber.Value, "MI-1234567", "spazi@pec.example.it", _clock);
        draft.DescribePremises(Some.Premises($"Spazio {_random.Next()}", 10 + _random.Next(60), _random.Next(1, 10)), _clock);
        (await db.WithBansAsync(draft)).Submit(_clock);
        await Begun(db, draft, person);
    }

    private async Task Begun(PortalDbContext db, Application application, Applicant person)
    {
        if (_applicants.TrueForAll(p => p.Account != person.Account))
        {
            db.Add(person.Account);
        }

        db.Add(application);
        await db.SaveChangesAsync();
        _applicants.Add(person);
        _applicantOf[application.Reference] = person;
        Later(application.Reference);
    }

    /// <summary>Somebody new, somebody again, or a colleague of theirs. Who is suspected of a false declaration hurries to ask for more.</summary>
    private Applicant Anybody()
    {
        if (_applicants.Count == 0 || Chance(70))
        {
            return Applicant.New();
        }

        var known = _suspects.Count > 0 && Chance(60) ? _suspects : _applicants;
        var person = known[_random.Next(known.Count)];
        return Chance(40) ? person : Applicant.New(person.VatNumber);
    }

    private async Task Continue(string reference)
    {
        await using var db = _database.Open();
        var application = await db.CaseForReviewAsync(reference);
        if (application.OpenInformationRequest is { } request)
        {
            await db.WithItemsAsync(request);
        }

        var (wasOpen, goesOn) = (application.IsOpen, true);
        try
        {
            if (wasOpen && Chance(3))
            {
                await db.WithConversationAsync(application);
                Write(application);
            }
            else if (wasOpen)
            {
                Move(application);
            }
            else
            {
                goesOn = _after.Play(application);
            }

            if (application is AccreditationApplication { Space: { Slug: "" } space })
            {
                await db.GiveSlugAsync(space);
            }

            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (failure is RuleBrokenException || failure.IsUniqueViolation())
        {
            _refused.Add(failure.Message);
            Later(reference);
            return;
        }

        if (application.Proceedings.Any(p => p.Ground is ProceedingGround.FalseDeclaration) && _applicantOf.TryGetValue(reference, out var suspect))
        {
            _suspects.Add(suspect);
        }

        if (application.IsOpen || application.Proceedings.Any(p => p.IsOpen) || (application is AccreditationApplication { Space: { } entry } && entry.IsSuspendedOn(_clock.TodayInMilan)))
        {
            Later(reference);
        }
        else if (goesOn && Chance(wasOpen ? 60 : 40))
        {
            _agenda.Enqueue(reference, _clock.Now.AddMinutes(_random.Next(1, 300 * 24 * 60)));
        }
    }

    private void Move(Application application)
    {
        if (Chance(2))
        {
            application.Withdraw(_clock);
            return;
        }

        if (application.IsOverdueOn(_clock.TodayInMilan) && application.SubstituteCalledAt is null && Chance(25))
        {
            ByApplicant(application, () => application.CallSubstitute([], _clock));
            return;
        }

        switch (application.Status)
        {
            case ApplicationStatus.Submitted:
                application.TakeInCharge(Some.CaseOfficer, _clock);
                break;
            case ApplicationStatus.UnderReview:
                Examine(application);
                break;
            case ApplicationStatus.AwaitingInformation:
                Inform(application, application.OpenInformationRequest!);
                break;
            case ApplicationStatus.RefusalNoticed:
                Hear(application, application.OpenRefusalNotice!);
                break;
            case ApplicationStatus.AwaitingSignature:
                Sign(application, application.CurrentDecision!);
                break;
        }
    }

    private void Write(Application application)
    {
        if (Chance(50))
        {
            ByApplicant(application, () => application.WriteToOffice("Ecco le carte.", [Some.File()], Guid.NewGuid(), _clock));
        }
        else
        {
            application.WriteToApplicant("Ecco le carte.", Chance(50) ? [Some.File()] : [], Guid.NewGuid(), Some.CaseOfficer, _clock);
        }
    }

    private void Examine(Application application)
    {
        if (application.InformationRequests.Count < 3 && Chance(25))
        {
            application.AskForInformation(null, _clock.TodayInMilan.AddDays(_random.Next(3, 31)), [InformationItem.Free("Orari", "Siete aperti il sabato?")], Some.CaseOfficer, _clock);
        }
        else if (application.HeardNotice is { } heard && Chance(80))
        {
            foreach (var remark in heard.Unanswered.ToList())
            {
                heard.ReplyTo(remark, "L’osservazione non cambia i fatti.", Some.CaseOfficer, _clock);
            }

            application.PrepareRefusal([heard.Grounds[0].Repeated()], null, Some.CaseOfficer, _clock);
        }
        else if (application is AccreditationApplication { LastClosedInspection: null } unseen)
        {
            var visit = unseen.ScheduleInspection($"SO-2025-{++_visits:0000}", _clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, _clock);
            Some.FindAllMet(visit);
            visit.Close(Some.Inspector, _clock);
            Some.FindRequirementsMet(unseen, _clock);
        }
        else if (Unconfirmed(application) is { Count: > 0 } owed && Chance(80))
        {
            Some.Ascertain(application, owed[_random.Next(owed.Count)].Code, (CheckResult)_random.Next(3), _clock);
        }
        else if (Chance(15) || (application.ObstaclesToAdmission(_clock.TodayInMilan).Count > 0 && Chance(70)))
        {
            application.GiveRefusalNotice([Some.Ground(RefusalReason.UntrueDeclaration, kind: application.Kind)], Some.CaseOfficer, _clock);
        }
        else
        {
            application.PrepareAdmission(null, Some.CaseOfficer, _clock);
        }
    }

    private List<OwedCheck> Unconfirmed(Application application) =>
        [.. application.OwedChecks.Where(c => application.StateOn(c, _clock.TodayInMilan) is not CheckState.Confirmed)];

    private void Inform(Application application, InformationRequest request)
    {
        if (request.IsExpiredOn(_clock.TodayInMilan) && Chance(50))
        {
            request.Lapse(Some.CaseOfficer, _clock);
        }
        else if (Chance(10))
        {
            request.Cancel("Il documento è arrivato da un altro ufficio.", Some.CaseOfficer, _clock);
        }
        else if (Chance(50))
        {
            ByApplicant(application, () =>
            {
                request.Answer(request.Items[0], "Sì, fino alle 13.", null, _clock);
                request.Reply(_clock);
            });
        }
    }

    private void Hear(Application application, RefusalNotice notice)
    {
        if (notice.IsSilentOn(_clock.TodayInMilan))
        {
            notice.NoteSilence(Some.CaseOfficer, _clock);
        }
        else if (Chance(5))
        {
            notice.TakeBack("Il requisito c’è.", Some.CaseOfficer, _clock);
        }
        else if (notice.ReceivedAt is null)
        {
            notice.Receive(Chance(50) ? DeliveryProof.ReadInPortal : DeliveryProof.MessageDelivered, _clock);
        }
        else if (Chance(40))
        {
            ByApplicant(application, () =>
            {
                notice.AddRemark("Non sono d’accordo.", _clock);
                notice.FileRemarks(_clock);
            });
        }
    }

    private void Sign(Application application, Decision decision)
    {
        var admits = decision.Outcome is DecisionOutcome.Admit;
        if (Chance(10) || (admits && application.ObstaclesToSigning(_clock.TodayInMilan).Count > 0 && Chance(70)))
        {
            decision.SendBack("Da rivedere.", Some.ResponsibleOfficer, _clock);
        }
        else
        {
            decision.Sign(Some.ResponsibleOfficer, _clock);
        }
    }

    /// <summary>What the applicant does never brings the last day nearer.</summary>
    private void ByApplicant(Application application, Action act)
    {
        var before = application.Term.LastDay(_clock.TodayInMilan);
        act();
        var after = application.Term.LastDay(_clock.TodayInMilan);
        if (after < before)
        {
            _earlierLastDays.Add($"{application.Reference}: {before:O} → {after:O}");
        }
    }

    private void Later(string reference) => _agenda.Enqueue(reference, _clock.Now.AddMinutes(_random.Next(1, 9 * 24 * 60)));

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <param name="Account">Signs in.</param>
    /// <param name="FiscalCode">Of the person.</param>
    /// <param name="VatNumber">Of their enterprise.</param>
    /// <param name="IsColleague">Of somebody who was here before: asks for the same enterprise.</param>
    private sealed record Applicant(Account Account, FiscalCode FiscalCode, VatNumber VatNumber, bool IsColleague)
    {
        private static int _enterprises;

        public static Applicant New(VatNumber? of = null) =>
            new(Some.Person("Nina", "Numero"), Some.NewFiscalCode(), of ?? VatNumber.For($"{1_000_000 + Interlocked.Increment(ref _enterprises)}000"), of is not null);
    }
}
