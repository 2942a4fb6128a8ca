using System.Net;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

[Collection(CoworkersDesk.Name)]
public sealed class SubmittingAVoucherApplication(CoworkersDesk desk)
{
    [Fact]
    public async Task Shows_everything_to_read_again_with_the_way_back_to_each_section()
    {
        var (client, draft) = await desk.Draft(monthlyFee: 200m, months: 4);

        var page = await client.Page(Summary(draft));

        var words = page.Words();
        foreach (var answer in (string[])[draft.FiscalCode!, "12 maggio 1990", "Studio grafico", draft.Space!.Name, "dal 1° marzo 2026 al 30 giugno 2026", "€ 200,00 senza IVA", "documento.pdf", "IT60 X054 2811 1010 0000 0123 456", "€ 400,00", "art. 76 del D.P.R. 445/2000"])
        {
            Assert.Contains(answer, words);
        }

        Assert.Equal(["persona", "titolo", "progetto", "spazio", "documenti", "conto", "dichiarazioni"], page.QuerySelectorAll(".summary-head a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
    }

    [Fact]
    public async Task Turns_the_draft_into_a_case_with_a_term_a_notice_and_a_receipt()
    {
        var (client, draft) = await desk.Draft();

        var response = await client.FillIn(Summary(draft));

        response.LeadsTo(CoworkersDesk.UrlOf(draft));
        var saved = await desk.Saved(draft);
        Assert.Equal((ApplicationStatus.Submitted, draft.FiscalCode, new DateOnly(2026, 4, 1)), (saved.Status, saved.LiveFiscalCode, saved.DueOn!.Value));
        Assert.Equal([Act.Submitted], saved.Timeline.Select(e => e.Act));
        Assert.Contains(saved.Reference, Assert.Single(saved.Notices).Subject);
        var receipt = new PdfFile(await client.GetByteArrayAsync($"{CoworkersDesk.UrlOf(draft)}/ricevuta.pdf"));
        Assert.Contains(saved.Reference, receipt.Text);
        Assert.Contains("1° aprile 2026", receipt.Text);
    }

    [Fact]
    public async Task Clicked_twice_leads_to_the_case()
    {
        var (client, draft) = await desk.Draft();
        var submit = await client.ReadForm(Summary(draft));

        (await submit()).LeadsTo(CoworkersDesk.UrlOf(draft));
        (await submit()).LeadsTo(CoworkersDesk.UrlOf(draft));

        Assert.Single((await desk.Saved(draft)).Timeline);
    }

    [Fact]
    public async Task Is_not_offered_and_not_taken_while_a_section_is_missing()
    {
        var (client, draft) = await desk.EmptyDraft();

        var page = await client.Page(Summary(draft));

        Assert.Equal(7, page.QuerySelectorAll("main .missing-answers > li").Length);
        Assert.Null(page.QuerySelector("main form"));
        await (await client.Send(Summary(draft))).IsConflict("Per presentare la domanda servono tutte le sezioni complete.");
    }

    [Fact]
    public async Task Is_not_taken_after_the_last_day_of_the_call()
    {
        var (client, draft) = await desk.Draft(call => call.Close(new DateOnly(2026, 3, 1)));

        Assert.Null((await client.Page(Summary(draft))).QuerySelector("main form"));
        await (await client.Send(Summary(draft))).IsConflict("Il bando è chiuso");
    }

    [Fact]
    public async Task Says_that_the_fiscal_code_is_taken_without_saying_by_whom()
    {
        var (_, earlier) = await desk.Case();
        var (client, draft) = await desk.Draft();
        await TakeCodeOf(earlier, draft);

        var response = await client.FillIn(Summary(draft));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var words = (await response.Html()).Words();
        Assert.Contains(VoucherApplication.OneAtATime, words);
        Assert.DoesNotContain(earlier.Reference, words);
        Assert.True((await desk.Saved(draft)).IsDraft);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Is_possible_again_after_a_refusal_or_a_withdrawal(bool refused)
    {
        var (_, earlier) = await desk.Case(refused ? Refuse : a => a.Withdraw(Some.Clock));
        var (client, draft) = await desk.Draft();
        await TakeCodeOf(earlier, draft);

        (await client.FillIn(Summary(draft))).LeadsTo(CoworkersDesk.UrlOf(draft));

        Assert.Equal(ApplicationStatus.Submitted, (await desk.Saved(draft)).Status);
    }

    [Fact]
    public async Task Waits_twelve_months_from_the_first_day_of_an_admission()
    {
        await using var portal = new PortalFactory();
        await portal.Save(Some.Everybody);
        var call = Some.Call();
        var space = CoworkersDesk.NewSpace(call);
        var admitted = Some.AdmittedVoucher(call, space);
        portal.Clock.Now = FixedClock.On(2027, 2, 28).Now;
        var draft = Some.DraftVoucher(call, space, clock: portal.Clock);
        await portal.Save(admitted, draft);
        var client = await portal.SignIn(Some.Coworker);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.FillIn(Summary(draft))).StatusCode);

        portal.Clock.Later(1);
        client = await portal.SignIn(Some.Coworker);
        await client.Send($"{CoworkersDesk.UrlOf(draft)}/spazio", ("Space", space.Slug), ("FirstMonth", "2027-03"), ("Months", "12"), ("MonthlyFee", "200"), ("VatRate", "22"));
        (await client.FillIn(Summary(draft))).LeadsTo(CoworkersDesk.UrlOf(draft));

        var holders = await portal.WithDb(db => db.VoucherApplications.Holding(draft.FiscalCode!).Select(a => a.Reference).ToListAsync());
        Assert.Equal([draft.Reference], holders);
    }

    [Fact]
    public async Task Of_one_fiscal_code_by_two_accounts_at_once_lets_exactly_one_through()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, draft) = await desk.Draft();
            var (other, same) = await desk.Draft();
            await TakeCodeOf(draft, same);
            var submissions = new[] { await one.ReadForm(Summary(draft)), await other.ReadForm(Summary(same)) };

