using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Web.Areas.Registry.Spaces;

namespace CoworkingMilano.Tests.Web.Registry.Spaces;

/// <summary>What is found with sets of bits is what a walk through the spaces finds.</summary>
public class SearchingAnEdition
{
    private static readonly DateTime Monday = new(2026, 11, 30, 18, 30, 0, DateTimeKind.Unspecified);
    private static readonly string[] Weeks = ["Mo-Fr 09:00-19:00", "Sa-Su 09:00-18:00", "24/7", "Mo-Sa 08:00-22:00", "Fr 20:00-02:00"];

    private readonly Random _chance = new(13);
    private readonly List<ListedSpace> _spaces;
    private readonly ListEdition _edition;

    public SearchingAnEdition()
    {
        _spaces = [.. Enumerable.Range(0, 200).Select(Space)];
        _edition = new(_spaces, Monday);
    }

    [Fact]
    public void Finds_and_counts_what_every_filter_admits()
    {
        for (var i = 0; i < 500; i++)
        {
            var (filter, words) = (Filter(), _chance.Next(3) == 0 ? "ponte" : null);
            var expected = _spaces.Where(s => (words is null || s.SearchText.Contains(words, StringComparison.Ordinal)) && filter.Facets.All(f => f.IsOf(s, Monday))).ToList();

            var among = _edition.Matching(words);
            var found = _edition.Admitted(among, filter);

            Assert.Equal(expected, _edition.InOrder(found, SpaceOrder.ByName));
            Assert.Equal(expected.Count, found.Count);
            Assert.Equal(expected.Count, _edition.CountOf(among, filter));
            Assert.Equal(expected.OrderByDescending(s => s.Desks), _edition.InOrder(found, SpaceOrder.MostDesks));
        }
    }

    [Fact]
    public void Admits_by_what_a_space_is()
    {
        Assert.All(Found(Nothing with { Municipio = 3 }), s => Assert.Equal(3, s.Municipio));
        Assert.All(Found(Nothing with { PriceBand = PriceBand.Low }), s => Assert.Equal(PriceBand.Low, s.PriceBand));
        Assert.All(Found(Nothing.With(Amenities.Mail).With(Amenities.Events)), s => Assert.True(s.Amenities.HasFlag(Amenities.Mail | Amenities.Events)));
        Assert.All(Found(Nothing with { OnlyAccessible = true }), s => Assert.Equal(Accessibility.Full, s.Accessibility));
        Assert.All(Found(Nothing.With(Opening.Now).With(Opening.Weekend)), s => Assert.True(s.Hours.IsOpenAt(Monday) && s.Hours.IncludeWeekends));
        Assert.All(Found(Nothing.With(Opening.AroundTheClock)), s => Assert.True(s.Hours.IsAroundTheClock));
    }

    [Fact]
    public void In_another_minute_only_who_is_open_is_found_again()
    {
        var before = Found(Nothing.With(Opening.Now));
        var evening = Monday.AddHours(1);

        var later = _edition.At(evening);

        Assert.Equal(_spaces.Where(s => s.Hours.IsOpenAt(evening)), later.InOrder(later.Admitted(later.Everything, Nothing.With(Opening.Now)), SpaceOrder.ByName));
        Assert.True(later.CountOf(later.Everything, Nothing.With(Opening.Now)) < before.Count);
        Assert.Equal(Found(Nothing with { Municipio = 3 }), later.InOrder(later.Admitted(later.Everything, Nothing with { Municipio = 3 }), SpaceOrder.ByName));
    }

    private static SpaceFilter Nothing => new(null, null, null, Amenities.None, false, []);

    private List<ListedSpace> Found(SpaceFilter filter)
    {
        var found = _edition.InOrder(_edition.Admitted(_edition.Everything, filter), SpaceOrder.ByName).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private SpaceFilter Filter()
    {
        var filter = Nothing with
        {
            Municipio = Perhaps(() => _chance.Next(1, 10)),
            PriceBand = Perhaps(() => Any<PriceBand>()),
            Specialisation = Perhaps(() => Any<Specialisation>()),
            OnlyAccessible = _chance.Next(4) == 0,
        };
        filter = _chance.Next(2) == 0 ? filter.With(Any<Amenities>()) : filter;
        return _chance.Next(2) == 0 ? filter.With(Any<Opening>()).With(Any<Opening>()) : filter;
    }

    private ListedSpace Space(int number) => new()
    {
        Slug = $"spazio-{number:000}",
        Name = $"Spazio {number}",
        Address = "Via Prova 1",
        Municipio = _chance.Next(1, 10),
        Desks = _chance.Next(10, 14),
        MonthlyFeeFrom = null,
        PriceBand = Perhaps(() => Any<PriceBand>()),
        Accessibility = Any<Accessibility>(),
        Amenities = (Amenities)_chance.Next(1 << 14),
        Specialisation = Perhaps(() => Any<Specialisation>()),
        AccreditedOn = new(2026, 1, 1),
        SearchText = number % 3 == 0 ? $"spazio {number} ponte" : $"spazio {number}",
        OpeningTimes = OpeningHours.Parse(Weeks[_chance.Next(Weeks.Length)]).Times,
        Picture = null,
    };

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[_chance.Next(Enum.GetValues<T>().Length)];

    private T? Perhaps<T>(Func<T> choose) where T : struct => _chance.Next(3) == 0 ? choose() : null;
}
