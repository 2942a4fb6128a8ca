using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>docs/life-of-an-application.md says what the domain allows: every act is tried on a case in every status.</summary>
public class TellingTheLifeOfAnApplication
{
    private const string Page = "life-of-an-application.md";

    private static readonly FixedClock Clock = Some.Clock;
    private static readonly Account Colleague = Some.Person("Clio", "Colleghi");

    private static readonly Story<AccreditationApplication> Accreditation = new(
        position: 0,
        cases:
        [
            () => Some.DraftAccreditation(),
            () => Some.SubmittedAccreditation(),
            () => Some.AccreditationUnderReview(),
            () => Visited(Some.AccreditationUnderReview()),
            () => Asked(Some.AccreditationUnderReview()),
            () => Asked(Visited(Some.AccreditationUnderReview())),
            () => Answered(Asked(Some.AccreditationUnderReview())),
            () => Expired(Some.AccreditationUnderReview()),
            () => Lapsed(Some.AccreditationUnderReview()),
            () => Noticed(Some.AccreditationUnderReview(), RefusalReason.RequirementNotMet, 0),
            () => Remarked(Noticed(Some.AccreditationUnderReview(), RefusalReason.RequirementNotMet, 0)),
            () => Noticed(Some.AccreditationUnderReview(), RefusalReason.RequirementNotMet, 11),
            () => Noticed(Visited(Some.AccreditationUnderReview()), RefusalReason.RequirementNotMet, 0),
            () => Heard(Some.AccreditationUnderReview(), RefusalReason.RequirementNotMet),
            () => Some.CheckedAccreditation(),
            () => Some.PreparedAccreditation(),
            () => SentBack(Some.PreparedAccreditation()),
            () => RefusalPrepared(Visited(Some.AccreditationUnderReview())),
            () => Some.AdmittedAccreditation(),
            () => Opened(Some.AdmittedAccreditation(), ProceedingKind.Removal),
            () => Answered(Some.AdmittedAccreditation(), ProceedingKind.Removal),
            () => Prepared(Some.AdmittedAccreditation(), ProceedingKind.Removal),
            () => Refused(Visited(Some.AccreditationUnderReview())),
            () => Opened(Refused(Visited(Some.AccreditationUnderReview())), ProceedingKind.Annulment),
            () => Answered(Refused(Visited(Some.AccreditationUnderReview())), ProceedingKind.Annulment),
            () => Prepared(Refused(Visited(Some.AccreditationUnderReview())), ProceedingKind.Annulment),
            () => Withdrawn(Some.SubmittedAccreditation()),
            () => Withdrawn(Visited(Some.AccreditationUnderReview())),
            () => Withdrawn(Some.PreparedAccreditation()),
            () => Some.SubmittedAccreditation(QuickCall(), clock: LastMonth),
            () => Some.AccreditationUnderReview(QuickCall(), clock: LastMonth),
            () => Asked(Some.AccreditationUnderReview(QuickCall(), clock: LastMonth)),
            () => Noticed(Some.AccreditationUnderReview(QuickCall(), clock: LastMonth), RefusalReason.RequirementNotMet, 0),
            () => Some.PreparedAccreditation(QuickCall(), clock: LastMonth),
        ],
        acts: new()
        {
            ["DescribeOperator"] = a => a.DescribeOperator("Altra Srl", LegalForm.Company, "12345678903", "MI-1", "altra@pec.example.it", Clock),
            ["DescribePremises"] = a => a.DescribePremises(Some.Premises(), Clock),
            ["DeclareService"] = a => a.DeclareService(a.Call.Requirements.First(r => r.IsService), false, null, Clock),
            ["DescribeOffer"] = a => a.DescribeOffer(180m, Amenities.Mail, null, Clock),
            ["TakeUp"] = a => a.TakeUp(Withdrawn(Some.SubmittedAccreditation(a.Call)), Clock),
            ["ReplacePicture"] = a => a.ReplacePicture(a.Pictures.First(), Some.File(FileKind.Jpeg), Clock),
            ["RecaptionPicture"] = a => a.RecaptionPicture(a.Pictures.First(), "Il cortile", Clock),
            ["BringForward"] = a => a.BringForward(a.Pictures.Last(), Clock),
            ["AddPicture"] = a => a.AddPicture(Some.File(FileKind.Jpeg), "Il cortile", Clock),
            ["Submit"] = a => a.Submit(Clock),
            ["Check"] = a => a.Check(a.Call.Requirements.Single(r => r.Code == "Q9"), CheckOutcome.Met, null, Some.CaseOfficer, Clock),
            ["AdoptFindings"] = a => a.AdoptFindings(Some.CaseOfficer, Clock),
            ["ScheduleInspection"] = a => a.ScheduleInspection("SO-2026-9003", Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Clock),
            ["RescheduleInspection"] = a => a.RescheduleInspection(Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Clock),
            ["Find"] = a => Visit(a).Find(Visit(a).Checklist.First(), true, null, null, Some.Inspector, Clock),
            ["Photograph"] = a => Visit(a).Photograph(Visit(a).Checklist.First(), Some.File(FileKind.Jpeg), Some.Inspector, Clock),
            ["TakeAway"] = a => Visit(a).TakeAway(new FindingPicture { Requirement = Visit(a).Checklist.First(), Position = 1, File = Some.File(FileKind.Jpeg) }, Some.Inspector, Clock),
            ["Locate"] = a => Visit(a).Locate(new Coordinates(45.4856m, 9.1902m), Some.Inspector, Clock),
            ["Remark"] = a => Visit(a).Remark("Locali in ordine.", Some.Inspector, Clock),
            ["Close"] = a => Visit(a).Close(Some.Inspector, Clock),
        },
        reasonToRefuse: RefusalReason.RequirementNotMet);

