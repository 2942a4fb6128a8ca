using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>An entry of the qualified registry: a space the Comune has inspected and admitted. It is made by an admission, never by hand.</summary>
public class CoworkingSpace
{
    private readonly List<SpaceService> _services = [];
    private readonly List<SpacePicture> _pictures = [];

    public int Id { get; private set; }

    /// <summary>The entry's place in URLs, unique: <c>isola-lab</c>.</summary>
    public string Slug { get; private set; } = "";

    public required string ManagerId { get; init; }

    /// <summary>The reference of the application that was admitted.</summary>
    public required string ApplicationReference { get; init; }

    public required string OperatorName { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required string PostalCode { get; init; }
    public required int Municipio { get; init; }
    public required int Desks { get; init; }
    public required string Hours { get; init; }
    public required Accessibility Accessibility { get; init; }
    public required DateOnly InspectedOn { get; init; }

    /// <summary>First day in the registry.</summary>
    public required DateOnly AccreditedOn { get; init; }

    /// <summary>Last day in the registry.</summary>
    public required DateOnly AccreditationEndsOn { get; init; }

    /// <summary>Name, address, operator and services, folded by <see cref="Domain.SearchText"/>.</summary>
    public required string SearchText { get; init; }

    public IReadOnlyList<SpaceService> Services => _services;
    public IReadOnlyList<SpacePicture> Pictures => _pictures;

    /// <summary>Keep in step with <see cref="SpaceQueries.AccreditedOn"/>.</summary>
    public bool IsAccreditedOn(DateOnly day) => AccreditedOn <= day && day <= AccreditationEndsOn;

    /// <summary>Gives the entry its place in URLs: the name, with a number after it when another space has the same.</summary>
    public void TakeSlug(IReadOnlyCollection<string> taken)
    {
        var name = Slugs.Of(Name);
        Slug = Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? name : $"{name}-{n}").First(candidate => !taken.Contains(candidate));
    }

    internal static CoworkingSpace Enrol(AccreditationApplication application, TimeProvider clock)
    {
        var premises = application.Premises!;
        var services = application.Services.Where(s => s.IsOffered).OrderBy(s => s.Requirement.Position).ToList();
        var space = new CoworkingSpace
        {
            ManagerId = application.ApplicantId,
            ApplicationReference = application.Reference,
            OperatorName = application.OperatorName!,
            Name = premises.Name,
            Address = premises.Address,
            PostalCode = premises.PostalCode,
            Municipio = premises.Municipio,
            Desks = premises.Desks,
            Hours = premises.Hours,
            Accessibility = premises.Accessibility,
            InspectedOn = application.LastClosedInspection!.ClosedAt!.Value.DayInMilan,
            AccreditedOn = clock.TodayInMilan,
            AccreditationEndsOn = clock.TodayInMilan.AddMonths(application.Call.EntryMonths).AddDays(-1),
            SearchText = Domain.SearchText.Of([premises.Name, premises.Address, premises.PostalCode, application.OperatorName, .. services.SelectMany(s => new[] { s.Requirement.Title, s.Description })]),
        };
        space._services.AddRange(services.Select((s, i) => new SpaceService { Position = i + 1, Title = s.Requirement.Title, Description = s.Description }));
        space._pictures.AddRange(application.Pictures.Select((p, i) => new SpacePicture { Position = i + 1, Caption = p.Caption!, File = p.File }));
        return space;
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
    public int Id { get; private set; }

    /// <summary>1 for the picture shown first; also its name in URLs.</summary>
    public required int Position { get; init; }

    /// <summary>What it shows, for who cannot see it.</summary>
    public required string Caption { get; init; }

    public required StoredFile File { get; init; }
}
