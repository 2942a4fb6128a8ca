using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Web;

/// <summary>
/// The table of statuses × acts, through the doors of the portal: every form that names a case is sent, by who may send it, to a case of either kind in every status. Only the arrows that docs/life-of-an-application.md
/// draws move a case; whatever else is refused leaves the database as it was, to the last byte: its file counts the commits of others.
/// </summary>
public sealed class TryingEveryActInEveryStatus : IAsyncLifetime
{
    private const string Page = "life-of-an-application.md";
    private const string Reference = "{reference}";

    /// <summary>The acts that move a case: each with its address, who does it, and a form with nothing wrong in it.</summary>
    private static readonly Deed[] Deeds =
    [
        new("Submit", CaseAct.Submitted, "coworker/domande/{reference}/riepilogo", Policies.Applicant),
        new("Submit", CaseAct.Submitted, "gestori/domande/{reference}/riepilogo", Policies.Applicant),
        new("Withdraw", CaseAct.Withdrawn, "coworker/domande/{reference}/ritiro", Policies.Applicant),
        new("Withdraw", CaseAct.Withdrawn, "gestori/domande/{reference}/ritiro", Policies.Applicant),
        new("TakeInCharge", CaseAct.TakenInCharge, "ufficio/domande/{reference}/presa-in-carico", Policies.CaseOfficer),
        new("AskForInformation", CaseAct.InformationRequested, "ufficio/domande/{reference}/integrazioni", Policies.CaseOfficer, ("Questions[0].Title", "Orari"), ("Questions[0].Question", "Chi apre la sera?"), ("DeadlineOn", "2026-03-20")),
        new("Reply", CaseAct.InformationReceived, "area-personale/domande/{reference}/integrazioni/{number:int}/invio", Policies.Applicant),
        new("Cancel", CaseAct.InformationCancelled, "ufficio/domande/{reference}/integrazioni/{number:int}/annullamento", Policies.CaseOfficer, ("Note", "Non serve più.")),
        new("Lapse", CaseAct.Lapsed, "ufficio/domande/{reference}/integrazioni/{number:int}/archiviazione", Policies.CaseOfficer),
        new("GiveRefusalNotice", CaseAct.RefusalNoticeGiven, "ufficio/domande/{reference}/preavviso", Policies.CaseOfficer, Ground()),
        new("FileRemarks", CaseAct.RemarksReceived, "area-personale/domande/{reference}/preavviso/{number:int}/presentazione", Policies.Applicant),
        new("NoteSilence", CaseAct.SilenceNoted, "ufficio/domande/{reference}/preavviso/{number:int}/silenzio", Policies.CaseOfficer),
        new("TakeBack", CaseAct.RefusalNoticeTakenBack, "ufficio/domande/{reference}/preavviso/{number:int}/ritiro", Policies.CaseOfficer, ("Note", "Un nostro errore.")),
        new(null, null, "ufficio/domande/{reference}/accertamenti/{code}", Policies.CaseOfficer, ("AskedOn", "2026-01-02"), ("Result", nameof(CheckResult.Pending))) { Standing = "Ascertain" },
        new("PrepareAdmission", CaseAct.DecisionPrepared, "ufficio/domande/{reference}/provvedimento", Policies.CaseOfficer, ("Outcome", "Admit")),
        new("PrepareRefusal", CaseAct.DecisionPrepared, "ufficio/domande/{reference}/provvedimento", Policies.CaseOfficer, [("Outcome", "Refuse"), .. Ground()]),
        new("Sign", null, "ufficio/domande/{reference}/firma", Policies.ResponsibleOfficer, ("Number", "1")),
        new("SendBack", CaseAct.DecisionSentBack, "ufficio/domande/{reference}/rinvio", Policies.ResponsibleOfficer, ("Number", "1"), ("Note", "Da rivedere.")),
    ];

    private static readonly FixedClock Clock = Some.Clock;

