using System.Net;
using AngleSharp.Dom;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Infrastructure;

/// <summary>Another program holds SQLite's one lock, or the disk is full: pages are still read, and what cannot be saved is said so and stays in the person's hands.</summary>
public sealed class FindingTheDatabaseStuck : IDisposable
{
    private const string Typed = "Manca l’indirizzo; & le «virgolette»";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Locked_by_another_program_gives_what_was_typed_back_to_be_sent_again()
    {
        var (client, path) = await SendBackPage();
        HttpResponseMessage busy;
        await using (await LockedAsync())
        {
            busy = await client.FillIn(path, ("Note", Typed));

            Assert.Equal("", (await client.Page(path)).ValueOf("Note"));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), busy.Headers.RetryAfter!.Delta);
        Assert.True(busy.Headers.CacheControl!.NoStore);
        var page = await busy.Html();
        Assert.Contains("Il servizio è occupato", page.Words(), StringComparison.Ordinal);
        await SentAgain(client, page, Typed);
    }

    [Fact]
    public async Task On_a_full_disk_saves_nothing_by_halves_and_goes_on_once_there_is_room()
    {
        var disk = new Disk();
        await using var portal = _portal.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(disk))));
        var (signedIn, path) = await SendBackPage();
        var client = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Add("Cookie", signedIn.DefaultRequestHeaders.GetValues("Cookie"));
        // Three bytes each: more than a page of SQLite can take in.
        var note = new string('’', 1_900);

        await _portal.WithDb(db => db.Database.ExecuteSqlRawAsync("VACUUM"));
        disk.IsFull = true;
        var full = await client.FillIn(path, ("Note", note));
        disk.IsFull = false;

        Assert.Equal(HttpStatusCode.InsufficientStorage, full.StatusCode);
        var page = await full.Html();
        Assert.Contains("In questo momento non si può salvare", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("main .font-monospace")!.TextContent);
        Assert.True(await _portal.WithDb(db => db.VoucherApplications.AnyAsync(a => a.Status == ApplicationStatus.AwaitingSignature && a.Timeline.All(e => e.Act != Act.DecisionSentBack))));
        await SentAgain(client, page, note);
    }

    [Fact]
    public async Task Repeats_no_password_on_the_page()
    {
        await using (await LockedAsync())
        {
            var busy = await _portal.Visitor().FillIn("/accedi", ("Email", "carla@example.org"), ("Password", "una frase lunga abbastanza"));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.DoesNotContain("una frase lunga", await busy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>Presses the button of the error page.</summary>
    private async Task SentAgain(HttpClient client, IDocument page, string note)
    {
        var form = page.QuerySelector("main form[method=post]")!;
        var answers = form.QuerySelectorAll("[name]").Select(answer => new KeyValuePair<string, string>(answer.GetAttribute("name")!, answer.GetAttribute("value")!)).ToList();
        Assert.Contains(new("Note", note), answers);

        var response = await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(answers));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(note, await _portal.WithDb(db => db.VoucherApplications.SelectMany(a => a.Decisions).Select(d => d.SentBackNote).SingleAsync()));
    }

    private async Task<(HttpClient Client, string Path)> SendBackPage()
    {
        var application = Some.PreparedVoucher();
        await _portal.Save(Some.Everybody);
        await _portal.Save(application);
        return (await _portal.SignIn(Some.ResponsibleOfficer, Roles.ResponsibleOfficer), $"/ufficio/domande/{application.Reference}/rinvio");
    }

    /// <summary>Takes SQLite's write lock as another program would: from outside the portal's own gate.</summary>
    private async Task<SqliteConnection> LockedAsync()
    {
        var other = new SqliteConnection(await _portal.WithDb(db => Task.FromResult(db.Database.GetConnectionString())));
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return other;
    }

    /// <summary>While it is full SQLite may not add a page to the file.</summary>
    private sealed class Disk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : int.MaxValue)}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
