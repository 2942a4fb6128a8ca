using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.UndeliveredMessages;

/// <summary>What failed for good, with the words of the mail server, and how the queue is doing.</summary>
[Route("ufficio/messaggi-non-consegnati"), Authorize(Policy = Policies.Postmaster)]
public class UndeliveredMessagesController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    /// <summary>Pages are numbered and skip what stands before: what failed for good is little, or the mail server is what needs a look.</summary>
    private const int PageSize = 25;

    [HttpGet]
    public async Task<IActionResult> Index(int pagina = 1)
    {
        var failed = db.Notices.Undelivered();
        var pages = Math.Max(1, (await failed.CountAsync() + PageSize - 1) / PageSize);
        var page = Math.Clamp(pagina, 1, pages);
        var rows = await failed.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(n => new UndeliveredRow(n.Key, n.Subject, n.Recipient == null ? null : n.Recipient.GivenName + " " + n.Recipient.FamilyName, n.Address ?? n.Recipient!.Email!, n.FailedAt!.Value, n.Failure!))
            .ToListAsync();
        return View(new UndeliveredPage(rows, await DelayAsync(), page, pages));
    }

    [HttpPost("{key}/rinvio")]
    public async Task<IActionResult> Create(Guid key)
    {
        var notice = await db.Notices.Where(n => n.Key == key).SingleOrNotFoundAsync();
        notice.SendAgain();
        await db.SaveChangesAsync();
        Confirm("Il messaggio riparte tra pochi secondi.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{key}/archiviazione")]
    public async Task<IActionResult> Delete(Guid key)
    {
        var notice = await db.Notices.Where(n => n.Key == key).SingleOrNotFoundAsync();
        notice.SetAside(clock);
        await db.SaveChangesAsync();
        Confirm("Il messaggio è archiviato: non è più in questo elenco.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Messages tried in vain that will be tried again; null while there are none.</summary>
    private async Task<DeliveryDelay?> DelayAsync()
    {
        var delayed = db.Notices.Delayed();
        return await delayed.OrderByDescending(n => n.Id).Select(n => n.Failure).FirstOrDefaultAsync() is { } failure
            ? new DeliveryDelay(await delayed.CountAsync(), await delayed.MinAsync(n => n.CreatedAt), failure)
            : null;
    }
}

public record UndeliveredPage(IReadOnlyList<UndeliveredRow> Messages, DeliveryDelay? Delay, int Page, int Pages);

public record UndeliveredRow(Guid Key, string Subject, string? Recipient, string Address, DateTime FailedAt, string Failure);

public record DeliveryDelay(int Count, DateTime Since, string Failure);
