using System.Globalization;
using System.Security.Claims;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Web.Areas.Shared;

namespace CoworkingMilano.Web.Areas.Officers.Queue;

public sealed record QueueRow(
    string Reference, ApplicationKind Kind, string Subject, int? Municipio, ApplicationStatus Status, string? CaseOfficerId, string? CaseOfficer, DateOnly DueOn, DateTime SubmittedAt, DateTime? EndedAt, AdmissionEnd? AdmissionEnd, bool HasUnread, bool IsSubstituteCalled)
{
    /// <summary>How the case stands today: what became of an admission, where something did.</summary>
    public CaseStanding Standing => AdmissionEnd is { } end ? CaseStanding.After(end) : new(Status.Label(), Tones.Of(Status));

    public bool HasEnded => EndedAt is not null;
}

/// <summary>Something to filter by: a case officer, or a call by its code.</summary>
public sealed record QueueChoice(string Value, string Name, bool IsCall);

/// <summary>One page of the queue, as one officer sees it.</summary>
public sealed class QueuePage(QueueFilter filter, string officerId, ClaimsPrincipal officer)
{
    public const int CountedUpTo = 1_000;

    public static IReadOnlyList<ApplicationStatus> OpenStates { get; } =
        [ApplicationStatus.Submitted, ApplicationStatus.UnderReview, ApplicationStatus.AwaitingInformation, ApplicationStatus.RefusalNoticed, ApplicationStatus.AwaitingSignature];

    public static IReadOnlyList<ApplicationStatus> States { get; } =
        [.. OpenStates, ApplicationStatus.Admitted, ApplicationStatus.Refused, ApplicationStatus.Withdrawn, ApplicationStatus.Lapsed];

    public QueueFilter Filter => filter;

    public required IReadOnlyList<QueueRow> Rows { get; init; }

    /// <summary>Others stand beyond the page, in the direction it was read.</summary>
    public required bool HasMore { get; init; }

    public required IReadOnlyList<QueueChoice> Choices { get; init; }

    /// <summary>Up to one more than <see cref="CountedUpTo"/> for each state; none for a narrowed queue.</summary>
    public required IReadOnlyDictionary<ApplicationStatus, int>? Counts { get; init; }

    public bool HasNext => Rows.Count > 0 && (filter.GoesBackwards || HasMore);

    public bool HasPrevious => Rows.Count > 0 && (filter.After is not null || (filter.GoesBackwards && HasMore));

    public IEnumerable<QueueChoice> Officers => Choices.Where(c => !c.IsCall && c.Value != officerId);

    /// <summary>Each thing asked for, in Italian, with the address that asks it no longer.</summary>
    public IEnumerable<(string Label, string Without)> Asked => filter.Asked(Choices.FirstOrDefault(c => !c.IsCall && c.Value == filter.OfficerName)?.Name);

    /// <summary>Offered when there are several.</summary>
    public IReadOnlyList<QueueChoice> Calls => [.. Choices.Where(c => c.IsCall).Reverse()];

    public bool IsCaseOfficer => officer.IsInRole(Roles.CaseOfficer);

    public bool AssignsAny => officer.IsInRole(Roles.ResponsibleOfficer);

    public bool HasTicks => Rows.Any(CanTick);

    /// <summary>The responsible officer gives any open case; a case officer takes what nobody has, and hands over their own.</summary>
    public bool CanTick(QueueRow row) => !row.HasEnded && (AssignsAny || (IsCaseOfficer && (row.Status is ApplicationStatus.Submitted || row.CaseOfficerId == officerId)));

    /// <summary>None when it was not counted.</summary>
    public string? OpenCount => Counts is null ? null : OpenStates.Any(IsBeyond) ? Beyond : Figure(OpenStates.Sum(state => Counts.GetValueOrDefault(state)));

    /// <inheritdoc cref="OpenCount"/>
    public string? CountOf(ApplicationStatus state) => Counts is null ? null : IsBeyond(state) ? Beyond : Figure(Counts.GetValueOrDefault(state));

    private static string Beyond => $"oltre {Figure(CountedUpTo)}";

    private bool IsBeyond(ApplicationStatus state) => Counts!.GetValueOrDefault(state) > CountedUpTo;

    private static string Figure(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
