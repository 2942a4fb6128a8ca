using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Deliveries;

/// <summary>The delivery of a notice by certified mail, by post or by hand: its day, how, and the document that proves it.</summary>
public class DeliveryForm
{
    public DateOnly? Day { get; set; }
    public DeliveryMeans? Means { get; set; }

    /// <summary>What the browser sends; chosen anew when the form comes back.</summary>
    public IFormFile? Document { get; set; }

    [BindNever]
    public Application Application { get; private set; } = null!;

    /// <summary>The page of what was delivered.</summary>
    [BindNever]
    public string Back { get; private set; } = "";

    /// <summary>The day it left.</summary>
    [BindNever]
    public DateOnly SentOn { get; private set; }

    [BindNever]
    public DateOnly Today { get; private set; }

    [BindNever]
    public SentFile? Sent { get; private set; }

    /// <summary>Reads what was sent.</summary>
    /// <param name="notice">What was delivered.</param>
    /// <param name="today">In Milan.</param>
    public async Task<DeliveryForm> LookAtAsync(RefusalNotice notice, DateOnly today)
    {
        (Application, Back) = (notice.Application, $"/ufficio/domande/{notice.Application.Reference}/preavviso/{notice.Number}");
        return await LookAtAsync(notice.GivenAt, today);
    }

    /// <inheritdoc cref="LookAtAsync(RefusalNotice, DateOnly)"/>
    /// <param name="proceeding">The one whose start notice was delivered.</param>
    public async Task<DeliveryForm> LookAtAsync(Proceeding proceeding, DateOnly today)
    {
        (Application, Back) = (proceeding.Application, $"/ufficio/domande/{proceeding.Application.Reference}/procedimenti/{proceeding.Number}");
        return await LookAtAsync(proceeding.OpenedAt, today);
    }

    public StoredFile Keep(TimeProvider clock) => Sent!.Keep(clock);

    private async Task<DeliveryForm> LookAtAsync(DateTime sentAt, DateOnly today)
    {
        (SentOn, Today, Sent) = (sentAt.DayInMilan, today, await SentFile.ReadAsync(Document));
        return this;
    }

    public class Validator : AbstractValidator<DeliveryForm>
    {
        public Validator()
        {
            RuleFor(f => f.Day).NotNull().WithMessage("Scrivi il giorno in cui è arrivata");
            RuleFor(f => f.Day).Must((form, day) => day is null || (form.SentOn <= day && day <= form.Today)).WithMessage("Scrivi un giorno tra quello in cui è partita e oggi");
            RuleFor(f => f.Means).NotNull().WithMessage("Scegli come è arrivata");
            RuleFor(f => f.Document).NotNull().WithMessage("Allega il documento che prova la consegna");
            RuleFor(f => f.Document).Must((form, _) => form.Sent?.Complaint is null).WithMessage(form => form.Sent?.Complaint ?? "");
        }
    }
}