    private static readonly Story<VoucherApplication> Voucher = new(
        position: 1,
        cases:
        [
            () => Some.DraftVoucher(),
            () => Some.SubmittedVoucher(),
            () => Some.VoucherUnderReview(),
            () => Asked(Some.VoucherUnderReview()),
            () => Answered(Asked(Some.VoucherUnderReview())),
            () => Expired(Some.VoucherUnderReview()),
            () => Lapsed(Some.VoucherUnderReview()),
            () => Noticed(Some.VoucherUnderReview(), RefusalReason.CostNotEligible, 0),
            () => Remarked(Noticed(Some.VoucherUnderReview(), RefusalReason.CostNotEligible, 0)),
            () => Noticed(Some.VoucherUnderReview(), RefusalReason.CostNotEligible, 11),
            () => Heard(Some.VoucherUnderReview(), RefusalReason.CostNotEligible),
            () => Some.CheckedVoucher(),
            () => Some.PreparedVoucher(),
            () => SentBack(Some.PreparedVoucher()),
            () => RefusalPrepared(Some.VoucherUnderReview()),
            () => Some.AdmittedVoucher(),
            () => Opened(Some.AdmittedVoucher(), ProceedingKind.Lapse),
            () => Answered(Some.AdmittedVoucher(), ProceedingKind.Lapse),
            () => Prepared(Some.AdmittedVoucher(), ProceedingKind.Lapse),
            () => Refused(Some.VoucherUnderReview()),
            () => Opened(Refused(Some.VoucherUnderReview()), ProceedingKind.Annulment),
            () => Answered(Refused(Some.VoucherUnderReview()), ProceedingKind.Annulment),
            () => Prepared(Refused(Some.VoucherUnderReview()), ProceedingKind.Annulment),
            () => Withdrawn(Some.SubmittedVoucher()),
            () => Withdrawn(Some.PreparedVoucher()),
            () => Some.SubmittedVoucher(clock: LastMonth),
            () => Some.VoucherUnderReview(clock: LastMonth),
            () => Asked(Some.VoucherUnderReview(clock: LastMonth)),
            () => Noticed(Some.VoucherUnderReview(clock: LastMonth), RefusalReason.CostNotEligible, 0),
            () => Prepared(Some.VoucherUnderReview(clock: LastMonth)),
        ],
        acts: new()
        {
            ["TakeUp"] = a => a.TakeUp(Withdrawn(Some.SubmittedVoucher(a.Call, a.Space)), Clock),
            ["Identify"] = a => a.Identify("Carla", "Rossi", Some.NewFiscalCode(), new DateOnly(1990, 5, 12), Sex.Female, true, Clock),
            ["ApplyAs"] = a => a.ApplyAs(ApplicantKind.SelfEmployed, VatNumber.For("1234567890"), null, null, Clock),
            ["DescribeProject"] = a => a.DescribeProject("Altro", "Un altro progetto.", Clock),
            ["PlanStay"] = a => a.PlanStay(a.Space!, Clock.TodayInMilan.FirstOfMonth, 6, 100m, 22, false, Clock),
            ["AttachDocument"] = GiveFirstDocumentAgain,
            ["Waive"] = a => a.Waive(Clock),
            ["GiveBankAccount"] = a => a.GiveBankAccount(Iban.ForItaly("05428", "11101", "000000654321"), Clock),
            ["Submit"] = a => a.Submit(null, Clock),
        },
        reasonToRefuse: RefusalReason.CostNotEligible);