            var answers = await Task.WhenAll(submissions.Select(submit => Task.Run(submit)));

            Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Found);
            Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
            var live = await desk.Portal.WithDb(db => db.VoucherApplications.CountAsync(a => a.FiscalCode == draft.FiscalCode && a.Status == ApplicationStatus.Submitted));
            Assert.Equal(1, live);
        }
    }

    /// <summary>Both have passed the check when both save: only the unique index is left to tell them apart.</summary>
    [Fact]
    public async Task Meets_the_unique_index_when_somebody_saved_between_the_check_and_the_save()
    {
        var (_, first) = await desk.Draft();
        var (_, second) = await desk.Draft();
        await TakeCodeOf(first, second);
        await desk.Portal.WithDb(async db => (await db.WithBansAsync(await db.VoucherApplications.Referenced(first.Reference).WithSections().SingleAsync())).Submit(null, Some.Clock));

        var lost = desk.Portal.WithDb(async db => (await db.WithBansAsync(await db.VoucherApplications.Referenced(second.Reference).WithSections().SingleAsync())).Submit(null, Some.Clock));

        Assert.True((await Assert.ThrowsAsync<DbUpdateException>(() => lost)).IsUniqueViolation());
        Assert.True((await desk.Saved(second)).IsDraft);
    }

    private static string Summary(VoucherApplication draft) => $"{CoworkersDesk.UrlOf(draft)}/riepilogo";

    private static void Refuse(VoucherApplication application)
    {
        application.TakeInCharge(Some.CaseOfficer, Some.Clock);
        Some.PrepareRefusal(application, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.");
        application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock);
    }

    private Task TakeCodeOf(VoucherApplication earlier, VoucherApplication draft) =>
        desk.Portal.WithDb(async db =>
        {
            var saved = await db.VoucherApplications.Referenced(draft.Reference).Include(a => a.Call).SingleAsync();
            saved.Identify("Carla", "Rossi", FiscalCode.Parse(earlier.FiscalCode!), new DateOnly(1990, 5, 12), Sex.Female, true, Some.Clock);
        });
}
