using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Tests.Support;

/// <summary>A portal with one case in each state that some form needs, and who acts on them signed in. A wrong answer changes nothing: all the rows of a table are typed into the same cases.</summary>
public sealed class CasesToActOn : IAsyncLifetime
{
    private readonly Call _call = Some.Call();
    private readonly CoworkingSpace _space;

    public CasesToActOn()
    {
        _space = Some.AccreditedSpace(_call, "Spazio di tutti");
        DraftOfSpace = Some.DraftAccreditation(_call, "Spazio in bozza");
        DraftOfVoucher = Some.DraftVoucher(_call, _space, fiscalCode: Some.NewFiscalCode());
        Visited = Some.AccreditationUnderReview(_call, "Spazio visitato");
        Visit = Visited.ScheduleInspection("SO-2026-8000", Some.Clock.TodayInMilan, new TimeOnly(10, 30), Some.Inspector, Some.CaseOfficer, Some.Clock);
        UnderReview = Some.AccreditationUnderReview(_call, "Spazio in esame");
        Prepared = Some.PreparedAccreditation(_call, "Spazio alla firma");
        Conversing = Some.SubmittedVoucher(_call, _space, fiscalCode: Some.NewFiscalCode());
        Asked = NewVoucher();
        Asked.AskForInformation(null, Some.Clock.TodayInMilan.AddDays(InformationRequest.UsualDays), [Topic("canone").Ask("Non torna."), Topic("preventivo").Ask("Manca una pagina."), InformationItem.Free("Orari", "Quando lavori?")], Some.CaseOfficer, Some.Clock);
        Announced = Some.AccreditationUnderReview(_call, "Spazio avvisato");
        Announced.GiveRefusalNotice([Some.Ground(RefusalReason.RequirementNotMet)], Some.CaseOfficer, Some.Clock);
        Noticed = NewVoucher();
        Noticed.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible)], Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
        var remark = Noticed.OpenRefusalNotice!.AddRemark("Ecco tutto.", Some.Clock);
        for (var i = 1; i <= Remark.MaximumFiles; i++)
        {
            Noticed.OpenRefusalNotice.Enclose(remark, Some.File(), Some.Clock);
        }

        Unannounced = Some.CheckedVoucher(_call, _space, fiscalCode: Some.NewFiscalCode());
        Heard = Some.CheckedVoucher(_call, _space, fiscalCode: Some.NewFiscalCode());
        Some.Hear(Heard, RefusalReason.CostNotEligible, "Il preventivo riguarda un ufficio.");
        Failing = Some.AccreditationUnderReview(_call, "Spazio senza connessione");
        Some.Hear(Failing, RefusalReason.RequirementNotMet, "Manca la connessione.");
        var contest = Some.Call();
        contest.IsCompetitive = true;
        Competing = Some.VoucherUnderReview(contest, _space, fiscalCode: Some.NewFiscalCode());
        Listed = Some.AdmittedAccreditation(_call, "Spazio in elenco");
        Begun = AdmittedVoucher();
        Begun.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "I fatti.", Some.CaseOfficer, Some.Clock);
        Concerned = Some.AdmittedAccreditation(_call, "Spazio coinvolto");
        Concerned.OpenProceeding(ProceedingKind.Suspension, ProceedingGround.RequirementLost, "I fatti.", Some.CaseOfficer, Some.Clock).Receive(DeliveryProof.ReadInPortal, Some.Clock);
        Answered = Some.AdmittedAccreditation(_call, "Spazio ascoltato");
        Some.HeardProceeding(Answered, ProceedingKind.Suspension, ProceedingGround.RequirementLost);
        Waived = AdmittedVoucher();
        Some.HeardProceeding(Waived, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        Waived.Waive(Some.Clock);
        ToSign = AdmittedVoucher();
        Some.PreparedProceeding(ToSign, ProceedingKind.Lapse, ProceedingGround.DutyBreached);
        Waiting = Some.Question(_call);
        Published = Some.Question(_call, "Si conta anche il parcheggio?");
    }

    public PortalFactory Portal { get; } = new();

    public HttpClient Manager { get; private set; } = null!;
    public HttpClient Coworker { get; private set; } = null!;
    public HttpClient CaseOfficer { get; private set; } = null!;
    public HttpClient Inspector { get; private set; } = null!;
    public HttpClient ResponsibleOfficer { get; private set; } = null!;

    /// <summary>A case officer beside the one in charge.</summary>
    public Account Colleague { get; } = Some.Person("Clio", "Colleghi");

    public AccreditationApplication DraftOfSpace { get; }
    public VoucherApplication DraftOfVoucher { get; }
    public AccreditationApplication UnderReview { get; }
    public AccreditationApplication Visited { get; }
    public Inspection Visit { get; }
    public AccreditationApplication Prepared { get; }
    public VoucherApplication Conversing { get; }

    /// <summary>A field to correct, a document to give again, a question to answer.</summary>
    public VoucherApplication Asked { get; }

    /// <summary>Has had no proof yet that the notice before a refusal arrived.</summary>
    public AccreditationApplication Announced { get; }

    /// <summary>Its applicant may remark on the notice, and has written one remark with all the files it can have.</summary>
    public VoucherApplication Noticed { get; }

    /// <summary>Nothing stands in the way of its admission, and no notice before a refusal was given.</summary>
    public VoucherApplication Unannounced { get; }

    /// <summary>May be admitted, and refused after one remark.</summary>
    public VoucherApplication Heard { get; }

    /// <summary>May be refused, not admitted.</summary>
    public AccreditationApplication Failing { get; }

    /// <summary>Of a competitive call, where no notice is owed.</summary>
    public VoucherApplication Competing { get; }

    public AccreditationApplication Listed { get; }

    /// <summary>With a lapse begun, of which no proof says yet that the start notice arrived.</summary>
    public VoucherApplication Begun { get; }

    /// <summary>With a suspension to answer.</summary>
    public AccreditationApplication Concerned { get; }

    /// <summary>With a suspension that was answered.</summary>
    public AccreditationApplication Answered { get; }

    /// <summary>Waived while its lapse was under way.</summary>
    public VoucherApplication Waived { get; }

    /// <summary>With the act of its lapse to be signed.</summary>
    public VoucherApplication ToSign { get; }

    public Question Waiting { get; }
    public Question Published { get; }

    public async ValueTask InitializeAsync()
    {
        await Portal.Save(
        [
            .. Some.Everybody, DraftOfSpace, DraftOfVoucher, UnderReview, Visited, Prepared, Conversing, Asked, Announced, Noticed, Unannounced, Heard, Failing, Competing, Listed, Begun, Concerned, Answered, Waived, ToSign,
            Waiting, Published, Published.Publish(Published.Asked, "No.", Some.CaseOfficer, Some.Clock),
        ]);
        (Manager, Coworker) = (await Portal.SignIn(Some.Manager), await Portal.SignIn(Some.Coworker));
        await Portal.SignIn(Colleague, Roles.CaseOfficer);
        CaseOfficer = await Portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);
        Inspector = await Portal.SignIn(Some.Inspector, Roles.Inspector);
        ResponsibleOfficer = await Portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private VoucherApplication NewVoucher() => Some.VoucherUnderReview(_call, _space, fiscalCode: Some.NewFiscalCode());

    private VoucherApplication AdmittedVoucher() => Some.AdmittedVoucher(_call, _space, monthlyFee: 100m, months: 1, fiscalCode: Some.NewFiscalCode());

    private InformationTopic Topic(string code) => Asked.InformationTopics.Single(t => t.Code == code);
}
