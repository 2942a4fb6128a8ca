using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.RecoveredForms;

[Area("Identity"), Authorize(Policy = Policies.SignedIn), Route("modulo-ritrovato/eliminazione")]
public class RecoveredFormsController(KeptForms kept) : PortalController
{
    [HttpPost]
    public async Task<IActionResult> Delete()
    {
        var form = await kept.FindAsync(HttpContext);
        await kept.ForgetAsync(HttpContext);
        return Url.IsLocalUrl(form?.Page) ? Redirect(form.Page) : Redirect("/area-personale");
    }
}
