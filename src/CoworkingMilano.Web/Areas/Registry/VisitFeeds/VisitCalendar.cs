using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Web.Infrastructure;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CoworkingMilano.Web.Areas.Registry.VisitFeeds;

/// <summary>Visits as iCalendar (RFC 5545), in UTC so that no program has to know when Milan changes its clocks. It says of the space its name and address, and of people nothing.</summary>
public static class VisitCalendar
{
    private const string ProductId = "-//Comune di Milano//Coworking Milano//IT";

    /// <summary>What an inspector keeps free for a visit; the portal knows only when it begins.</summary>
    private static readonly Duration UsualLength = Duration.FromHours(1);

    /// <param name="visits">Loaded by <see cref="InspectionQueries.ForCalendar"/>.</param>
    /// <param name="settings">Where the portal is.</param>
    public static string Of(IEnumerable<Inspection> visits, PortalSettings settings)
    {
        var calendar = new Calendar { ProductId = ProductId };
        calendar.AddProperty("X-WR-CALNAME", "Sopralluoghi");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.Events.AddRange(visits.Select(visit => EventOf(visit, settings)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(Inspection visit, PortalSettings settings)
    {
        var application = visit.Application;
        var premises = application.Premises!;
        return new CalendarEvent
        {
            Uid = $"{visit.Reference}@{settings.PublicHost}",
            DtStamp = Utc(RevisedAt(visit)),
            Sequence = visit.TimesMoved + (visit.IsCalledOff ? 1 : 0),
            Status = visit.IsCalledOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStart = Utc(visit.StartsAt),
            Duration = UsualLength,
            Summary = visit.IsCalledOff ? $"Annullato: sopralluogo {premises.Name}" : $"Sopralluogo {premises.Name}",
            Location = $"{premises.Address}, {premises.PostalCode} Milano",
            Description = $"{visit.Reference}, domanda {application.Reference}",
            Url = new Uri(settings.PublicAddress($"/ufficio/sopralluoghi/{visit.Reference}")),
        };
    }

    /// <summary>When the appointment last changed: arranged, moved or called off.</summary>
    private static DateTime RevisedAt(Inspection visit) => visit.IsCalledOff ? visit.Application.EndedAt!.Value : visit.ArrangedAt;

    private static CalDateTime Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
