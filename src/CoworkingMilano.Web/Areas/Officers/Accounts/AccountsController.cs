using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Notices;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.Accounts;

[Route("ufficio/account"), Authorize(Policy = Policies.Administrator)]
public class AccountsController(PortalDbContext db, ILookupNormalizer normalizer, TimeProvider clock) : OfficerController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await db.Officers()
        .OrderBy(a => a.FamilyName).ThenBy(a => a.GivenName)
        .Select(a => new OfficerRow(a.Id, a.GivenName, a.FamilyName, a.Email!, a.LockedAt, a.PasswordHash == null, db.UserRoles.Where(r => r.UserId == a.Id).Select(r => r.RoleId).ToList()))
        .ToListAsync());

    [HttpGet("nuovo")]
    public IActionResult Create() => View(new OfficerForm());

    [HttpPost("nuovo")]
    public async Task<IActionResult> Create(OfficerForm form)
    {
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        var officer = form.ToAccount(normalizer);
        db.Add(officer);
        await db.AssignRolesAsync(officer, form.Roles);
        db.Add(Notice.Invitation(officer, clock));
        await db.SaveChangesAsync();
        Confirm($"Abbiamo creato l’account di {officer.FullName}: l’invito è in partenza.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Edit(string id)
    {
        var officer = await db.Officers().Where(a => a.Id == id).SingleOrNotFoundAsync();
        return View(await FormOfAsync(officer, [.. await db.RolesOfAsync(officer)]));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Edit(string id, OfficerRolesForm form)
    {
        var officer = await db.Officers().Where(a => a.Id == id).SingleOrNotFoundAsync();
        form = await FormOfAsync(officer, form.Roles);
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        await db.AssignRolesAsync(officer, form.Roles);
        await db.SaveChangesAsync();
        Confirm($"I ruoli di {officer.FullName} valgono dalla prossima pagina che apre.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<OfficerRolesForm> FormOfAsync(Account officer, List<OfficerRole> roles) =>
        new() { Roles = roles, Officer = officer, IsOwn = officer.Id == AccountId, IsLastAdministrator = await db.IsLastAdministratorAsync(officer) };
}

public record OfficerRow(string Id, string GivenName, string FamilyName, string Email, DateTime? LockedAt, bool AwaitsPassword, IReadOnlyList<string> RoleNames)
{
    public string FullName => $"{GivenName} {FamilyName}";

    public IEnumerable<OfficerRole> Roles => RoleNames.Select(Enum.Parse<OfficerRole>).Order();
}
