using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoworkingMilano.Tests.Web.Infrastructure;

/// <summary>The register of each day leaves the building, once, whatever happens to the portal meanwhile.</summary>
public sealed class TakingTheRegisterOut : IAsyncLifetime
{
    private readonly PortalFactory _portal = new() { ConservationAddress = "conservazione@comune.milano.example" };

    private readonly VoucherApplication _case = Some.SubmittedVoucher();

    public async ValueTask InitializeAsync() => await _portal.Save([.. Some.Everybody, _case]);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Writes_nothing_of_a_day_that_is_not_over()
    {
        await Deposit();

        Assert.DoesNotContain($"registro-{Some.Clock.TodayInMilan:yyyy-MM-dd}.csv", Files());
        _portal.Clock.Now = new DateTimeOffset(Some.Clock.TodayInMilan.AddDays(1).BeginsAt).AddMinutes(9);
        await Deposit();
        Assert.DoesNotContain($"registro-{Some.Clock.TodayInMilan:yyyy-MM-dd}.csv", Files());
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(2);
        await Deposit();
        Assert.Contains($"registro-{Some.Clock.TodayInMilan:yyyy-MM-dd}.csv", Files());
    }

    [Fact]
    public async Task Makes_up_for_the_days_it_missed_empty_ones_too_and_each_goes_on_from_the_one_before()
    {
        _portal.Clock.Later(30);

        await Deposit();
        await Deposit();

        var days = await _portal.WithDb(db => db.DailyRegisters.OrderBy(r => r.Day).ToListAsync());
        Assert.Equal(days.Select((_, i) => days[0].Day.AddDays(i)), days.Select(d => d.Day));
        Assert.Equal(_portal.Clock.TodayInMilan.AddDays(-1), days[^1].Day);
        Assert.Equal(days.SkipLast(1).Select(d => d.Head), days.Skip(1).Select(d => d.PreviousHead));
        Assert.All(days, day => Assert.NotNull(day.DepositedAt));
        Assert.Equal(days.SelectMany(d => new[] { $"registro-{d.Day:yyyy-MM-dd}.csv", $"registro-{d.Day:yyyy-MM-dd}.pdf" }), Files());
        Assert.Equal(0, days[^1].Lines);
        Assert.Contains("in questo giorno non è arrivato né partito nessun atto", new PdfFile(await File.ReadAllBytesAsync(Path.Combine(_portal.RegisterFolder, Files()[^1]))).Text);
    }

    [Fact]
    public async Task Sends_each_seal_to_who_keeps_it_and_names_nobody()
    {
        _portal.Clock.Later(1);

        await Deposit();

        var (last, sent) = await _portal.WithDb(async db => (await db.DailyRegisters.OrderBy(r => r.Day).LastAsync(), await db.Notices.Where(n => n.Kind == NoticeKind.ProtocolRegister).OrderBy(n => n.Id).ToListAsync()));
        Assert.Equal("Registro di protocollo del 2\u00A0marzo\u00A02026", sent[^1].Subject);
        Assert.Equal("conservazione@comune.milano.example", sent[^1].To);
        Assert.Contains($"Sigillo del giorno: {last.Sequence}-{last.Head}", sent[^1].Body);
        Assert.DoesNotContain("Rossi", sent[^1].Body);
    }

    [Fact]
    public async Task Closes_a_day_once_on_several_nodes_and_after_a_restart()
    {
        _portal.Clock.Later(15);

        await Task.WhenAll(Node().DepositAsync(), Node().DepositAsync(), Node().DepositAsync());
        await Node().DepositAsync();

        var (days, sent) = await _portal.WithDb(async db => (await db.DailyRegisters.CountAsync(), await db.Notices.CountAsync(n => n.Kind == NoticeKind.ProtocolRegister)));
        Assert.Equal(days, sent);
        Assert.Equal(2 * days, Files().Count);
    }

    [Fact]
    public async Task Writes_a_day_again_in_the_same_words_if_the_power_went_before_it_was_noted()
    {
        _portal.Clock.Later(1);
        await Deposit();
        var written = Contents();
        await _portal.WithDb(db => db.Database.ExecuteSqlAsync($"UPDATE DailyRegisters SET DepositedAt = NULL"));

        await Deposit();

        Assert.Equal(written, Contents());
    }

    [Fact]
    public async Task The_seal_of_a_day_still_holds_when_the_register_has_grown()
    {
        _portal.Clock.Later(1);
        await Deposit();
        await _portal.WithDb(async db => (await db.VoucherApplications.SingleAsync()).Withdraw(_portal.Clock));

        var day = await _portal.WithDb(db => db.DailyRegisters.OrderBy(r => r.Day).LastAsync());

        Assert.Null((await _portal.WithDb(db => db.VerifyProtocolAsync(new ProtocolSeal(day.Sequence, day.Head)))).Break);
    }

    private Task<int> Deposit() => _portal.Services.GetRequiredService<RegisterRounds>().DepositAsync();

    /// <summary>Another process on the same database.</summary>
    private RegisterRounds Node() => ActivatorUtilities.CreateInstance<RegisterRounds>(_portal.Services, NullLogger<RegisterRounds>.Instance);

    private List<string> Files() => Directory.Exists(_portal.RegisterFolder) ? [.. Directory.GetFiles(_portal.RegisterFolder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    private List<string> Contents() =>
        [.. Files().Select(name => Path.Combine(_portal.RegisterFolder, name)).Select(file => file.EndsWith(".pdf", StringComparison.Ordinal) ? new PdfFile(File.ReadAllBytes(file)).Text : File.ReadAllText(file))];
}