    private static readonly Func<Application>[] Accreditations =
    [
        () => Some.DraftAccreditation(name: NewName()),
        () => Some.SubmittedAccreditation(name: NewName()),
        () => Some.CheckedAccreditation(name: NewName()),
        () => Asked(Some.AccreditationUnderReview(name: NewName()), Clock),
        () => Answered(Asked(Some.AccreditationUnderReview(name: NewName()), Clock)),
        () => Asked(Some.AccreditationUnderReview(name: NewName(), clock: LongAgo), LongAgo),
        () => Noticed(Some.AccreditationUnderReview(name: NewName()), Clock),
        () => Remarked(Noticed(Some.AccreditationUnderReview(name: NewName()), Clock)),
        () => Noticed(Some.AccreditationUnderReview(name: NewName(), clock: LongAgo), LongAgo),
        () => Heard(Some.AccreditationUnderReview(name: NewName())),
        () => Some.PreparedAccreditation(name: NewName()),
        () => RefusalPrepared(Some.AccreditationUnderReview(name: NewName())),
        () => Some.AdmittedAccreditation(name: NewName()),
        () => Signed(RefusalPrepared(Some.AccreditationUnderReview(name: NewName()))),
        () => Withdrawn(Some.AccreditationUnderReview(name: NewName())),
        () => Lapsed(Asked(Some.AccreditationUnderReview(name: NewName(), clock: LongAgo), LongAgo)),
    ];

    private static readonly Func<Application>[] Vouchers =
    [
        () => Draft(Clock),
        () => Submitted(Clock),
        () => Checked(UnderReview(Clock)),
        () => Asked(UnderReview(Clock), Clock),
        () => Answered(Asked(UnderReview(Clock), Clock)),
        () => Asked(UnderReview(LongAgo), LongAgo),
        () => Noticed(UnderReview(Clock), Clock),
        () => Remarked(Noticed(UnderReview(Clock), Clock)),
        () => Noticed(UnderReview(LongAgo), LongAgo),
        () => Heard(UnderReview(Clock)),
        () => Prepared(UnderReview(Clock)),
        () => RefusalPrepared(UnderReview(Clock)),
        () => Signed(Prepared(UnderReview(Clock))),
        () => Signed(RefusalPrepared(UnderReview(Clock))),
        () => Withdrawn(UnderReview(Clock)),
        () => Lapsed(Asked(UnderReview(LongAgo), LongAgo)),
    ];

    private readonly PortalFactory _portal = new();
    private readonly Dictionary<string, HttpClient> _people = [];
    private SqliteConnection _witness = null!;

    private static FixedClock LongAgo => FixedClock.On(2026, 1, 12);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER") is { Length: > 0 }, "Only SQLite's file counts the commits of others.");
        await _portal.Save(Some.Everybody);
        _people[Policies.CaseOfficer] = await _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        _people[Policies.ResponsibleOfficer] = await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
        _witness = new SqliteConnection(await _portal.WithDb(db => Task.FromResult(db.Database.GetConnectionString())));
        await _witness.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_witness?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task On_an_accreditation()
    {
        _people[Policies.Applicant] = await _portal.SignIn(Some.Manager);

        await AssertDrawn(Accreditations, "gestori/", Handbook.Diagrams(Page)[0]);
    }

    [Fact]
    public async Task On_a_voucher()
    {
        _people[Policies.Applicant] = await _portal.SignIn(Some.Coworker);

        await AssertDrawn(Vouchers, "coworker/", Handbook.Diagrams(Page)[1]);
    }

