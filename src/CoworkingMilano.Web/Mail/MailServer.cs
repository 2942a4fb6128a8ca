using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CoworkingMilano.Web.Infrastructure;
using MailKit.Security;

namespace CoworkingMilano.Web.Mail;

/// <summary>The server that takes the portal's messages over. It is only spoken to through TLS: from the first byte (465) or after STARTTLS, without which nothing is sent.</summary>
/// <param name="Authority">A certificate authority trusted besides the system's.</param>
/// <param name="Patience">How long one message may take, from connecting to the server's word.</param>
public sealed record MailServer(string Host, int Port, SecureSocketOptions Security, NetworkCredential? Credentials, X509Certificate2? Authority, TimeSpan Patience)
{
    private const int SubmissionPort = 587;
    private const int ImplicitTlsPort = 465;

    /// <summary>As the section <c>Mail</c> describes it; null when it names no host.</summary>
    /// <exception cref="StartFailureException">A setting makes no sense.</exception>
    public static MailServer? From(IConfigurationSection mail)
    {
        if (mail["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var security = SecurityOf(mail);
        return new(
            host, PortOf(mail) ?? (security is SecureSocketOptions.SslOnConnect ? ImplicitTlsPort : SubmissionPort), security, CredentialsOf(mail), AuthorityOf(mail["Authority"]),
            TimeSpan.FromSeconds(mail.GetValue("TimeoutSeconds", 30)));
    }

    /// <summary>Whether the certificate is the host's and comes from an authority of the system, or from ours.</summary>
    public bool Trusts(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.None)
        {
            return true;
        }

        if (Authority is null || errors is not SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Authority);
        chain.ChainPolicy.ExtraStore.AddRange(presented?.ChainElements.Select(element => element.Certificate).ToArray() ?? []);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }

    private static SecureSocketOptions SecurityOf(IConfigurationSection mail) => mail["Security"] switch
    {
        null or "" => PortOf(mail) is ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
        "StartTls" => SecureSocketOptions.StartTls,
        "Tls" => SecureSocketOptions.SslOnConnect,
        var other => throw new StartFailureException($"Mail:Security è '{other}': scegli 'StartTls' o 'Tls'."),
    };

    private static int? PortOf(IConfigurationSection mail) => mail["Port"] switch
    {
        null or "" => null,
        var port when ushort.TryParse(port, out var number) && number > 0 => number,
        var other => throw new StartFailureException($"Mail:Port è '{other}', che non è il numero di una porta."),
    };

    private static NetworkCredential? CredentialsOf(IConfigurationSection mail) => (mail["User"], mail["Password"]) switch
    {
        ({ Length: > 0 } user, { Length: > 0 } password) => new(user, password),
        (null or "", null or "") => null,
        _ => throw new StartFailureException("Mail:User e Mail:Password si danno insieme."),
    };

    private static X509Certificate2? AuthorityOf(string? file)
    {
        try
        {
            return string.IsNullOrEmpty(file) ? null : X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new StartFailureException($"Mail:Authority è '{file}', che non è un certificato leggibile.", failure);
        }
    }
}
