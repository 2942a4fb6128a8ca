using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Registry.Messages;

/// <summary>The person's own inbox: what the portal wrote about their cases, whether or not the mail arrived.</summary>
[Area("Registry"), Authorize(Policy = Policies.Applicant), Route("area-personale/messaggi")]
public class MessagesController(PortalDbContext db, TimeProvider clock) : PortalController
{
    /// <summary>Pages are numbered and skip what stands before: one person has few messages.</summary>
    private const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(int pagina = 1)
    {
        var own = db.Notices.SentTo(AccountId);
        var (all, unread) = (await own.CountAsync(), await own.Unread().CountAsync());
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var page = Math.Clamp(pagina, 1, pages);
        return View(new InboxPage(await own.Skip((page - 1) * PageSize).Take(PageSize).Rows().ToListAsync(), unread, page, pages));
    }

    /// <summary>The instant of the first reading is kept; the sender of the same message, at work meanwhile, is not disturbed.</summary>
    [HttpGet("{key}")]
    public async Task<IActionResult> Details(Guid key)
    {
        var own = db.Notices.SentTo(AccountId).Where(n => n.Key == key);
        var message = await own.Select(n => new MessagePage(n.Subject, n.Body, n.CreatedAt, n.SentAt, n.FailedAt, n.ReturnUrl, n.Application == null ? null : n.Application.Kind, n.Application == null ? null : n.Application.Reference)).SingleOrNotFoundAsync();
        await db.InTransactionAsync(() => db.Notices.Where(n => n.RecipientId == AccountId && n.Key == key).Unread().ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, clock.UtcNow)));
        return View(message);
    }
}

public static class MessageRows
{
    public static IQueryable<MessageRow> Rows(this IQueryable<Notice> notices) => notices.Select(n => new MessageRow(n.Key, n.Subject, n.CreatedAt, n.ReadAt != null));
}

public record MessageRow(Guid Key, string Subject, DateTime CreatedAt, bool IsRead)
{
    public string Url => $"/area-personale/messaggi/{Key:N}";
}

public record InboxPage(IReadOnlyList<MessageRow> Messages, int Unread, int Page, int Pages);

public record MessagePage(string Subject, string Body, DateTime CreatedAt, DateTime? SentAt, DateTime? FailedAt, string? Page, ApplicationKind? Kind, string? Reference)
{
    /// <summary>Where its person reads more.</summary>
    public string Url => Page ?? Kind!.Value.AddressOf(Reference!);
}