    /// <summary>Long enough ago for a term of thirty days to have passed.</summary>
    private static FixedClock LastMonth => Some.Clock.Later(-31);

    [Fact]
    public void Draws_the_transitions_of_an_accreditation() => Assert.Equal(Accreditation.Transitions, Accreditation.Drawn);

    [Fact]
    public void Draws_the_transitions_of_a_voucher() => Assert.Equal(Voucher.Transitions, Voucher.Drawn);

    [Fact]
    public void Lists_the_other_acts_on_an_accreditation() => Assert.Equal(Accreditation.StandingActs, Accreditation.Listed);

    [Fact]
    public void Lists_the_other_acts_on_a_voucher() => Assert.Equal(Voucher.StandingActs, Voucher.Listed);

    [Fact]
    public void Passes_through_every_status()
    {
        Assert.Equal(Enum.GetValues<ApplicationStatus>(), Accreditation.Statuses);
        Assert.Equal(Enum.GetValues<ApplicationStatus>(), Voucher.Statuses);
    }

    [Fact]
    public void Tries_every_act_there_is()
    {
        Assert.Equal(ActsOf(typeof(AccreditationApplication), typeof(Decision), typeof(InformationRequest), typeof(RefusalNotice), typeof(Inspection), typeof(Proceeding)), Accreditation.Acts);
        Assert.Equal(ActsOf(typeof(VoucherApplication), typeof(Decision), typeof(InformationRequest), typeof(RefusalNotice), typeof(Proceeding)), Voucher.Acts);
    }

    /// <summary>An act takes the time at which it is done.</summary>
    private static IEnumerable<string> ActsOf(params Type[] types) => types
        .SelectMany(type => type.GetMethods().Where(m => !m.IsStatic && m.GetParameters().Any(p => p.ParameterType == typeof(TimeProvider))))
        .Select(method => method.Name).Distinct().Order(StringComparer.Ordinal);

    private static AccreditationApplication Visited(AccreditationApplication application)
    {
        Some.FindAllMet(application.ScheduleInspection("SO-2026-9004", Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Clock));
        return application;
    }

    private static T Asked<T>(T application) where T : Application
    {
        Ask(application, Clock);
        return application;
    }

    private static T Answered<T>(T application) where T : Application
    {
        application.OpenInformationRequest!.Answer(application.OpenInformationRequest.Items[0], "Ecco.", null, Clock);
        return application;
    }

    /// <summary>Asked last month and never answered.</summary>
    private static T Expired<T>(T application) where T : Application
    {
        Ask(application, new FixedClock(Clock.GetUtcNow().AddDays(-30)));
        return application;
    }

    private static T Lapsed<T>(T application) where T : Application
    {
        Expired(application).OpenInformationRequest!.Lapse(Some.CaseOfficer, Clock);
        return application;
    }

