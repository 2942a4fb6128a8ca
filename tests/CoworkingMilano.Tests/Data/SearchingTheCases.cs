using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoworkingMilano.Tests.Data;

public sealed class SearchingTheCases : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly Call _call = Some.Call();
    private readonly Application _space;
    private readonly Application _voucher;
    private readonly Application _draft;

    public SearchingTheCases() =>
        (_space, _voucher, _draft) = (Some.SubmittedAccreditation(_call, "Còrtile Sarpi"), Some.SubmittedVoucher(_call, kind: CoworkingMilano.Domain.Vouchers.ApplicantKind.Enterprise), Some.DraftAccreditation(_call, "Bozza Sarpi"));

    public async ValueTask InitializeAsync() => await _database.Save([.. Some.Everybody, _space, _voucher, _draft]);

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("sarpi")]
    [InlineData("CÒRT sar")]
    [InlineData("12345678903 sarpi")]
    [InlineData("1234567 cortile")]
    public async Task Finds_a_space_by_the_beginnings_of_its_words(string typed) => Assert.Equal([_space.Reference], await Found(typed));

    [Theory]
    [InlineData("rossi grafica")]
    [InlineData("carla")]
    public async Task Finds_a_voucher_by_its_names(string typed) => Assert.Equal([_voucher.Reference], await Found(typed));

    [Fact]
    public async Task Finds_a_case_by_reference_VAT_number_and_fiscal_code()
    {
        var voucher = (CoworkingMilano.Domain.Vouchers.VoucherApplication)_voucher;

        Assert.Equal([voucher.Reference], await Found(voucher.Reference));
        Assert.Equal([voucher.Reference], await Found(voucher.FiscalCode!.ToLowerInvariant()));
        Assert.Equal([_space.Reference, voucher.Reference], await Found(voucher.VatNumber!));
    }

    [Theory]
    [InlineData("bozza")]
    [InlineData("arpi")]
    [InlineData("sarpi rossi")]
    public async Task Finds_no_draft_no_middle_of_a_word_and_no_case_with_half_the_words(string typed) => Assert.Empty(await Found(typed));

    [Fact]
    public async Task A_common_word_and_a_rare_one_find_what_holds_both()
    {
        var call = Some.Call();
        await _database.Save([.. Enumerable.Range(0, CaseSearch.RareUpTo + 1).Select(i => Some.SubmittedAccreditation(call, $"Quercia n{i}"))]);

        Assert.Single(await Found("quercia n777"));
        Assert.Equal(CaseSearch.RareUpTo + 1, (await Found("quercia")).Count);
    }

    [Fact]
    public async Task Words_follow_the_case_when_it_is_corrected()
    {
        await using (var db = _database.Open())
        {
            var application = await db.Applications.SingleAsync(a => a.Reference == _space.Reference);
            db.Entry(application).Property(a => a.SearchText).CurrentValue = application.SearchText.Replace("sarpi", "canonica", StringComparison.Ordinal);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Found("sarpi"));
        Assert.Equal([_space.Reference], await Found("canonica cortile"));
    }

    [Fact]
    public async Task Cases_received_before_there_was_an_index_are_in_it()
    {
        var before = await Index();
        await using (var db = _database.Open())
        {
            var migrations = db.Database.GetMigrations().ToList();
            var previous = migrations[migrations.FindIndex(m => m.EndsWith("_WorkTheQueue", StringComparison.Ordinal)) - 1];
            await db.GetService<IMigrator>().MigrateAsync(previous);
            await db.Database.MigrateAsync();
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, await Index());

        async Task<List<string>> Index()
        {
            await using var db = _database.Open();
            var words = await db.CaseWords.Select(w => w.ApplicationId + " " + w.Word).ToListAsync();
            return [.. words.Concat(await db.Applications.Select(a => a.Id + " " + a.OpenDueOn).ToListAsync()).Order(StringComparer.Ordinal)];
        }
    }

    private async Task<List<string>> Found(string typed)
    {
        await using var db = _database.Open();
        return await (await CaseSearch.ForAsync(db, typed)).Among(db.Applications).Select(a => a.Reference).ToListAsync();
    }
}
