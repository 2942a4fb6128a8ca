using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Demo;

/// <summary>The spaces that the stories have brought onto the list so far.</summary>
public sealed class DemoRegistry
{
    private readonly List<(DemoSpace Space, CoworkingSpace Entry)> _entries = [];

    public void Add(DemoSpace space, CoworkingSpace entry) => _entries.Add((space, entry));

    /// <summary>The space a person wants, or one after the other for who has no wish.</summary>
    public (DemoSpace Space, CoworkingSpace Entry) For(DemoCoworker person, int number) =>
        person.SpaceName is { } wish ? _entries.Single(e => e.Space.Name == wish) : _entries[number * 5 % _entries.Count];
}