    /// <summary>A notice received so many days ago; today's was not received yet.</summary>
    private static T Noticed<T>(T application, RefusalReason reason, int daysAgo) where T : Application
    {
        var then = new FixedClock(Clock.GetUtcNow().AddDays(-daysAgo));
        var notice = application.GiveRefusalNotice([Some.Ground(reason, kind: application.Kind)], Some.CaseOfficer, then);
        if (daysAgo > 0)
        {
            notice.Receive(DeliveryProof.ReadInPortal, then);
        }

        return application;
    }

    private static T Remarked<T>(T application) where T : Application
    {
        application.OpenRefusalNotice!.AddRemark("Non è così.", Clock);
        return application;
    }

    private static T Heard<T>(T application, RefusalReason reason) where T : Application
    {
        Some.Hear(application, reason, "Perché no.");
        return application;
    }

    private static void Ask(Application application, TimeProvider clock) =>
        application.AskForInformation(null, clock.TodayInMilan.AddDays(InformationRequest.UsualDays), [InformationItem.Free("Orari", "Chi apre la sera?")], Some.CaseOfficer, clock);

    private static T RefusalPrepared<T>(T application) where T : Application
    {
        Some.PrepareRefusal(application, RefusalReason.UntrueDeclaration, "Non è vero.");
        return application;
    }

    private static VoucherApplication Prepared(VoucherApplication application)
    {
        Some.Ascertain(application);
        application.PrepareAdmission(null, Some.CaseOfficer, Clock);
        return application;
    }

    /// <summary>A call whose spaces are decided on within thirty days.</summary>
    private static Call QuickCall()
    {
        var call = Some.Call();
        call.AccreditationTermDays = 30;
        return call;
    }

    private static T SentBack<T>(T application) where T : Application
    {
        application.CurrentDecision!.SendBack("Da rivedere.", Some.ResponsibleOfficer, Clock);
        return application;
    }

    private static T Refused<T>(T application) where T : Application
    {
        RefusalPrepared(application).CurrentDecision!.Sign(Some.ResponsibleOfficer, Clock);
        return application;
    }

    private static T Withdrawn<T>(T application) where T : Application
    {
        application.Withdraw(Clock);
        return application;
    }

    /// <summary>Opened and not yet received.</summary>
    private static T Opened<T>(T application, ProceedingKind kind) where T : Application
    {
        application.OpenProceeding(kind, kind.Grounds()[0], "I fatti.", Some.CaseOfficer, Clock);
        return application;
    }

    private static T Answered<T>(T application, ProceedingKind kind) where T : Application
    {
        Some.HeardProceeding(application, kind, kind.Grounds()[0]);
        return application;
    }

    private static T Prepared<T>(T application, ProceedingKind kind) where T : Application
    {
        Some.PreparedProceeding(application, kind, kind.Grounds()[0]);
        return application;
    }

    private static Inspection Visit(AccreditationApplication application) =>
        application.Inspections is [.., var last] ? last : throw new RuleBrokenException("No visit to write about.");

    private static void GiveFirstDocumentAgain(VoucherApplication application)
    {
        var document = application.Call.Documents[0];
        application.Detach(application.DocumentOf(document)!, Clock);
        application.AttachDocument(document, Some.File(), Clock);
    }

    /// <summary>What the domain allows on one kind of application, and what the page says of it.</summary>
    private sealed class Story<T> where T : Application
    {
        private readonly int _position;
        private readonly Dictionary<string, Action<T>> _acts;
        private readonly List<(ApplicationStatus From, string Act, ApplicationStatus To)> _done = [];

