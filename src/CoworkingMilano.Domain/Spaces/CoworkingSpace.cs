using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>An entry of the qualified registry: a space the Comune has inspected and admitted. It is made by an admission, never by hand.</summary>
public class CoworkingSpace
{
    public const int SearchTextLength = 4000;

    private readonly List<OpeningTime> _openingTimes = [];
    private readonly List<SpaceService> _services = [];
    private readonly List<SpacePicture> _pictures = [];
    private readonly List<SpaceEvent> _events = [];

    public int Id { get; private set; }

    /// <summary>The entry's place in URLs, unique: <c>isola-lab</c>.</summary>
    public string Slug { get; private set; } = "";

    public required string ManagerId { get; init; }
    public Account Manager { get; private set; } = null!;

    /// <summary>The reference of the application that was admitted.</summary>
    public required string ApplicationReference { get; init; }

    public required string OperatorName { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required string PostalCode { get; init; }
    public required int Municipio { get; init; }
    public required int Desks { get; init; }

    /// <summary>What the hours leave out, in words.</summary>
    public string? HoursNote { get; init; }

    public required Accessibility Accessibility { get; init; }
    public Amenities Amenities { get; init; }
    public Specialisation? Specialisation { get; init; }

    /// <summary>The lowest fee of a month, in euro without VAT.</summary>
    public decimal? MonthlyFeeFrom { get; init; }

    /// <summary>Follows from <see cref="MonthlyFeeFrom"/>; kept to be searched.</summary>
    public PriceBand? PriceBand { get; init; }

    public Coordinates? Coordinates { get; init; }
    public required DateOnly InspectedOn { get; init; }

    /// <summary>First day in the registry.</summary>
    public required DateOnly AccreditedOn { get; init; }

    /// <summary>Last day in the registry: as the call says, or the day before a removal.</summary>
    public DateOnly AccreditationEndsOn { get; private set; }

    /// <summary>When anything of the entry last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Name, address, operator and services, folded by <see cref="Domain.SearchText"/>.</summary>
    public required string SearchText { get; init; }

    public IReadOnlyList<OpeningTime> OpeningTimes => _openingTimes;
    public IReadOnlyList<SpaceService> Services => _services;
    public IReadOnlyList<SpacePicture> Pictures => _pictures;

    /// <summary>The life of the entry, in the order in which it was decided. Always loaded: whether a space is in the registry follows from it.</summary>
    public IReadOnlyList<SpaceEvent> Events => _events;

    public OpeningHours Hours => OpeningHours.Of(_openingTimes);

    /// <summary>Keep in step with <see cref="SpaceQueries.AccreditedOn"/>.</summary>
    public bool IsAccreditedOn(DateOnly day) => AccreditedOn <= day && day <= AccreditationEndsOn && !IsSuspendedOn(day);

    public bool IsSuspendedOn(DateOnly day) => SuspensionOn(day) is not null;

    public SpaceEvent? SuspensionOn(DateOnly day) => _events.FirstOrDefault(e => e.SuspendsOn(day));

    public bool IsRemoved => _events.Any(e => e.Kind is SpaceEventKind.Removed);

    /// <summary>Takes the space out of the registry for a while, by an act that has been signed.</summary>
    /// <param name="ground">Why, among the grounds of the notice.</param>
    /// <param name="reasons">The same in words, as the act states it.</param>
    /// <param name="from">First day out: today or later.</param>
    /// <param name="until">First day back, which the act should state (art. 21-quater, l. 241/1990); null: until <see cref="Reinstate"/>.</param>
    /// <param name="officer">Who signed.</param>
    /// <param name="clock">Now.</param>
    public void Suspend(ProceedingGround ground, string reasons, DateOnly from, DateOnly? until, Account officer, TimeProvider clock)
    {
        RequireNotInThePast(from, clock);
        Rule.Require(IsAccreditedOn(from), "Si sospende solo uno spazio che quel giorno è in elenco.");
        Rule.Require(until is null || until > from, "Una sospensione finisce dopo il giorno in cui comincia.");
        Rule.Require(!_events.Any(e => e.Kind is SpaceEventKind.Suspended && e.On > from), "Per questo spazio è già decisa un’altra sospensione.");

        Record(new SpaceEvent { Kind = SpaceEventKind.Suspended, On = from, Until = until, Ground = ground, Reasons = Required(reasons), AuthorId = officer.Id, RecordedAt = clock.UtcNow });
    }

    /// <summary>Lifts the suspension of today: the space is in the registry again from today.</summary>
    public void Reinstate(string reasons, Account officer, TimeProvider clock)
    {
        var today = clock.TodayInMilan;
        Rule.Require(!IsRemoved && today <= AccreditationEndsOn && IsSuspendedOn(today), "Si riammette solo uno spazio oggi sospeso.");

        foreach (var suspension in _events.Where(e => e.SuspendsOn(today)))
        {
            suspension.Until = today;
        }

        Record(new SpaceEvent { Kind = SpaceEventKind.Reinstated, On = today, Reasons = Required(reasons), AuthorId = officer.Id, RecordedAt = clock.UtcNow });
    }

    /// <summary>Takes the space out of the registry for good, suspended or not, by an act that has been signed.</summary>
    /// <param name="ground">Why, among the grounds of the notice.</param>
    /// <param name="reasons">The same in words, as the act states it.</param>
    /// <param name="from">First day out: today or later.</param>
    /// <param name="officer">Who signed.</param>
    /// <param name="clock">Now.</param>
    public void Remove(ProceedingGround ground, string reasons, DateOnly from, Account officer, TimeProvider clock)
    {
        RequireNotInThePast(from, clock);
        Rule.Require(!IsRemoved && from <= AccreditationEndsOn, "Si toglie dall’elenco solo uno spazio che quel giorno ne fa ancora parte.");

        AccreditationEndsOn = from.AddDays(-1);
        Record(new SpaceEvent { Kind = SpaceEventKind.Removed, On = from, Ground = ground, Reasons = Required(reasons), AuthorId = officer.Id, RecordedAt = clock.UtcNow });
    }

    /// <summary>Gives the entry its place in URLs: the name, with a number after it when another space has the same.</summary>
    public void TakeSlug(IReadOnlyCollection<string> taken)
    {
        var name = Slugs.Of(Name);
        Slug = Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? name : $"{name}-{n}").First(candidate => !taken.Contains(candidate));
    }

