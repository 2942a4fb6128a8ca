using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Areas.Officers.Inspections;

/// <summary>Whose visits a page shows: one inspector's, or everybody's. An inspector who asks nothing sees their own.</summary>
/// <param name="inspectors">Who goes on visits today.</param>
/// <param name="asked">As the address says it: <c>ivo-ispettori</c>, or <see cref="Everybody"/>.</param>
/// <param name="reader">Who looks.</param>
/// <param name="readerId">Their account.</param>
public sealed class InspectorChoice(IReadOnlyList<Account> inspectors, string? asked, ClaimsPrincipal reader, string readerId)
{
    public const string Key = "ispettore";
    public const string Everybody = "tutti";

    public IReadOnlyList<Account> Inspectors => inspectors;

    public Account? Chosen { get; } = asked switch
    {
        null or "" when reader.IsInRole(Roles.Inspector) => inspectors.FirstOrDefault(i => i.Id == readerId),
        _ => inspectors.FirstOrDefault(i => NameOf(i) == asked),
    };

    public bool IsReader => Chosen?.Id == readerId;

    /// <summary>The choice as the address says it.</summary>
    public string Name => Chosen is null ? Everybody : NameOf(Chosen);

    public IQueryable<Inspection> Among(IQueryable<Inspection> inspections) => Chosen is null ? inspections : inspections.EntrustedTo(Chosen.Id);

    public static string NameOf(Account inspector) => Slugs.Of(inspector.FullName);
}
