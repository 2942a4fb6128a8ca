using CoworkingMilano.Domain.Inspections;

namespace CoworkingMilano.Web.Areas.Officers.Inspections;

/// <summary>A visit as lists and calendars name it.</summary>
public sealed record InspectionRow(string Reference, string Space, string Address, int? Municipio, DateOnly Day, TimeOnly Hour, string InspectorId, string Inspector, DateTime? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;
}

public static class InspectionRows
{
    public static IQueryable<InspectionRow> Rows(this IQueryable<Inspection> inspections) => inspections.Select(i => new InspectionRow(
        i.Reference, i.Application.Subject, i.Application.Premises!.Address!, i.Application.Municipio, i.ScheduledOn, i.ScheduledHour, i.InspectorId, i.Inspector.GivenName + " " + i.Inspector.FamilyName, i.ClosedAt));
}
