using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Web.Areas.Officers.InspectionCalendars;
using CoworkingMilano.Web.Documents;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.DailyRegisters;

/// <summary>The register of a day: as the file that leaves the building, or, until the day is over, as far as it goes, without a seal.</summary>
[Route("ufficio/protocollo/giorni"), Authorize(Policy = Policies.CaseReader)]
public class DailyRegistersController(PortalDbContext db, TimeProvider clock) : OfficerController
{
    [HttpGet("{day}.pdf")]
    public async Task<IActionResult> Paper(string day) =>
        await FindAsync(day) is { } found ? File(ProtocolRegister.ToPdf(found), FileKind.Pdf.MediaType, ProtocolRegister.NameOf(found.Day, "pdf")) : NotFound();

    [HttpGet("{day}.csv")]
    public async Task<IActionResult> Table(string day) =>
        await FindAsync(day) is { } found ? File(ProtocolRegister.ToCsv(found), "text/csv; charset=utf-8", ProtocolRegister.NameOf(found.Day, "csv")) : NotFound();

    private async Task<DayOfRegister?> FindAsync(string typed) =>
        CalendarPeriod.Read(typed) is { } day ? await db.FindDayOfRegisterAsync(day, clock) : null;
}
