using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Areas.Officers.ProtocolVerifications;

/// <summary>Reads the whole chain again and compares cases and files with it, as the command <c>verify-protocol</c> does.</summary>
[Route("ufficio/protocollo/verifica"), Authorize(Policy = Policies.Administrator)]
public class ProtocolVerificationsController(PortalDbContext db) : OfficerController
{
    /// <summary>Beyond so many lines the page would keep one waiting: the command does it then.</summary>
    public const int MostLines = 20_000;

    [HttpGet]
    public async Task<IActionResult> Index() => View(new ProtocolVerificationForm { Lines = await db.ProtocolEntries.CountAsync() });

    [HttpGet("esito")]
    public async Task<IActionResult> Details(ProtocolVerificationForm form)
    {
        form.Lines = await db.ProtocolEntries.CountAsync();
        if (form.IsTooLong || !await IsValid(form))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(nameof(Index), form);
        }

        form.Found = await db.VerifyProtocolAsync(ProtocolSeal.TryParse(form.Seal, out var seal) ? seal : null);
        form.Compared = form.Found.IsWhole ? await db.CompareWithRegisterAsync() : null;
        return View(nameof(Index), form);
    }
}

public class ProtocolVerificationForm
{
    /// <summary>Of a daily register, to be compared; none for the chain alone.</summary>
    [FromQuery(Name = "sigillo")]
    public string? Seal { get; init; }

    public int Lines { get; set; }

    public Verification? Found { get; set; }

    /// <summary>Cases and files against the register; null while the register itself is broken.</summary>
    public Comparison? Compared { get; set; }

    public bool IsTooLong => Lines > ProtocolVerificationsController.MostLines;

    public class Validator : AbstractValidator<ProtocolVerificationForm>
    {
        public Validator()
        {
            RuleFor(f => f.Seal).Must(seal => ProtocolSeal.TryParse(seal, out _)).When(f => !string.IsNullOrWhiteSpace(f.Seal))
                .WithMessage("Il sigillo è un numero, un trattino e 64 cifre o lettere da a a f: copialo dal registro giornaliero").OverridePropertyName("sigillo");
        }
    }
}
