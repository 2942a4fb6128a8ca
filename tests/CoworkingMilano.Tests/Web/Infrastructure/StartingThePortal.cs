using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoworkingMilano.Tests.Web.Infrastructure;

/// <summary>The program itself, as an operator starts it.</summary>
public sealed class StartingThePortal : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task On_a_busy_port_says_so()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)busy.LocalEndpoint).Port}";

        await Fails($"La porta è già occupata ({url})", "--urls", url);
    }

    [Fact]
    public Task With_an_unknown_provider_says_which_there_are() =>
        Fails("Database:Provider è 'Oracle': scegli 'Sqlite' o 'SqlServer'.", "--Database:Provider=Oracle");

    [Fact]
    public async Task With_a_folder_it_cannot_write_says_which()
    {
        var file = Path.Combine(_folder, "occupato");
        await File.WriteAllTextAsync(file, "");

        await Fails($"La cartella {file} non si può creare", $"--ConnectionStrings:Portal=Data Source={file}/portal.db");
        await Fails($"La cartella {file}/keys non si può creare", $"--Portal:KeysFolder={file}/keys");
        await Fails($"La cartella {file}/posta non si può creare", $"--Mail:PickupFolder={file}/posta");
    }

    [Fact]
    public async Task With_a_database_it_cannot_open_says_which()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "portal.db")).FullName;

        await Fails($"Il database {folder} non si può aprire in scrittura", $"--ConnectionStrings:Portal=Data Source={folder}");
    }

    [Fact]
    public Task Without_its_database_server_says_so() =>
        Fails("non risponde: controlla ConnectionStrings:Portal", "--Database:Provider=SqlServer", "--ConnectionStrings:Portal=Server=127.0.0.1,1;User Id=x;Password=x;Connect Timeout=2;TrustServerCertificate=True");

    [Fact]
    public Task In_production_wants_its_public_address() =>
        Fails("In Production serve Portal:PublicUrl", "--environment=Production", "--Portal:PublicUrl=");

    [Fact]
    public Task In_production_wants_a_public_address_over_https() =>
        Fails("Portal:PublicUrl è 'http://coworking.example'", "--environment=Production", "--Portal:PublicUrl=http://coworking.example");

    [Fact]
    public Task In_production_plants_no_demo() =>
        Fails("I dati dimostrativi non si piantano in Production", "--environment=Production", "--Demo:Plant=true");

    [Fact]
    public Task With_a_proxy_that_is_no_address_says_so() =>
        Fails("Portal:KnownProxies contiene 'proxy.example'", "--Portal:KnownProxies=proxy.example");

    [Theory]
    [InlineData("Mail:Security è 'Nessuna': scegli 'StartTls' o 'Tls'.", "--Mail:Security=Nessuna")]
    [InlineData("Mail:Port è 'smtp', che non è il numero di una porta.", "--Mail:Port=smtp")]
    [InlineData("Mail:User e Mail:Password si danno insieme.", "--Mail:User=portale")]
    [InlineData("Mail:Authority è 'nessuna.pem', che non è un certificato leggibile.", "--Mail:Authority=nessuna.pem")]
    public Task With_a_mail_server_it_cannot_speak_with_says_why(string sentence, string setting) =>
        Fails(sentence, "--Mail:Host=posta.example", setting);

    [Fact]
    public Task With_a_command_nobody_knows_names_those_there_are() =>
        Fails("Il comando 'migra' non esiste", "migra");

    [Fact]
    public async Task Migrates_and_names_the_first_administrator_on_command()
    {
        var early = await Run("create-administrator", "ada@comune.example");
        Assert.Equal((1, "Il database è da aggiornare: esegui prima il comando migrate."), (early.ExitCode, early.Error.Trim()));

        var migrated = await Run("migrate");
        Assert.Equal(0, migrated.ExitCode);
        Assert.Contains("Il database è aggiornato.", migrated.Output, StringComparison.Ordinal);

        var invited = await Run("create-administrator", "ada@comune.example");
        Assert.Equal(0, invited.ExitCode);
        Assert.Contains("https://coworking.example/invito?account=", invited.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@", invited.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recounts_the_figures_on_command()
    {
        var early = await Run("recount-figures");
        Assert.Equal((1, "Il database è da aggiornare: esegui prima il comando migrate."), (early.ExitCode, early.Error.Trim()));

        await Run("migrate");
        var recounted = await Run("recount-figures");

        Assert.Equal(0, recounted.ExitCode);
        Assert.Contains("I contatori concordano con le pratiche. Pratiche contate: 0.", recounted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifies_the_protocol_on_command()
    {
        await Run("migrate");

        var whole = await Run("verify-protocol");
        var cut = await Run("verify-protocol", $"3-{new string('a', 64)}");

        Assert.Equal(0, whole.ExitCode);
        Assert.Contains($"Il registro di protocollo è integro. Righe: 0; sigillo: 0-{new string('0', 64)}.", whole.Output, StringComparison.Ordinal);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("Riga 1: manca. Il registro giornaliero contava 3 righe, qui ce ne sono 0.", cut.Output, StringComparison.Ordinal);
        Assert.Contains("Le pratiche e i file dicono quello che fu registrato. Atti confrontati: 0; file riletti: 0.", whole.Output, StringComparison.Ordinal);
        await Fails(2, "Il sigillo 'boh' non si legge", "verify-protocol", "boh");
    }

    [Fact]
    public async Task Tells_a_register_that_was_not_looked_at_from_a_broken_one()
    {
        await Fails(2, "Il database è da aggiornare", "verify-protocol");
        await Fails(1, "Il database è da aggiornare", "recount-figures");
    }

    [Fact]
    public async Task Answers_a_command_with_its_sentence_alone_in_development_too()
    {
        await Run("migrate");

        var output = (await Run("verify-protocol", "--environment=Development")).Output;

        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private Task Fails(string sentence, params string[] arguments) => Fails(1, sentence, arguments);

    private async Task Fails(int exit, string sentence, params string[] arguments)
    {
        var (exitCode, output, error) = await Run(arguments);

        Assert.Equal(exit, exitCode);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] usual = ["--environment=Production", "--Portal:PublicUrl=https://coworking.example", "--contentRoot", _folder, "--urls", "http://127.0.0.1:0"];
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments.TakeWhile(IsCommand), .. usual, .. arguments.SkipWhile(IsCommand)])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill();
        }

        return (process.ExitCode, await output, await error);
    }

    private static bool IsCommand(string argument) => !argument.StartsWith('-');
}
