using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

/// <summary>What the queue is asked for, as its address says it: <c>?q=isola&amp;tipo=voucher&amp;stato=in-istruttoria&amp;istruttore=io&amp;dopo=VC-2026-0042</c>.</summary>
public record QueueFilter
{
    public const int PageSize = 25;
    public const string Yes = "si";
    public const string Me = "io";
    public const string Nobody = "nessuno";
    public const string Everything = "tutte";
    public const string OnlyOpen = "aperte";
    public const string Newest = "recenti";
    public const string ToRead = "da-leggere";
    public const string Called = "chiamato";

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "tipo")]
    public string? KindName { get; init; }

    [FromQuery(Name = "stato")]
    public string? StateName { get; init; }

    /// <summary><see cref="Me"/>, <see cref="Nobody"/> or an account.</summary>
    [FromQuery(Name = "istruttore")]
    public string? Officer { get; init; }

    /// <summary>The same as <see cref="Me"/>, as older links say it.</summary>
    [FromQuery(Name = "mie")]
    public string? Mine { get; init; }

    [FromQuery(Name = "municipio")]
    public string? MunicipioName { get; init; }

    [FromQuery(Name = "scadenza")]
    public string? DueName { get; init; }

    [FromQuery(Name = "bando")]
    public string? CallCode { get; init; }

    [FromQuery(Name = "conversazione")]
    public string? Conversation { get; init; }

    [FromQuery(Name = "sostituto")]
    public string? Substitute { get; init; }

    [FromQuery(Name = "ordina")]
    public string? OrderName { get; init; }

    /// <summary>The last case of the page before.</summary>
    [FromQuery(Name = "dopo")]
    public string? After { get; init; }

    /// <summary>The first case of the page after.</summary>
    [FromQuery(Name = "prima")]
    public string? Before { get; init; }

    public ApplicationKind? Kind => Named<ApplicationKind>(KindName);

    /// <summary>None: the open ones, or all.</summary>
    public ApplicationStatus? State => Named<ApplicationStatus>(StateName);

    public DueWindow? Due => Named<DueWindow>(DueName);

    public int? Municipio => int.TryParse(MunicipioName, out var number) && number is >= 1 and <= 9 ? number : null;

    public string? OfficerName => Mine == Yes ? Me : Blank(Officer);

    /// <summary>The applicant wrote, and the office has not read it.</summary>
    public bool OnlyUnread => Conversation == ToRead;

    /// <summary>Past the term, the applicant turned to the substitute officer.</summary>
    public bool OnlyCalled => Substitute == Called;

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);

    /// <summary>Who looks for a name wants the case whatever became of it, unless a state was chosen.</summary>
    public bool IsEverything => State is null && (StateName == Everything || (HasWords && StateName != OnlyOpen));

    /// <summary>Ended cases have no last day any more.</summary>
    public bool IsEnded => State is ApplicationStatus.Admitted or ApplicationStatus.Refused or ApplicationStatus.Withdrawn or ApplicationStatus.Lapsed;

    public bool IsNarrowed => HasWords || Kind is not null || OfficerName is not null || Municipio is not null || (Due is not null && !IsEnded) || Blank(CallCode) is not null || OnlyUnread || OnlyCalled;

    public bool IsFirstPage => After is null && Before is null;

    public bool GoesBackwards => Before is not null;

    /// <summary>The case beside which the page begins.</summary>
    public string? Mark => After ?? Before;

    public QueueOrder Order => IsEnded ? QueueOrder.Ended : IsEverything || OrderName == Newest ? QueueOrder.Newest : QueueOrder.Due;

    public IQueryable<Application> Among(PortalDbContext db, string officerId, DateOnly today)
    {
        IQueryable<Application> cases = db.Applications;
        cases = State is { } state ? cases.Where(a => a.Status == state) : cases;
        cases = Order switch
        {
            QueueOrder.Ended => cases.Where(a => a.EndedAt != null),
            QueueOrder.Newest when IsEverything || State is not null => cases.Where(a => a.SubmittedAt != null),
            // What stands beyond a mark has a last day: saying so again would lead SQLite to a wider index.
            QueueOrder.Due when Mark is not null => cases,
            _ => cases.Where(a => a.OpenDueOn != null),
        };
        cases = OnlyUnread ? cases.UnreadByOffice() : cases;
        cases = OnlyCalled ? cases.WithSubstituteCalled() : cases;
        cases = Kind is { } kind ? cases.Where(a => a.Kind == kind) : cases;
        cases = Municipio is { } municipio ? cases.Where(a => a.Municipio == municipio) : cases;
        cases = Blank(CallCode) is { } call ? cases.Where(a => a.Call.Id == db.Calls.Where(c => c.Code == call).Select(c => c.Id).FirstOrDefault()) : cases;
        cases = Due is { } due && !IsEnded ? DueIn(due, cases, today) : cases;
        return OfficerName switch
        {
            null => cases,
            Nobody => cases.Where(a => a.CaseOfficerId == null),
            var name => cases.InChargeOf(name == Me ? officerId : name),
        };
    }

    /// <summary>One page of the cases, in the filter's order, and the first row beyond it.</summary>
    public IQueryable<QueueRow> RowsOf(IQueryable<Application> cases, PortalDbContext db)
    {
        cases = Mark is { } mark ? cases.Beyond(db.Applications.Received().Referenced(mark), Order, GoesBackwards) : cases;
        return cases
            .InOrder(Order, GoesBackwards)
            .Take(PageSize + 1)
            .Select(a => new QueueRow(
                a.Reference, a.Kind, a.Subject, a.Municipio, a.Status, a.CaseOfficerId, a.CaseOfficer == null ? null : a.CaseOfficer.GivenName + " " + a.CaseOfficer.FamilyName,
                a.DueOn!.Value, a.SubmittedAt!.Value, a.EndedAt, a.AdmissionEnd, a.UnreadByOfficeSince != null, a.SubstituteCalledAt != null && a.EndedAt == null));
    }

    /// <summary>Each thing asked for, in Italian, with the address that asks it no longer. A page that is asked for nothing but a state has nothing to loosen.</summary>
    /// <param name="officer">The name of the officer asked for, where it is neither <see cref="Me"/> nor <see cref="Nobody"/>.</param>
    public IEnumerable<(string Label, string Without)> Asked(string? officer)
    {
        (bool IsAsked, string Label, QueueFilter Without)[] all =
        [
            (HasWords, $"«{Words?.Trim()}»", this with { Words = null }),
            (Kind is not null, Kind?.Label() ?? "", this with { KindName = null }),
            (State is not null, $"lo stato «{State?.Label()}»", this with { StateName = Everything }),
            (OfficerName is not null, $"in carico a {OfficerName switch { Me => "me", Nobody => "nessuno", _ => officer ?? "un altro istruttore" }}", this with { Officer = null, Mine = null }),
            (Municipio is not null, $"Municipio {Municipio}", this with { MunicipioName = null }),
            (Due is not null && !IsEnded, $"la scadenza «{Due?.Label()}»", this with { DueName = null }),
            (Blank(CallCode) is not null, $"bando {CallCode}", this with { CallCode = null }),
            (OnlyUnread, "le conversazioni da leggere", this with { Conversation = null }),
            (OnlyCalled, "il sostituto chiamato", this with { Substitute = null }),
        ];
        return all.Where(asked => asked.IsAsked).Select(asked => (asked.Label, asked.Without.FirstAddress));
    }

    /// <summary>The same question about another state: a value of <see cref="StateName"/>, or null.</summary>
    public string AddressOf(string? state) => Address(state, null, null);

    /// <summary>The same question, from its first page.</summary>
    public string FirstAddress => Address(StateName, null, null);

    /// <summary>The page that is shown now.</summary>
    public string ThisAddress => Address(StateName, After, Before);

    public string AddressAfter(string reference) => Address(StateName, reference, null);

    public string AddressBefore(string reference) => Address(StateName, null, reference);

    /// <summary>An enum member as a URL spells it: <c>in-istruttoria</c>.</summary>
    public static string NameOf(Enum member) => member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>()?.ShortName ?? Slugs.Of(member.Label());

    private static IQueryable<Application> DueIn(DueWindow due, IQueryable<Application> cases, DateOnly today)
    {
        var (from, to) = due.Around(today);
        return cases.DueBetween(from, to);
    }

    private string Address(string? state, string? after, string? before)
    {
        var query = new QueryBuilder();
        Add("q", HasWords ? Words : null);
        Add("tipo", Kind is { } kind ? NameOf(kind) : null);
        Add("stato", state);
        Add("istruttore", OfficerName);
        Add("municipio", Municipio is null ? null : MunicipioName);
        Add("scadenza", Due is { } due ? NameOf(due) : null);
        Add("bando", CallCode);
        Add("conversazione", OnlyUnread ? ToRead : null);
        Add("sostituto", OnlyCalled ? Called : null);
        Add("ordina", OrderName == Newest ? Newest : null);
        Add("dopo", after);
        Add("prima", before);
        return $"/ufficio/domande{query.ToQueryString()}";

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static TEnum? Named<TEnum>(string? name) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(member => NameOf(member) == name).Select(member => (TEnum?)member).SingleOrDefault();
}
