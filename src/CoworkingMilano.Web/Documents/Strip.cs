namespace CoworkingMilano.Web.Documents;

/// <summary>A slice of a page that is never cut: a line of text, a table row, a signature.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Draws the strip from the given top of page distance, in points.</param>
internal sealed record Strip(double Height, Action<double> Draw)
{
    /// <summary>White above it, left out at the top of a page.</summary>
    public double SpaceAbove { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>Drawn again above this strip when it comes first on a page: the header of its table.</summary>
    public Strip? RunningHeader { get; init; }
}

/// <summary>A strip on its page, at its distance from the top.</summary>
internal sealed record Placed(Strip Strip, double Top);