        public Story(int position, IReadOnlyList<Func<T>> cases, Dictionary<string, Action<T>> acts, RefusalReason reasonToRefuse)
        {
            _position = position;
            _acts = new(acts)
            {
                ["Declare"] = a => a.Declare(Clock),
                ["Detach"] = a => a.Detach(a.Attachments[0], Clock),
                ["TakeInCharge"] = a => a.TakeInCharge(Some.CaseOfficer, Clock),
                ["Assign"] = a => a.Assign(Colleague, "In ferie.", Some.ResponsibleOfficer, Clock),
                ["HandOver"] = a => a.HandOver(Colleague, "In ferie.", Some.CaseOfficer, Clock),
                ["WriteNote"] = a => a.WriteNote("Da sentire l’anagrafe.", Guid.NewGuid(), Some.Inspector, Clock),
                ["WriteToOffice"] = a => a.WriteToOffice("Buongiorno.", [], Guid.NewGuid(), Clock),
                ["WriteToApplicant"] = a => a.WriteToApplicant("Buongiorno.", [], Guid.NewGuid(), Some.CaseOfficer, Clock),
                ["Ascertain"] = a => Some.Ascertain(a, a.OwedChecks.First().Code, CheckResult.Pending),
                ["PrepareAdmission"] = a => a.PrepareAdmission(null, Some.CaseOfficer, Clock),
                ["PrepareRefusal"] = a => a.PrepareRefusal([a.HeardNotice?.Grounds[0].Repeated() ?? Some.Ground(reasonToRefuse)], null, Some.CaseOfficer, Clock),
                ["GiveRefusalNotice"] = a => a.GiveRefusalNotice([Some.Ground(reasonToRefuse, kind: a.Kind)], Some.CaseOfficer, Clock),
                ["Receive"] = Receive,
                ["AddRemark"] = a => LatestNotice(a).AddRemark("Non è così.", Clock),
                ["Reword"] = a => LatestNotice(a).Reword(LatestRemark(a), "Non è proprio così.", Clock),
                ["Drop"] = a => LatestNotice(a).Drop(LatestRemark(a), Clock),
                ["Enclose"] = a => LatestNotice(a).Enclose(LatestRemark(a), Some.File(), Clock),
                ["FileRemarks"] = a => LatestNotice(a).FileRemarks(Clock),
                ["NoteSilence"] = a => LatestNotice(a).NoteSilence(Some.CaseOfficer, Clock),
                ["TakeBack"] = a => LatestNotice(a).TakeBack("Un nostro errore.", Some.CaseOfficer, Clock),
                ["ReplyTo"] = a => LatestNotice(a).ReplyTo(LatestRemark(a), "Ecco perché.", Some.CaseOfficer, Clock),
                ["Sign"] = a => Latest(a).Sign(Some.ResponsibleOfficer, Clock),
                ["SendBack"] = a => Latest(a).SendBack("Da rivedere.", Some.ResponsibleOfficer, Clock),
                ["Withdraw"] = a => a.Withdraw(Clock),
                ["CallSubstitute"] = a => a.CallSubstitute([Some.ResponsibleOfficer], Clock),
                ["AskForInformation"] = a => Ask(a, Clock),
                ["Answer"] = a => LatestRequest(a).Answer(LatestRequest(a).Items[0], "Ecco.", null, Clock),
                ["Hand"] = a => LatestRequest(a).Hand(LatestRequest(a).Items[0], Some.File(), Clock),
                ["Reply"] = a => LatestRequest(a).Reply(Clock),
                ["Cancel"] = a => LatestRequest(a).Cancel("Non serve più.", Some.CaseOfficer, Clock),
                ["Lapse"] = a => LatestRequest(a).Lapse(Some.CaseOfficer, Clock),
                ["OpenProceeding"] = a => a.OpenProceeding(ProceedingKind.Annulment, ProceedingGround.Unlawful, "I fatti.", Some.CaseOfficer, Clock),
                ["RequestProceeding"] = a => a.RequestProceeding(ProceedingKind.Suspension, "Chiudiamo per lavori.", Clock),
                ["NoteDelivery"] = NoteDelivery,
                ["Respond"] = a => LatestProceeding(a).Respond("Non è così.", [], Clock),
                ["PrepareConclusion"] = a => LatestProceeding(a).PrepareConclusion("Le ragioni.", null, null, Some.CaseOfficer, Clock),
                ["Conclude"] = a => LatestProceeding(a).Conclude(1, Some.ResponsibleOfficer, Clock),
                ["ReturnConclusion"] = a => LatestProceeding(a).ReturnConclusion(1, "Da rivedere.", Some.ResponsibleOfficer, Clock),
                ["Archive"] = a => LatestProceeding(a).Archive("La risposta è giusta.", Some.CaseOfficer, Clock),
            };
            foreach (var make in cases)
            {
                foreach (var act in _acts)
                {
                    Try(make(), act.Key, act.Value);
                }
            }

            Statuses = [.. cases.Select(make => make().Status).Distinct().Order()];
        }