    private async Task AssertDrawn(Func<Application>[] cases, string ownPages, IReadOnlyList<string> diagram)
    {
        var drawn = diagram.Select(Arrow.Read).OfType<Arrow>().ToHashSet();
        var deeds = Deeds.Concat(OtherForms()).Where(d => !d.Path.StartsWith("coworker/", StringComparison.Ordinal) && !d.Path.StartsWith("gestori/", StringComparison.Ordinal) || d.Path.StartsWith(ownPages, StringComparison.Ordinal)).ToList();
        var listed = Listed(ownPages is "gestori/" ? 0 : 1);
        HashSet<Arrow> seen = [];
        List<string> wrong = [];
        foreach (var make in cases)
        {
            var current = await Save(make);
            foreach (var deed in deeds)
            {
                var before = Commits();
                var answer = await Do(deed, current.Reference);
                var hasChanged = Commits() != before;
                var status = hasChanged ? await StatusOf(current.Reference) : current.Status;
                if (status != current.Status && deed.Act is { } act)
                {
                    seen.Add(new(current.Status, status, act));
                }

                if (deed.Standing is { } standing && hasChanged != listed.Contains((current.Status, standing)))
                {
                    wrong.Add($"{current.Status}: {standing} answers {(int)answer} and {(hasChanged ? "was done" : "was not done")}, against the page's list");
                }

                if (Fault(deed, current, status, hasChanged, answer, drawn) is { } fault)
                {
                    wrong.Add($"{current.Status}: {deed.Act} {deed.Path} answers {(int)answer}: {fault}");
                }

                current = hasChanged ? await Save(make) : current;
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(Told(drawn.Where(a => Deeds.Any(d => d.Act == a.Act))), Told(seen));
    }

    private static string? Fault(Deed deed, Application current, ApplicationStatus to, bool hasChanged, HttpStatusCode answer, HashSet<Arrow> drawn)
    {
        var from = current.Status;
        if (hasChanged)
        {
            return to != from ? drawn.Any(a => a.From == from && a.To == to) ? null : $"it led to {to}"
                : deed.Act is not null ? "it changed something, and moved nothing"
                : from is ApplicationStatus.Refused or ApplicationStatus.Withdrawn or ApplicationStatus.Lapsed ? "it changed an ended case"
                : null;
        }

        // A form in error is no act; an act done already leads to its result; what the case never had is not found.
        var isRefused = answer is HttpStatusCode.Conflict or HttpStatusCode.NotFound;
        var wasDone = answer is HttpStatusCode.Found && (current.Timeline.Any(e => e.Act == deed.Trace) || deed.Act == "Sign" && current.SignedDecision is not null);
        var mayBeDone = drawn.Any(a => a.Act == deed.Act && a.From == from);
        return deed.Act is null || isRefused || wasDone || mayBeDone ? null : "not a refusal";
    }

    /// <summary>Every other form that names a case, sent empty.</summary>
    private IEnumerable<Deed> OtherForms() => _portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is ["POST"] && e.RoutePattern.RawText!.Contains($"domande/{Reference}/", StringComparison.Ordinal))
        .Where(e => Deeds.All(d => d.Path != e.RoutePattern.RawText) && !e.RoutePattern.RawText!.EndsWith("/eliminazione", StringComparison.Ordinal))
        .Select(e => new Deed(null, null, e.RoutePattern.RawText!, e.Metadata.GetOrderedMetadata<IAuthorizeData>()[0].Policy!));

    private async Task<HttpStatusCode> Do(Deed deed, string reference)
    {
        var who = _people.GetValueOrDefault(deed.Door) ?? _people[Policies.CaseOfficer];
        var address = "/" + string.Join('/', RoutePatternFactory.Parse(deed.Path).PathSegments.Select(segment => segment.Parts[0] switch
        {
            RoutePatternParameterPart { Name: "reference" } => reference,
            RoutePatternParameterPart { Name: "code" } when deed.Standing is "Ascertain" => reference.StartsWith("AC", StringComparison.Ordinal) ? "imposte" : "anagrafe",
            RoutePatternParameterPart { Name: "code" } => "Q9",
            RoutePatternParameterPart => "1",
            var part => ((RoutePatternLiteralPart)part).Content,
        }));
        return (await who.Send(address, deed.Fields)).StatusCode;
    }

    /// <summary>Moves when any other connection has committed anything at all.</summary>
    private long Commits()
    {
        using var command = _witness.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    private async Task<Application> Save(Func<Application> make)
    {
        var application = make();
        await _portal.Save(application);
        return application;
    }

    private Task<ApplicationStatus> StatusOf(string reference) => _portal.WithDb(db => db.Applications.Where(a => a.Reference == reference).Select(a => a.Status).SingleAsync());

    /// <summary>The acts that leave a status as it is, as the page lists them.</summary>
    private static HashSet<(ApplicationStatus, string)> Listed(int kind) =>
        [.. Handbook.Page(Page).Split("| status | acts |\n| --- | --- |\n")[kind + 1].Split("\n\n")[0].Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Where(row => row.Length > 2).SelectMany(row => row[2].Split(", ").Select(act => (Enum.Parse<ApplicationStatus>(row[1]), act)))];

    private static IEnumerable<string> Told(IEnumerable<Arrow> arrows) => arrows.Select(a => $"{a.From} --> {a.To} : {a.Act}").Order(StringComparer.Ordinal);

    private static (string, string)[] Ground() => [("Grounds[0].Reason", nameof(RefusalReason.UntrueDeclaration)), ("Grounds[0].IsChosen", "true"), ("Grounds[0].Rule", "1"), ("Grounds[0].Text", "Non è vero.")];

    private static string NewName() => $"Spazio {Guid.NewGuid():N}"[..20];

    private static VoucherApplication Draft(TimeProvider clock)
    {
        var call = Some.Call();
        return Some.DraftVoucher(call, Some.AccreditedSpace(call, NewName(), LongAgo), fiscalCode: Some.NewFiscalCode(), clock: clock);
    }

    private static VoucherApplication Submitted(TimeProvider clock)
    {
        var application = Draft(clock);
        application.Submit(null, clock);
        return application;
    }

    private static VoucherApplication UnderReview(TimeProvider clock)
    {
        var application = Submitted(clock);
        application.TakeInCharge(Some.CaseOfficer, clock);
        return application;
    }

    private static Application Checked(Application application)
    {
        Some.Ascertain(application);
        return application;
    }

    private static Application Prepared(Application application)
    {
        Some.Ascertain(application);
        application.PrepareAdmission(null, Some.CaseOfficer, Clock);
        return application;
    }

    private static Application Asked(Application application, TimeProvider clock)
    {
        application.AskForInformation(null, clock.TodayInMilan.AddDays(InformationRequest.UsualDays), [InformationItem.Free("Orari", "Chi apre la sera?")], Some.CaseOfficer, clock);
        return application;
    }

    private static Application Answered(Application application)
    {
        var request = application.OpenInformationRequest!;
        request.Answer(request.Items[0], "La sera apre Ugo.", null, Clock);
        return application;
    }

    private static Application Noticed(Application application, TimeProvider clock)
    {
        application.GiveRefusalNotice([Some.Ground(RefusalReason.UntrueDeclaration, kind: application.Kind)], Some.CaseOfficer, clock).Receive(DeliveryProof.ReadInPortal, clock);
        return application;
    }

    private static Application Remarked(Application application)
    {
        application.OpenRefusalNotice!.AddRemark("Non è così.", Clock);
        return application;
    }

    private static Application Heard(Application application)
    {
        Some.Hear(application, RefusalReason.UntrueDeclaration, "Non è vero.");
        return application;
    }

    private static Application RefusalPrepared(Application application)
    {
        Some.PrepareRefusal(application, RefusalReason.UntrueDeclaration, "Non è vero.");
        return application;
    }

    private static Application Signed(Application application)
    {
        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Clock);
        return application;
    }

    private static Application Withdrawn(Application application)
    {
        application.Withdraw(Clock);
        return application;
    }

    private static Application Lapsed(Application application)
    {
        application.OpenInformationRequest!.Lapse(Some.CaseOfficer, Clock);
        return application;
    }

    /// <param name="Act">As the page names it; null for a form that moves no case.</param>
    /// <param name="Trace">What it leaves in the history; null when that depends.</param>
    /// <param name="Path">Of the form.</param>
    /// <param name="Door">The policy of who sends it.</param>
    /// <param name="Fields">Right ones.</param>
    private sealed record Deed(string? Act, CaseAct? Trace, string Path, string Door, params (string Name, string Value)[] Fields)
    {
        /// <summary>As the page lists it beside a status, of an act that moves none; null for the others and for forms sent empty.</summary>
        public string? Standing { get; init; }
    }

    private sealed record Arrow(ApplicationStatus From, ApplicationStatus To, string Act)
    {
        /// <summary>None for the beginning and the ends.</summary>
        public static Arrow? Read(string line) =>
            line.Split(" : ") is [var way, var act] && way.Split(" --> ") is [var from, var to] ? new(Enum.Parse<ApplicationStatus>(from), Enum.Parse<ApplicationStatus>(to), act) : null;
    }
}
