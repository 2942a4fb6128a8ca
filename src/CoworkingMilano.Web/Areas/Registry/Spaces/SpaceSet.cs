using System.Numerics;

namespace CoworkingMilano.Web.Areas.Registry.Spaces;

/// <summary>Some of the spaces of an edition, a bit each, by their place in it: what several filters leave together is one AND for sixty-four spaces.</summary>
public sealed class SpaceSet
{
    private const int Width = 64;

    private readonly ulong[] _bits;

    private SpaceSet(ulong[] bits) => _bits = bits;

    public int Count => CountOfAll([this]);

    public static SpaceSet Of(IReadOnlyList<ListedSpace> spaces, Func<ListedSpace, bool> holds)
    {
        var bits = new ulong[(spaces.Count + Width - 1) / Width];
        for (var i = 0; i < spaces.Count; i++)
        {
            bits[i / Width] |= holds(spaces[i]) ? 1UL << (i % Width) : 0;
        }

        return new(bits);
    }

    /// <summary>Those in every one of the sets.</summary>
    public static SpaceSet All(ReadOnlySpan<SpaceSet> sets)
    {
        var bits = new ulong[sets[0]._bits.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = Shared(sets, i);
        }

        return new(bits);
    }

    /// <summary>How many are in every one of the sets.</summary>
    public static int CountOfAll(ReadOnlySpan<SpaceSet> sets)
    {
        var count = 0;
        for (var i = 0; i < sets[0]._bits.Length; i++)
        {
            count += BitOperations.PopCount(Shared(sets, i));
        }

        return count;
    }

    public bool Contains(int place) => (_bits[place / Width] >> (place % Width) & 1) == 1;

    private static ulong Shared(ReadOnlySpan<SpaceSet> sets, int word)
    {
        var bits = ulong.MaxValue;
        foreach (var set in sets)
        {
            bits &= set._bits[word];
        }

        return bits;
    }
}
