using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.CallRules;

/// <summary>The rules that every decision of the call quotes, to be written while nobody has applied, or once for a call of before they were kept.</summary>
[Route("ufficio/bandi/{code}/regole"), Authorize(Policy = Policies.RuleKeeper)]
public class CallRulesController(PortalDbContext db) : OfficerController
{
    /// <param name="code">Of the call.</param>
    /// <param name="pratica">The case whose decision wants them: the way back.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(string code, string? pratica)
    {
        var form = CallRulesForm.Of(await Find(code));
        form.BackTo = Back(code, pratica);
        return View(form);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string code, string? pratica, CallRulesForm form)
    {
        var call = await Find(code);
        form.BackTo = Back(code, pratica);
        form.IsMissing = !call.HasRules;
        if (!await IsValid(form))
        {
            return Invalid(form);
        }

        form.LayDownOn(call, await db.Applications.CountAsync(a => a.Call.Code == code));
        await db.SaveChangesAsync();
        Confirm($"Le regole del bando {code} sono aggiornate.");
        return Redirect(form.BackTo);
    }

    private Task<Call> Find(string code) => db.Calls.Where(c => c.Code == code).SingleOrNotFoundAsync();

    private string Back(string code, string? reference) =>
        reference is not null ? $"/ufficio/domande/{Uri.EscapeDataString(reference)}"
        : User.IsInRole(Roles.Administrator) ? $"/ufficio/bandi/{Uri.EscapeDataString(code)}"
        : "/ufficio";
}