        public IEnumerable<string> Acts => _acts.Keys.Order(StringComparer.Ordinal);

        public IReadOnlyList<ApplicationStatus> Statuses { get; }

        public IEnumerable<string> Transitions => _done
            .Where(d => d.From != d.To)
            .Select(d => $"{d.From} --> {d.To} : {d.Act}")
            .Concat(["[*] --> Draft", .. Statuses.Where(status => _done.All(d => d.From != status || d.To == status)).Select(status => $"{status} --> [*]")])
            .Distinct().Order(StringComparer.Ordinal);

        public IEnumerable<string> Drawn => Handbook.Diagrams(Page)[_position].Order(StringComparer.Ordinal);

        public IEnumerable<string> StandingActs => Statuses.Select(status =>
            $"| {status} | {string.Join(", ", _done.Where(d => d.From == status && d.To == status).Select(d => d.Act).Distinct().Order(StringComparer.Ordinal))} |".Replace("|  |", "| |", StringComparison.Ordinal));

        public IEnumerable<string> Listed => Handbook.Page(Page).Split("| status | acts |\n| --- | --- |\n")[_position + 1].Split("\n\n")[0].TrimEnd('\n').Split('\n');

        private void Try(T application, string name, Action<T> act)
        {
            var before = application.Status;
            try
            {
                act(application);
                _done.Add((before, name, application.Status));
            }
            catch (RuleBrokenException)
            {
                Assert.Equal(before, application.Status);
            }
        }

        private static RefusalNotice LatestNotice(Application application) =>
            application.RefusalNotices is [.., var last] ? last : throw new RuleBrokenException("No notice to answer.");

        private static Remark LatestRemark(Application application) =>
            LatestNotice(application).Remarks is [.., var last] ? last : throw new RuleBrokenException("No remark.");

        /// <summary>What a case waits to know received: its notice before the decision, its proceeding after it. A second proof changes nothing: only the first one is an act.</summary>
        private static void Receive(Application application)
        {
            if (application.HasEnded)
            {
                Rule.Require(LatestProceeding(application) is { ReceivedAt: null, IsOpen: true }, "It was received, or is over.");
                LatestProceeding(application).Receive(DeliveryProof.ReadInPortal, Clock);
            }
            else
            {
                Rule.Require(LatestNotice(application) is { ReceivedAt: null, IsOpen: true }, "It was received, or is closed.");
                LatestNotice(application).Receive(DeliveryProof.MessageDelivered, Clock);
            }
        }

        /// <summary>Of a notice while there is one to answer, else of a start notice.</summary>
        private static void NoteDelivery(T application)
        {
            if (application.IsNoticed)
            {
                LatestNotice(application).NoteDelivery(Clock.TodayInMilan, DeliveryMeans.RegisteredLetter, Some.File(), Some.CaseOfficer, Clock);
                return;
            }

            LatestProceeding(application).NoteDelivery(Clock.TodayInMilan, DeliveryMeans.RegisteredLetter, Some.File(), Some.CaseOfficer, Clock);
        }

        private static Proceeding LatestProceeding(Application application) =>
            application.Proceedings is [.., var last] ? last : throw new RuleBrokenException("No proceeding.");

        private static InformationRequest LatestRequest(Application application) =>
            application.InformationRequests is [.., var last] ? last : throw new RuleBrokenException("No request to answer.");

        private static Decision Latest(Application application) =>
            application.Decisions is [.., var last] ? last : throw new RuleBrokenException("No decision to sign.");
    }
}
