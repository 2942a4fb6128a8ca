using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>docs/life-of-an-application.md says what the domain allows: every act is tried on a case in every status.</summary>
public class TellingTheLifeOfAnApplication
{
    private const string Page = "life-of-an-application.md";

    private static readonly FixedClock Clock = Some.Clock;

    private static readonly Story<AccreditationApplication> Accreditation = new(
        position: 0,
        cases:
        [
            () => Some.DraftAccreditation(),
            () => Some.SubmittedAccreditation(),
            () => Some.AccreditationUnderReview(),
            () => Visited(Some.AccreditationUnderReview()),
            () => Some.CheckedAccreditation(),
            () => Some.PreparedAccreditation(),
            () => SentBack(Some.PreparedAccreditation()),
            () => RefusalPrepared(Visited(Some.AccreditationUnderReview())),
            () => Some.AdmittedAccreditation(),
            () => Refused(Visited(Some.AccreditationUnderReview())),
            () => Withdrawn(Some.SubmittedAccreditation()),
            () => Withdrawn(Visited(Some.AccreditationUnderReview())),
            () => Withdrawn(Some.PreparedAccreditation()),
        ],
        acts: new()
        {
            ["DescribeOperator"] = a => a.DescribeOperator("Altra Srl", LegalForm.Company, "12345678903", "MI-1", "altra@pec.example.it", Clock),
            ["DescribePremises"] = a => a.DescribePremises(Some.Premises(), Clock),
            ["DeclareService"] = a => a.DeclareService(a.Call.Requirements.First(r => r.IsService), false, null, Clock),
            ["AddPicture"] = a => a.AddPicture(Some.File(FileKind.Jpeg), "Il cortile", Clock),
            ["Submit"] = a => a.Submit(Clock),
            ["Check"] = a => a.Check(a.Call.Requirements.Single(r => r.Code == "Q1"), CheckOutcome.Met, null, Some.CaseOfficer, Clock),
            ["AdoptFindings"] = a => a.AdoptFindings(Some.CaseOfficer, Clock),
            ["ScheduleInspection"] = a => a.ScheduleInspection("SO-2026-9003", Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Clock),
            ["RescheduleInspection"] = a => a.RescheduleInspection(Clock.TodayInMilan, new TimeOnly(9, 0), Some.Inspector, Some.CaseOfficer, Clock),
            ["Find"] = a => Visit(a).Find(Visit(a).Checklist.First(), true, null, null, Some.Inspector, Clock),
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
            () => Some.PreparedVoucher(),
            () => SentBack(Some.PreparedVoucher()),
            () => RefusalPrepared(Some.VoucherUnderReview()),
            () => Some.AdmittedVoucher(),
            () => Refused(Some.VoucherUnderReview()),
            () => Withdrawn(Some.SubmittedVoucher()),
            () => Withdrawn(Some.PreparedVoucher()),
        ],
        acts: new()
        {
            ["Identify"] = a => a.Identify("Carla", "Rossi", Some.NewFiscalCode(), new DateOnly(1990, 5, 12), Sex.Female, true, Clock),
            ["ApplyAsPerson"] = a => a.ApplyAsPerson(Clock),
            ["ApplyAsSelfEmployed"] = a => a.ApplyAsSelfEmployed(VatNumber.For("1234567890"), Clock),
            ["ApplyAsEnterprise"] = a => a.ApplyAsEnterprise("Altra Srl", VatNumber.For("1234567890"), "MI-1", Clock),
            ["DescribeProject"] = a => a.DescribeProject("Altro", "Un altro progetto.", Clock),
            ["PlanStay"] = a => a.PlanStay(a.Space!, Clock.TodayInMilan.FirstOfMonth, 6, 100m, 22, false, Clock),
            ["AttachDocument"] = GiveFirstDocumentAgain,
            ["GiveBankAccount"] = a => a.GiveBankAccount(Iban.ForItaly("05428", "11101", "000000654321"), Clock),
            ["Submit"] = a => a.Submit(null, Clock),
        },
        reasonToRefuse: RefusalReason.CostNotEligible);

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
        Assert.Equal(ActsOf(typeof(AccreditationApplication), typeof(Decision), typeof(Inspection)), Accreditation.Acts);
        Assert.Equal(ActsOf(typeof(VoucherApplication), typeof(Decision)), Voucher.Acts);
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

    private static T RefusalPrepared<T>(T application) where T : Application
    {
        application.PrepareRefusal(RefusalReason.UntrueDeclaration, "Non è vero.", Some.CaseOfficer, Clock);
        return application;
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
                ["PrepareAdmission"] = a => a.PrepareAdmission(null, Some.CaseOfficer, Clock),
                ["PrepareRefusal"] = a => a.PrepareRefusal(reasonToRefuse, "Perché no.", Some.CaseOfficer, Clock),
                ["Sign"] = a => Latest(a).Sign(Some.ResponsibleOfficer, Clock),
                ["SendBack"] = a => Latest(a).SendBack("Da rivedere.", Some.ResponsibleOfficer, Clock),
                ["Withdraw"] = a => a.Withdraw(Clock),
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
            .Concat(["[*] --> Draft", .. Statuses.Where(status => _done.All(d => d.From != status)).Select(status => $"{status} --> [*]")])
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

        private static Decision Latest(Application application) =>
            application.Decisions is [.., var last] ? last : throw new RuleBrokenException("No decision to sign.");
    }
}
