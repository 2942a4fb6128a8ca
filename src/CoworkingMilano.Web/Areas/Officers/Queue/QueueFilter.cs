using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Spaces;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

/// <summary>What the queue is asked for, as its address says it: <c>?q=isola&amp;tipo=voucher&amp;stato=in-istruttoria&amp;mie=si&amp;dopo=VC-2026-0042</c>.</summary>
public class QueueFilter
{
    public const string Yes = "si";

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "tipo")]
    public string? KindName { get; init; }

    [FromQuery(Name = "stato")]
    public string? StateName { get; init; }

    [FromQuery(Name = "mie")]
    public string? Mine { get; init; }

    /// <summary>The last case of the page before.</summary>
    [FromQuery(Name = "dopo")]
    public string? After { get; init; }

    public ApplicationKind? Kind => Named<ApplicationKind>(KindName);

    /// <summary>None: the open ones.</summary>
    public ApplicationStatus? State => Named<ApplicationStatus>(StateName);

    public bool IsMine => Mine == Yes;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || Kind is not null || IsMine;

    public IQueryable<Application> Among(IQueryable<Application> cases, string officerId)
    {
        cases = cases.Matching(Words);
        cases = Kind is { } kind ? cases.Where(a => a.Kind == kind) : cases;
        return IsMine ? cases.InChargeOf(officerId) : cases;
    }

    /// <summary>The same question about another state.</summary>
    public string AddressOf(ApplicationStatus? state) => Address(state, null);

    /// <summary>The same question, from the case that follows this one.</summary>
    public string AddressAfter(string reference) => Address(State, reference);

    /// <summary>An enum member as a URL spells it: <c>in-istruttoria</c>.</summary>
    public static string NameOf(Enum member) => Slugs.Of(member.Label());

    private string Address(ApplicationStatus? state, string? after)
    {
        var query = new QueryBuilder();
        Add("q", string.IsNullOrWhiteSpace(Words) ? null : Words);
        Add("tipo", Kind is { } kind ? NameOf(kind) : null);
        Add("stato", state is { } chosen ? NameOf(chosen) : null);
        Add("mie", IsMine ? Yes : null);
        Add("dopo", after);
        return $"/ufficio/domande{query.ToQueryString()}";

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                query.Add(key, value);
            }
        }
    }

    private static TEnum? Named<TEnum>(string? name) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(member => NameOf(member) == name).Select(member => (TEnum?)member).SingleOrDefault();
}
