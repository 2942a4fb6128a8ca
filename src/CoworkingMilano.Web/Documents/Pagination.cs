namespace CoworkingMilano.Web.Documents;

/// <summary>Deals strips to pages.</summary>
internal sealed class Pagination
{
    private readonly List<List<Placed>> _pages = [[]];
    private double _y = Sheet.Top;

    public static IReadOnlyList<IReadOnlyList<Placed>> Of(IReadOnlyList<Strip> strips)
    {
        var pagination = new Pagination();
        for (var i = 0; i < strips.Count; i++)
        {
            pagination.Place(strips[i], TogetherHeight(strips, i));
        }
        return pagination._pages;
    }

    /// <summary>Height of a strip and of those it must not be parted from.</summary>
    private static double TogetherHeight(IReadOnlyList<Strip> strips, int first)
    {
        var height = strips[first].Height;
        for (var i = first; strips[i].KeepsWithNext && i + 1 < strips.Count; i++)
        {
            height += strips[i + 1].SpaceAbove + strips[i + 1].Height;
        }
        return height;
    }

    private void Place(Strip strip, double togetherHeight)
    {
        var fits = _y + strip.SpaceAbove + (togetherHeight <= Sheet.Bottom - Sheet.Top ? togetherHeight : strip.Height) <= Sheet.Bottom;
        if (_pages[^1].Count > 0 && !fits)
        {
            StartPage(strip.RunningHeader);
        }
        _y += _pages[^1].Count > 0 ? strip.SpaceAbove : 0;
        Add(strip);
    }

    private void StartPage(Strip? runningHeader)
    {
        _pages.Add([]);
        _y = Sheet.Top;
        if (runningHeader is not null)
        {
            Add(runningHeader);
        }
    }

    private void Add(Strip strip)
    {
        _pages[^1].Add(new Placed(strip, _y));
        _y += strip.Height;
    }
}
