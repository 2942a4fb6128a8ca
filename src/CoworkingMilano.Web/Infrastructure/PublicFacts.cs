using System.Globalization;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What public pages are made of.</summary>
[Flags]
public enum PublicFact
{
    None = 0,

    /// <summary>The entries of the registry.</summary>
    Registry = 1,

    /// <summary>The calls and what they hold.</summary>
    Calls = 2,

    /// <summary>How many cases there are, of which kind, and the money on the lines.</summary>
    Figures = 4,

    /// <summary>The questions about the calls that were published, with their answers.</summary>
    Questions = 8,
}

/// <summary>Counts the changes of what everybody may read. A page kept from before a change bears an older count, so it is never shown after.</summary>
public sealed class PublicFacts(TimeProvider clock)
{
    private static readonly PublicFact[] Each = [PublicFact.Registry, PublicFact.Calls, PublicFact.Figures, PublicFact.Questions];
    private readonly int[] _changes = new int[Each.Length];

    /// <summary>The same as long as nothing changed that the page shows; the minute counts too, since spaces open and close with it, and entries and calls with the day.</summary>
    public string VersionOf(PublicFact shown) => (clock.GetUtcNow().ToUnixTimeSeconds() / 60).ToString(CultureInfo.InvariantCulture) + ChangesOf(shown);

    /// <summary>The same as long as nothing changed on this node.</summary>
    public string ChangesOf(PublicFact shown)
    {
        var changes = "";
        for (var i = 0; i < Each.Length; i++)
        {
            changes += shown.HasFlag(Each[i]) ? $".{Volatile.Read(ref _changes[i])}" : ".";
        }

        return changes;
    }

    public void Change(PublicFact changed)
    {
        for (var i = 0; i < Each.Length; i++)
        {
            if (changed.HasFlag(Each[i]))
            {
                Interlocked.Increment(ref _changes[i]);
            }
        }
    }
}
