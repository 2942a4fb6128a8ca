using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Areas.Officers.ProtocolVerifications;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Web.Officers.Protocol;

public sealed class VerifyingTheRegister : IAsyncLifetime
{
    private const string Page = "/ufficio/protocollo/verifica";

    private readonly PortalFactory _portal = new();
    private HttpClient _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        var call = Some.Call();
        await _portal.Save([.. Some.Everybody, Some.AdmittedVoucher(call), Some.SubmittedAccreditation(call)]);
        _administrator = await _portal.SignIn(Some.Person("Ada", "Bianchi"), Roles.Administrator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Says_that_the_chain_is_whole_and_gives_its_seal()
    {
        var seal = (await _portal.WithDb(db => db.VerifyProtocolAsync())).Seal;

        var words = (await _administrator.Page($"{Page}/esito")).Words();

        Assert.Contains("Il registro è integro", words);
        Assert.Contains($"Righe lette: {seal.Sequence}.", words);
        Assert.Contains($"{seal}", words);
        Assert.Contains("Il sigillo corrisponde", (await _administrator.Page($"{Page}/esito?sigillo={seal}")).Words());
    }

    [Fact]
    public async Task Names_the_first_broken_link()
    {
        var line = await _portal.WithDb(db => db.ProtocolEntries.OrderBy(e => e.Sequence).FirstAsync());
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE ProtocolEntries SET Correspondent = 'Altra persona' WHERE Id = {line.Id}"));

        var words = (await _administrator.Page($"{Page}/esito")).Words();

        Assert.Contains("Il registro non è integro", words);
        Assert.Contains($"Riga 1 ({line.FullNumber}, {line.Reference}): la riga è stata cambiata.", words);
    }

    [Fact]
    public async Task Says_that_cases_and_files_agree_or_names_the_first_that_does_not()
    {
        Assert.Contains("Pratiche e file concordano con il registro", (await _administrator.Page($"{Page}/esito")).Words());
        var line = await _portal.WithDb(db => db.ProtocolEntries.OrderBy(e => e.Sequence).LastAsync(e => e.Act == CaseAct.Admitted && e.Reference.StartsWith("VC")));
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE VoucherApplications SET AwardedAmount = '1.0'"));

        var words = (await _administrator.Page($"{Page}/esito")).Words();

        Assert.Contains("Il registro è integro", words);
        Assert.Contains("Una pratica non dice più quello che fu registrato", words);
        Assert.Contains($"Riga {line.Sequence} ({line.FullNumber}, {line.Reference}): nella pratica «Voucher assegnato» non è più quello che fu registrato.", words);
    }

    [Fact]
    public async Task Compares_with_the_seal_of_a_daily_register()
    {
        var words = (await _administrator.Page($"{Page}/esito?sigillo=2-{new string('0', 64)}")).Words();

        Assert.Contains("Riga 2", words);
        Assert.Contains("l’impronta non è quella che è uscita con il registro giornaliero", words);
    }

    [TypedInto<ProtocolVerificationForm>]
    [Theory, InlineData("sigillo", "boh", "Il sigillo è un numero, un trattino e 64 cifre o lettere da a a f: copialo dal registro giornaliero")]
    public async Task Says_which_seals_it_can_read(string field, string typed, string sentence)
    {
        var page = await (await _administrator.GetAsync($"{Page}/esito?{field}={typed}")).ComesBack(field, sentence);

        Assert.Equal(typed, page.ValueOf(field));
    }
}
