using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Applicants;

public sealed class StartingFromAnEarlierRequest : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Of_a_coworker_takes_up_the_person_the_capacity_the_project_and_the_account_to_be_looked_at()
    {
        var earlier = Some.SubmittedVoucher(kind: ApplicantKind.Enterprise);
        earlier.Withdraw(Some.Clock);
        var client = await SignInWith(Some.Coworker, earlier);

        var url = (await client.Send("/coworker/domande")).Headers.Location!.OriginalString;

        var draft = await Draft<VoucherApplication>(q => q.WithSections());
        Assert.Equal((earlier.GivenName, earlier.FiscalCode, earlier.BornOn, earlier.ApplicantKind, earlier.VatNumber, earlier.EnterpriseName, earlier.Rea), (draft.GivenName, draft.FiscalCode, draft.BornOn, draft.ApplicantKind, draft.VatNumber, draft.EnterpriseName, draft.Rea));
        Assert.Equal((earlier.ProjectTitle, earlier.ProjectDescription, earlier.Iban, earlier.Subject), (draft.ProjectTitle, draft.ProjectDescription, draft.Iban, draft.Subject));
        Assert.Equal((null, null, null, 0, 0), (draft.Space, draft.MonthlyFee, draft.FirstMonth, draft.Attachments.Count, draft.Declarations.Count));
        var page = await client.Page(url);
        Assert.Equal(4, page.QuerySelectorAll(".task").Count(task => task.TextContent.Contains($"Da controllare: ripresa dalla domanda {earlier.Reference}")));
        Assert.Contains("Spazio, spesa e documenti si danno di nuovo", page.Words());
    }

    [Theory]
    [InlineData("persona", "FamilyName", "Neri")]
    [InlineData("progetto", "ProjectTitle", "Un altro progetto")]
    [InlineData("conto", "Iban", "IT60X0542811101000000123456")]
    public async Task Says_so_in_the_section_until_it_is_saved(string part, string field, string typed)
    {
        var earlier = Some.SubmittedVoucher();
        earlier.Withdraw(Some.Clock);
        var client = await SignInWith(Some.Coworker, earlier);
        var url = (await client.Send("/coworker/domande")).Headers.Location!.OriginalString;
        Assert.Contains($"Riprese dalla domanda {earlier.Reference}, presentata il 2 marzo 2026", (await client.Page($"{url}/{part}")).Words());

        await client.FillIn($"{url}/{part}", (field, typed));

        var page = await client.Page($"{url}/{part}");
        Assert.DoesNotContain("Riprese dalla domanda", page.Words());
        Assert.Equal(typed, page.ValueOf(field)!.Replace(" ", field == "Iban" ? "" : " "));
    }

    [Fact]
    public async Task Of_a_manager_takes_up_the_space_too_when_it_did_not_get_on_the_list()
    {
        var earlier = Some.SubmittedAccreditation();
        earlier.Withdraw(Some.Clock);
        var client = await SignInWith(Some.Manager, earlier);

        await client.Send("/gestori/domande");

        var draft = await Draft<AccreditationApplication>(q => q.WithSections());
        Assert.Equal((earlier.OperatorName, earlier.Pec, earlier.Premises), (draft.OperatorName, draft.Pec, draft.Premises));
        Assert.Equal(earlier.Services.Count, draft.Services.Count);
        Assert.Equal((0, 0), (draft.Attachments.Count, draft.Declarations.Count));
        Assert.Equal(["Operator", "Premises", "Services"], draft.TakenUp);
    }

    [Fact]
    public async Task Of_a_manager_takes_up_only_the_operator_when_the_space_is_on_the_list()
    {
        var client = await SignInWith(Some.Manager, Some.AdmittedAccreditation());

        await client.Send("/gestori/domande");

        var draft = await Draft<AccreditationApplication>(q => q.WithSections());
        Assert.Equal(("Isola Lab Srl", null, 0), (draft.OperatorName, draft.Premises, draft.Services.Count));
    }

    [Fact]
    public async Task Of_the_other_kind_takes_up_the_enterprise_alone()
    {
        var (ada, call) = (Some.Person("Ada", "Bianchi"), Some.Call());
        var space = Some.DraftAccreditation(call, manager: ada);
        space.Submit(Some.Clock);
        await _portal.Save(ada, space);
        var client = await _portal.SignIn(ada);

        var url = (await client.Send("/coworker/domande")).Headers.Location!.OriginalString;

        var draft = await Draft<VoucherApplication>(q => q);
        Assert.Equal(("Isola Lab Srl", "12345678903", "MI-1234567", null, space.Reference), (draft.EnterpriseName, draft.VatNumber, draft.Rea, draft.ApplicantKind, draft.EarlierReference));
        Assert.Equal(["Applicant"], draft.TakenUp);
        Assert.Contains("Da una domanda di altro tipo riprendiamo solo i dati dell’impresa", (await client.Page(url)).Words());
        var page = await client.Page($"{url}/titolo");
        Assert.Equal(("12345678903", "Isola Lab Srl", "MI-1234567"), (page.ValueOf("VatNumber"), page.ValueOf("EnterpriseName"), page.ValueOf("Rea")));
    }

    [Fact]
    public async Task Of_a_coworkers_enterprise_takes_up_who_would_manage_the_space()
    {
        var voucher = Some.SubmittedVoucher(kind: ApplicantKind.Enterprise);
        var client = await SignInWith(Some.Coworker, voucher);

        await client.Send("/gestori/domande");

        var draft = await Draft<AccreditationApplication>(q => q);
        Assert.Equal((voucher.EnterpriseName, voucher.VatNumber, voucher.Rea, null, null), (draft.OperatorName, draft.VatNumber, draft.Rea, draft.LegalForm, draft.Pec));
        Assert.Equal(["Operator"], draft.TakenUp);
        Assert.Throws<RuleBrokenException>(() => draft.TakeUp(Some.SubmittedVoucher(), Some.Clock));
    }

    [Fact]
    public async Task Of_nobody_starts_from_the_name_of_the_account()
    {
        var ada = Some.Person("Ada", "Bianchi");
        await _portal.Save(ada, Some.Call());
        var client = await _portal.SignIn(ada);

        var url = (await client.Send("/coworker/domande")).Headers.Location!.OriginalString;

        var page = await client.Page($"{url}/persona");
        Assert.Equal(("Ada", "Bianchi"), (page.ValueOf("GivenName"), page.ValueOf("FamilyName")));
        Assert.False(page.QuerySelector("[name=GivenName]")!.HasAttribute("readonly"));
    }

    [Fact]
    public async Task Never_takes_up_anything_of_anyone_else()
    {
        var ada = Some.Person("Ada", "Bianchi");
        await _portal.Save(ada);
        var client = await SignInWith(ada, Some.SubmittedVoucher(), Some.SubmittedAccreditation());

        await client.Send("/coworker/domande");
        await client.Send("/gestori/domande");

        var voucher = await Draft<VoucherApplication>(q => q);
        var accreditation = await Draft<AccreditationApplication>(q => q);
        Assert.All(new Application[] { voucher, accreditation }, draft => Assert.Equal((null, 0, ""), (draft.EarlierReference, draft.TakenUp.Count, draft.Subject)));
        Assert.Equal((null, null, null, null), (voucher.GivenName, voucher.FiscalCode, voucher.Iban, accreditation.OperatorName));
        Assert.Throws<RuleBrokenException>(() => voucher.TakeUp(Some.SubmittedVoucher(), Some.Clock));
        Assert.Throws<RuleBrokenException>(() => accreditation.TakeUp(Some.SubmittedAccreditation(), Some.Clock));
    }

    [Theory]
    [InlineData("/coworker/domande")]
    [InlineData("/gestori/domande")]
    public async Task Twice_at_once_makes_one_draft(string path)
    {
        var ada = Some.Person("Ada", "Bianchi");
        await _portal.Save(ada, Some.Call());
        var client = await _portal.SignIn(ada);
        await client.Page("/accessibilita");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Send(path)));

        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await _portal.WithDb(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task Leaves_the_database_itself_with_one_draft_of_a_person_for_a_call()
    {
        var ada = Some.Person("Ada", "Bianchi");
        var call = Some.Call();
        await _portal.Save(ada, Some.StartedAccreditation(call, ada));

        await Assert.ThrowsAsync<DbUpdateException>(() => _portal.WithDb(async db =>
            db.Add(Some.StartedAccreditation(await db.Calls.SingleAsync(), ada))));
    }

    private async Task<HttpClient> SignInWith(Account person, params Application[] applications)
    {
        await _portal.Save(Some.Everybody);
        await _portal.Save([.. applications]);
        return await _portal.SignIn(person);
    }

    private Task<T> Draft<T>(Func<IQueryable<T>, IQueryable<T>> load) where T : Application =>
        _portal.WithDb(db => load(db.Set<T>()).SingleAsync(a => a.Status == ApplicationStatus.Draft));
}