    internal static CoworkingSpace Enrol(AccreditationApplication application, Account officer, TimeProvider clock)
    {
        var premises = application.Premises!;
        var inspection = application.LastClosedInspection!;
        var services = application.Services.Where(s => s.IsOffered is true).OrderBy(s => s.Requirement.Position).ToList();
        var space = new CoworkingSpace
        {
            ManagerId = application.ApplicantId,
            ApplicationReference = application.Reference,
            OperatorName = application.OperatorName!,
            Name = premises.Name!,
            Address = premises.Address!,
            PostalCode = premises.PostalCode!,
            Municipio = premises.Municipio!.Value,
            Desks = premises.Desks!.Value,
            HoursNote = premises.HoursNote,
            Accessibility = premises.Accessibility!.Value,
            Amenities = application.Offered,
            Specialisation = application.Specialisation,
            MonthlyFeeFrom = application.MonthlyFeeFrom,
            PriceBand = application.MonthlyFeeFrom is { } fee ? PriceBands.Of(fee) : null,
            Coordinates = inspection.Coordinates ?? premises.Coordinates,
            InspectedOn = inspection.ClosedAt!.Value.DayInMilan,
            AccreditedOn = clock.TodayInMilan,
            AccreditationEndsOn = clock.TodayInMilan.AddMonths(application.Call.EntryMonths).AddDays(-1),
            SearchText = Domain.SearchText.Within(SearchTextLength, [
                premises.Name, premises.Address, premises.PostalCode, application.OperatorName, application.Specialisation?.Label(),
                .. application.Offered.Each().Select(a => a.Label()), .. services.SelectMany(s => new[] { s.Requirement.Title, s.Description })]),
        };
        space._openingTimes.AddRange(premises.Hours.Times.Select(t => t with { }));
        space._services.AddRange(services.Select((s, i) => new SpaceService { Position = i + 1, Title = s.Requirement.Title, Description = s.Description }));
        space._pictures.AddRange(application.Pictures.Select((p, i) => new SpacePicture { Position = i + SpacePicture.First, Caption = p.Caption!, File = p.File }));
        space.Record(new SpaceEvent { Kind = SpaceEventKind.Admitted, On = clock.TodayInMilan, AuthorId = officer.Id, RecordedAt = clock.UtcNow });
        return space;
    }

    private static void RequireNotInThePast(DateOnly day, TimeProvider clock) =>
        Rule.Require(day >= clock.TodayInMilan, "Un provvedimento non ha effetto prima del giorno in cui si prende.");

    private static string Required(string reasons)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), "Chi decide su uno spazio in elenco ne scrive i motivi.");

        return reasons;
    }

    /// <summary>Every event moves the entry itself, so that two people deciding at once are told apart by its version.</summary>
    private void Record(SpaceEvent happened)
    {
        _events.Add(happened);
        ChangedAt = happened.RecordedAt;
    }
}

/// <summary>A service the space offers, as its manager described it and the inspection confirmed it.</summary>
public class SpaceService
{
    public int Id { get; private set; }
    public required int Position { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
}

public class SpacePicture
{
    /// <summary>The position of the picture shown first.</summary>
    public const int First = 1;

    public int Id { get; private set; }

    /// <summary>From <see cref="First"/> on; also its name in URLs.</summary>
    public required int Position { get; init; }

    /// <summary>What it shows, for who cannot see it.</summary>
    public required string Caption { get; init; }

    public required StoredFile File { get; init; }
}
