using System.ComponentModel.DataAnnotations;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How a notice reached its person by other ways than the portal and its mail: an officer notes it, with the document that proves it.</summary>
public class Delivery
{
    private Delivery()
    {
    }

    internal Delivery(DateOnly on, DeliveryMeans means, StoredFile document, Account officer, TimeProvider clock) =>
        (On, Means, Document, NotedById, NotedAt) = (on, means, document, officer.Id, clock.UtcNow);

    public int Id { get; private set; }

    /// <summary>The Milan day on which it arrived.</summary>
    public DateOnly On { get; private set; }

    public DeliveryMeans Means { get; private set; }
    public StoredFile Document { get; private set; } = null!;
    public string NotedById { get; private set; } = "";
    public Account NotedBy { get; private set; } = null!;
    public DateTime NotedAt { get; private set; }

    /// <summary>For the history.</summary>
    internal string Words => $"{Means.Label()}, {On.InWords}";

    /// <summary>An instant of its day: nobody knows the hour of an earlier one.</summary>
    internal DateTime ReceivedAt => On == NotedAt.DayInMilan ? NotedAt : On.At(new TimeOnly(12, 0));

    /// <exception cref="RuleBrokenException">It would have arrived before it left, or is still to come.</exception>
    internal static void RequireDay(DateOnly day, DateTime sentAt, TimeProvider clock) =>
        Rule.Require(sentAt.DayInMilan <= day && day <= clock.TodayInMilan, "Una comunicazione arriva tra il giorno in cui è partita e oggi.");
}

public enum DeliveryMeans
{
    [Display(Name = "PEC, con la ricevuta di consegna")]
    CertifiedMail,

    [Display(Name = "Raccomandata con avviso di ricevimento")]
    RegisteredLetter,

    [Display(Name = "A mano, con la firma di chi l’ha ricevuta")]
    ByHand,
}
