using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Areas.Identity.Invitations;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Delivers the notices that acts have written, every few seconds, as one file each in the pickup folder. A notice delivered twice (the power went between file and mark)
/// is the same file with the same Message-ID.
/// </summary>
public sealed partial class NoticeSender(IServiceScopeFactory scopes, PortalSettings settings, DatabaseReadiness database, TimeProvider clock, ILogger<NoticeSender> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>Delivers what is waiting, oldest first.</summary>
    public async Task DeliverAsync(CancellationToken stopping = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var invitation = scope.ServiceProvider.GetRequiredService<Invitation>();
        foreach (var notice in await db.Notices.Include(n => n.Recipient).Where(n => n.SentAt == null).OrderBy(n => n.Id).Take(100).ToListAsync(stopping))
        {
            using var message = MessageOf(notice, await TextOf(notice, invitation));
            Post(message, notice.Id);
            notice.MarkSent(clock);
            await db.SaveChangesAsync(stopping);
            LogDelivered(notice.Id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await database.IsReadyAsync())
                {
                    await DeliverAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailedRound(failure);
            }
        }
    }

    /// <summary>The link of an invitation is made here: nothing but the message holds it.</summary>
    private async Task<string> TextOf(Notice notice, Invitation invitation) => notice.Kind is NoticeKind.Invitation
        ? $"{notice.Body}\n\n{await invitation.LinkAsync(notice.Recipient)}\n"
        : $"Gentile {notice.Recipient.FullName},\n\n{notice.Body}\n\nArea personale: {settings.PublicAddress("/area-personale")}\n";

    private MailMessage MessageOf(Notice notice, string text)
    {
        var message = new MailMessage
        {
            From = new MailAddress($"non-rispondere@{settings.PublicHost}", "Coworking Milano"),
            Subject = notice.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = $"{text}\nCoworking Milano · Comune di Milano\nMessaggio automatico: non rispondere a questo indirizzo.\n",
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(notice.Recipient.Email!);
        message.Headers["Message-ID"] = $"<avviso-{notice.Id}@{settings.PublicHost}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    /// <summary>The mail client chooses a random file name in a folder of its own; the move into the pickup folder is one step, under the notice's name.</summary>
    private void Post(MailMessage message, int id)
    {
        var desk = Directory.CreateDirectory(Path.Combine(settings.PickupFolder, $".avviso-{id}"));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk.FullName })
        {
            client.Send(message);
        }

        File.Move(desk.GetFiles().MaxBy(f => f.LastWriteTimeUtc)!.FullName, Path.Combine(settings.PickupFolder, $"avviso-{id:000000}.eml"), overwrite: true);
        desk.Delete(recursive: true);
    }

    [LoggerMessage(LogLevel.Information, "Notice {Id} delivered.")]
    private partial void LogDelivered(int id);

    [LoggerMessage(LogLevel.Error, "A round of deliveries failed; the next one tries again.")]
    private partial void LogFailedRound(Exception failure);
}

public static class Notices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<NoticeSender>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeSender>());
    }
}
