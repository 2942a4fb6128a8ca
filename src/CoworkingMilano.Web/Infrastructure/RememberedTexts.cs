using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Looks each text up once. The framework's localizer asks the resources of every culture again at every use, which was half the time of a page; texts
/// typed by visitors pass here too, so what is remembered has a limit.
/// </summary>
public sealed class RememberedTexts(IStringLocalizerFactory resources) : IStringLocalizer<PortalText>
{
    /// <summary>Some three times the texts of all pages.</summary>
    private const int Most = 10_000;

    private readonly IStringLocalizer _resources = resources.Create(typeof(PortalText));
    private readonly ConcurrentDictionary<(string Culture, string Text), LocalizedString> _known = new();
    private int _count;

    public LocalizedString this[string name] => _known.TryGetValue((CultureInfo.CurrentUICulture.Name, name), out var known) ? known : LookUp(name);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _resources.GetAllStrings(includeParentCultures);

    private LocalizedString LookUp(string name)
    {
        var text = _resources[name];
        if (_count < Most && _known.TryAdd((CultureInfo.CurrentUICulture.Name, name), text))
        {
            Interlocked.Increment(ref _count);
        }

        return text;
    }
}
