using System.Net;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using DomainAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Web.Mail;

/// <summary>The ten days after a notice before a refusal, or after the start notice of a proceeding, begin when it was read, or when its message was delivered (L. 241/1990 artt. 8 and 10-bis).</summary>
public sealed class ProvingReceipt : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly VoucherApplication _case = Some.VoucherUnderReview();
    private readonly VoucherApplication _admitted = Some.AdmittedVoucher(monthlyFee: 200m, months: 12);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Begins_the_ten_days_when_the_message_is_delivered()
    {
        await GiveNotice();
        _portal.Clock.Later(days: 2);

        await Deliver();

        var notice = await Saved();
        Assert.Equal((DeliveryProof.MessageDelivered, _portal.Clock.Now.UtcDateTime), (notice.Proof, notice.ReceivedAt));
        Assert.Equal(new DateOnly(2026, 3, 14), notice.LastDayForRemarks);
        Assert.Equal(SuspensionCause.RefusalNotice, (await SavedCase()).Term.SuspensionOn(new(2026, 3, 5))?.Cause);
        Assert.Contains("prova: Messaggio consegnato", await OfficersPage());
    }

    [Fact]
    public async Task Says_in_the_history_that_it_was_the_mail_system_and_nobody_else()
    {
        await GiveNotice();
        await Deliver();

        var history = (await (await _portal.SignIn(Some.Coworker)).Page($"/coworker/domande/{_case.Reference}")).QuerySelectorAll("main .timeline-entry, main li").First(e => e.TextContent.Contains("Preavviso di diniego ricevuto", StringComparison.Ordinal));

        Assert.Contains("Il sistema di posta", history.TextContent);
        Assert.DoesNotContain("Tu", history.TextContent);
    }

    [Fact]
    public async Task Keeps_an_earlier_reading_as_the_proof()
    {
        await GiveNotice();
        await (await _portal.SignIn(Some.Coworker)).Page($"/area-personale/domande/{_case.Reference}/preavviso/1");
        var read = _portal.Clock.Now.UtcDateTime;
        _portal.Clock.Later(days: 1);

        await Deliver();

        var notice = await Saved();
        Assert.Equal((DeliveryProof.ReadInPortal, read), (notice.Proof, notice.ReceivedAt));
    }

    [Fact]
    public async Task Takes_a_file_in_a_folder_for_no_delivery_in_production()
    {
        await GiveNotice();

        await DeliverToFolder();

        Assert.NotEmpty(_portal.Posted());
        Assert.Null((await Saved()).ReceivedAt);
        Assert.Contains("non c’è ancora la prova della consegna", await OfficersPage());
    }

    [Fact]
    public async Task Proves_nothing_of_a_notice_taken_back_before_its_message_left()
    {
        await GiveNotice(notice => notice.TakeBack("Era un’altra pratica.", Some.CaseOfficer, Some.Clock));

        await Deliver();

        Assert.Null((await Saved()).ReceivedAt);
        Assert.All(await _portal.WithDb(db => db.Notices.ToListAsync()), message => Assert.NotNull(message.SentAt));
    }

    [Fact]
    public async Task Begins_the_ten_days_of_a_proceeding_when_its_start_notice_is_delivered()
    {
        await OpenProceeding();
        _portal.Clock.Later(days: 2);

        await Deliver();

        var proceeding = await SavedProceeding();
        Assert.Equal((DeliveryProof.MessageDelivered, _portal.Clock.Now.UtcDateTime, new DateOnly(2026, 3, 14)), (proceeding.Proof, proceeding.ReceivedAt, proceeding.LastDayToAnswer));
        Assert.Equal((DomainAct.ProceedingReceived, Some.Coworker.Id, "Decadenza dal voucher: Messaggio consegnato"), await LastEntry());
        Assert.Contains("prova: Messaggio consegnato", await ProceedingsPage());
        Assert.Null((await (await Officer()).Page(ProceedingPath)).QuerySelector($"a[href='{ProceedingPath}/consegna']"));
    }

    [Fact]
    public async Task Hears_who_never_answered_ten_full_days_after_the_delivery()
    {
        await OpenProceeding();
        await Deliver();

        _portal.Clock.Later(days: 10);
        Assert.Equal(HttpStatusCode.Conflict, (await (await Officer()).GetAsync($"{ProceedingPath}/provvedimento")).StatusCode);

        _portal.Clock.Later(days: 1);
        Assert.Equal(HttpStatusCode.OK, (await (await Officer()).GetAsync($"{ProceedingPath}/provvedimento")).StatusCode);
    }

    [Fact]
    public async Task Keeps_the_reading_of_a_start_notice_as_the_proof()
    {
        await OpenProceeding();
        await (await _portal.SignIn(Some.Coworker)).Page($"/area-personale/domande/{_admitted.Reference}/procedimenti/1");
        var read = _portal.Clock.Now.UtcDateTime;
        _portal.Clock.Later(days: 1);

        await Deliver();

        var proceeding = await SavedProceeding();
        Assert.Equal((DeliveryProof.ReadInPortal, read), (proceeding.Proof, proceeding.ReceivedAt));
    }

    [Fact]
    public async Task Proves_nothing_of_a_proceeding_that_was_archived_before_its_message_left()
    {
        await OpenProceeding(proceeding => proceeding.Archive("Era un’altra pratica.", Some.CaseOfficer, Some.Clock));

        await Deliver();

        Assert.Null((await SavedProceeding()).ReceivedAt);
    }

    [Fact]
    public async Task Takes_a_file_in_a_folder_for_no_delivery_of_a_start_notice_in_production()
    {
        await OpenProceeding();

        await DeliverToFolder();

        Assert.Null((await SavedProceeding()).ReceivedAt);
        Assert.Contains("i dieci giorni non corrono", await ProceedingsPage());
    }

    private async Task OpenProceeding(Action<Proceeding>? then = null)
    {
        var proceeding = _admitted.OpenProceeding(ProceedingKind.Lapse, ProceedingGround.DutyBreached, "Da marzo non usa lo spazio.", Some.CaseOfficer, Some.Clock);
        then?.Invoke(proceeding);
        await _portal.Save([.. Some.Everybody, _admitted]);
    }

    private Task<Proceeding> SavedProceeding() => _portal.WithDb(db => db.Proceedings.SingleAsync());

    private async Task<(DomainAct, string, string?)> LastEntry()
    {
        var entry = await _portal.WithDb(db => db.Applications.SelectMany(a => a.Timeline).OrderBy(e => e.Id).LastAsync());
        return (entry.Act, entry.ActorId, entry.Note);
    }

    private string ProceedingPath => $"/ufficio/domande/{_admitted.Reference}/procedimenti/1";

    private Task<HttpClient> Officer() => _portal.SignIn(Some.CaseOfficer, Roles.CaseOfficer);

    private async Task<string> ProceedingsPage() => (await (await Officer()).Page(ProceedingPath)).Words();

    private async Task GiveNotice(Action<RefusalNotice>? then = null)
    {
        var notice = _case.GiveRefusalNotice([Some.Ground(RefusalReason.CostNotEligible, "Il preventivo riguarda un magazzino.")], Some.CaseOfficer, Some.Clock);
        then?.Invoke(notice);
        await _portal.Save([.. Some.Everybody, _case]);
    }

    private Task Deliver() => _portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();

    private async Task DeliverToFolder()
    {
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.AddTransient<MailCarrier>(_ => new FolderCarrier(_portal.PickupFolder, provesDelivery: false))));
        await portal.Services.GetRequiredService<NoticeSender>().DeliverAsync();
    }

    private async Task<RefusalNotice> Saved() => Assert.Single((await SavedCase()).RefusalNotices);

    private Task<Application> SavedCase() => _portal.WithDb(db => db.CaseForReviewAsync(_case.Reference));

    private async Task<string> OfficersPage() => (await (await Officer()).Page($"/ufficio/domande/{_case.Reference}/preavviso/1")).Words();
}
