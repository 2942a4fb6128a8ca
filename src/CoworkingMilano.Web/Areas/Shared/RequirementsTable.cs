using CoworkingMilano.Domain.Accreditation;

namespace CoworkingMilano.Web.Areas.Shared;

/// <summary>Declared, seen, decided: one line for each requirement, for the office and for the manager.</summary>
/// <param name="Application">With requirements, services, visits with their findings, and checks.</param>
/// <param name="ForOffice">Says who checked, too.</param>
/// <param name="CheckAddress">Where the reader writes a verdict; null for who may not.</param>
public sealed record RequirementsTable(AccreditationApplication Application, bool ForOffice = false, string? CheckAddress = null);
