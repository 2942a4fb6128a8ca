using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.Invitations;

[Area("Identity"), AllowAnonymous, SecretInAddress, Route("invito")]
public class InvitationsController(Invitation invitation) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Create([FromQuery(Name = "account")] string? accountId, [FromQuery(Name = "codice")] string? token) =>
        await invitation.FindAsync(accountId, token) is null ? Gone("Spent") : View(new InvitationForm { AccountId = accountId, Token = token });

    [HttpPost]
    public async Task<IActionResult> Create(InvitationForm form)
    {
        if (await invitation.FindAsync(form.AccountId, form.Token) is not Account account)
        {
            return Gone("Spent");
        }

        form.Account = account;
        if (!await IsValid(form) || !(await invitation.AcceptAsync(account, form.Token!, form.Password!)).Succeeded)
        {
            return Invalid(form);
        }

        Confirm("La password è stata scelta: ora puoi accedere.");
        return Redirect("/accedi");
    }
}
