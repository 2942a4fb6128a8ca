using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace CoworkingMilano.Tests.Support;

/// <summary>A real SMTP server (SmtpServer/server.js), with a certificate authority that lives as long as the tests of one class. Every wait for it ends.</summary>
public sealed class MailServerProgram : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Transit = TimeSpan.FromSeconds(5);

    /// <summary>For a portal in a process of its own, which looks for messages every five seconds.</summary>
    private static readonly TimeSpan Errand = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-smtp-").FullName;
    private readonly List<Taken> _taken = [];
    private readonly HashSet<string> _held = [];
    private Process? _node;
    private Task _listening = Task.CompletedTask;
    private int[] _ports = [];

    /// <summary>The authority that signed the first and the last certificate.</summary>
    public string Authority => Path.Combine(_folder, "autorita.crt");

    public int StartTls => _ports[0];
    public int ImplicitTls => _ports[1];

    /// <summary>As the first two, with the certificate of an authority nobody knows.</summary>
    public int Foreign => _ports[2];

    /// <summary>With the certificate of another host.</summary>
    public int Misnamed => _ports[4];

    public async ValueTask InitializeAsync()
    {
        using var authority = NewAuthority("Autorità di prova");
        using var stranger = NewAuthority("Autorità sconosciuta");
        await File.WriteAllTextAsync(Authority, authority.ExportCertificatePem());
        string[] stems = [Issue(authority, "buono", "localhost"), Issue(stranger, "estraneo", "localhost"), Issue(authority, "altrui", "posta.example.org")];
        var script = typeof(MailServerProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MailServer").Value!;
        _node = Process.Start(new ProcessStartInfo("node", [script, .. stems]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var first = await _node.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("The mail server did not start.");
        _ports = JsonDocument.Parse(first).RootElement.GetProperty("ports").Deserialize<int[]>()!;
        _listening = ListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.Kill();
            await _listening.WaitAsync(Patience);
            _node.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What it took for the address, once there are so many.</summary>
    public async Task<IReadOnlyList<Taken>> TakenFor(string address, int count = 1)
    {
        await Until(() => Found(address).Count >= count, Transit);

        var found = Found(address);
        Assert.Equal(count, found.Count);
        return found;
    }

    /// <summary>Waits until it holds its answer back from whoever writes to the address (<c>hold-recipient@…</c>, <c>hold-data@…</c>).</summary>
    public async Task Holds(string address) => Assert.True(await Until(() => IsHeld(address), Errand), $"Nobody wrote to {address}.");

    public void GoOn(string address) => _node!.StandardInput.WriteLine(address);

    public bool TookNothingFor(string address) => Found(address).Count == 0;

    private static async Task<bool> Until(Func<bool> happened, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (!happened() && watch.Elapsed < patience)
        {
            await Task.Delay(20);
        }

        return happened();
    }

    private bool IsHeld(string address)
    {
        lock (_taken)
        {
            return _held.Contains(address);
        }
    }

    private List<Taken> Found(string address)
    {
        lock (_taken)
        {
            return [.. _taken.Where(t => t.To == address)];
        }
    }

    private async Task ListenAsync()
    {
        while (await _node!.StandardOutput.ReadLineAsync() is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            if (message.TryGetProperty("held", out var held))
            {
                lock (_taken)
                {
                    _held.Add(held.GetString()!);
                }

                continue;
            }

            using var raw = new MemoryStream(Encoding.UTF8.GetBytes(message.GetProperty("raw").GetString()!));
            var taken = new Taken(message.GetProperty("to")[0].GetString()!, message.GetProperty("user").GetString(), message.GetProperty("secure").GetBoolean(), Letter.Of(await MimeMessage.LoadAsync(raw)));
            lock (_taken)
            {
                _taken.Add(taken);
            }
        }
    }

    private static X509Certificate2 NewAuthority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    private string Issue(X509Certificate2 authority, string name, string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var certificate = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(12));
        var stem = Path.Combine(_folder, name);
        File.WriteAllText($"{stem}.crt", certificate.ExportCertificatePem());
        File.WriteAllText($"{stem}.key", key.ExportPkcs8PrivateKeyPem());
        return stem;
    }
}

/// <summary>One message the server took, from whom, and whether it was protected from the first byte or since STARTTLS.</summary>
public sealed record Taken(string To, string? User, bool Secure, Letter Letter);
