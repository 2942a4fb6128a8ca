using System.Net.Sockets;
using System.Security.Authentication;
using CoworkingMilano.Domain.Notices;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using AuthenticationException = MailKit.Security.AuthenticationException;
using ProtocolException = MailKit.ProtocolException;

namespace CoworkingMilano.Web.Mail;

/// <summary>Speaks SMTP with the configured server: one connection for a batch, opened with its first message and again when it is cut.</summary>
public sealed class SmtpCarrier(MailServer server) : MailCarrier
{
    private const int FirstPermanentCode = 500;

    private SmtpClient? _client;
    private DeliveryException? _closedDoor;

    public override bool ProvesDelivery => true;

    public override async Task HandOverAsync(MimeMessage message, Notice notice, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(server.Patience);
        var client = await ConnectAsync(patience.Token, stopping);
        try
        {
            await client.SendAsync(message, patience.Token);
        }
        catch (SmtpCommandException refusal)
        {
            throw Refused(refusal);
        }
        catch (Exception failure) when (WhatHappened(failure, stopping) is { } happened)
        {
            HangUp();
            throw happened;
        }
    }

    protected override void Dispose(bool disposing)
    {
        HangUp();
        base.Dispose(disposing);
    }

    /// <summary>A server that could not be reached, proved or entered is not tried again for the rest of the batch.</summary>
    private async Task<SmtpClient> ConnectAsync(CancellationToken patience, CancellationToken stopping)
    {
        if (_client is { IsConnected: true })
        {
            return _client;
        }

        if (_closedDoor is not null)
        {
            throw _closedDoor;
        }

        HangUp();
        _client = new SmtpClient { CheckCertificateRevocation = false, SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13, Timeout = (int)server.Patience.TotalMilliseconds };
        _client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => server.Trusts(certificate, chain, errors);
        try
        {
            await _client.ConnectAsync(server.Host, server.Port, server.Security, patience);
            if (server.Credentials is not null)
            {
                await _client.AuthenticateAsync(server.Credentials, patience);
            }

            return _client;
        }
        catch (Exception failure) when (WhatHappened(failure, stopping) is { } happened)
        {
            HangUp();
            throw _closedDoor = happened;
        }
    }

    /// <summary>The server's word on this message, or on its recipient: 5xx is its last one, 4xx is not.</summary>
    private static DeliveryException Refused(SmtpCommandException refusal) =>
        new($"{(int)refusal.StatusCode} {refusal.Message}", $"{(int)refusal.StatusCode}", (int)refusal.StatusCode >= FirstPermanentCode, refusal);

    /// <summary>What went wrong between the portal and the server, which may go well another time; null for anything else.</summary>
    private DeliveryException? WhatHappened(Exception failure, CancellationToken stopping) => failure switch
    {
        OperationCanceledException or TimeoutException when !stopping.IsCancellationRequested => new($"Il server non ha risposto entro {server.Patience.TotalSeconds:0} secondi.", "timeout", cause: failure),
        SslHandshakeException => new("Il certificato del server di posta non è valido, o la connessione protetta non è riuscita.", "tls", cause: failure),
        AuthenticationException => new($"Il server non ha accettato utente o password: {failure.Message}", "login", cause: failure),
        SmtpCommandException reply => new($"{(int)reply.StatusCode} {reply.Message}", $"{(int)reply.StatusCode}", cause: failure),
        NotSupportedException => new("Il server non offre una connessione protetta, o un modo di accedere che il portale conosce.", "unsupported", cause: failure),
        ProtocolException or IOException or SocketException => new($"La connessione con il server si è interrotta: {failure.Message}", "connection", cause: failure),
        _ => null,
    };

    private void HangUp()
    {
        _client?.Dispose();
        _client = null;
    }
}
