using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>How near the last day of an open case is.</summary>
public enum DueWindow
{
    [Display(Name = "Già scadute", ShortName = "scadute")]
    Overdue,

    [Display(Name = "Oggi", ShortName = "oggi")]
    Today,

    [Display(Name = "Entro domenica", ShortName = "settimana")]
    ThisWeek,

    [Display(Name = "Entro dieci giorni", ShortName = "dieci-giorni")]
    NextTenDays,

    [Display(Name = "Più avanti", ShortName = "oltre")]
    Later,
}

public static class DueWindows
{
    private const int NextDays = 10;

    /// <summary>The first and the last day of the window; none where it has no end. A week ends on Sunday.</summary>
    public static (DateOnly? From, DateOnly? To) Around(this DueWindow window, DateOnly today) => window switch
    {
        DueWindow.Overdue => (null, today.AddDays(-1)),
        DueWindow.Today => (today, today),
        DueWindow.ThisWeek => (today, today.AddDays((7 - (int)today.DayOfWeek) % 7)),
        DueWindow.NextTenDays => (today, today.AddDays(NextDays)),
        DueWindow.Later => (today.AddDays(NextDays + 1), null),
        _ => throw new ArgumentOutOfRangeException(nameof(window)),
    };
}
