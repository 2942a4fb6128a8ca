using CoworkingMilano.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Domain.Spaces;

public static class Slugs
{
    /// <summary>A name as a URL spells it: "Officina à Porte" is <c>officina-a-porte</c>.</summary>
    public static string Of(string name) => SearchText.Of(name).Replace(' ', '-') is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 80)].Trim('-') : "spazio";

    /// <summary>Gives a new entry a slug no other entry has. Two at once: the unique index stops the second, which is tried again.</summary>
    public static async Task GiveSlugAsync(this PortalDbContext db, CoworkingSpace space)
    {
        var name = Of(space.Name);
        space.TakeSlug(await db.Spaces.Where(s => s.Slug == name || s.Slug.StartsWith(name + "-")).Select(s => s.Slug).ToListAsync());
    }
}
