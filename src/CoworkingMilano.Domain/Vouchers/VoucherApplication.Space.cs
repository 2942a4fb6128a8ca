using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Domain.Vouchers;

/// <summary>What becomes of a voucher whose space leaves the registry: the months already used stay eligible, the others may go to another listed space.</summary>
public partial class VoucherApplication
{
    /// <summary>The act that takes its space out of the registry within its months, on that day or later; none when the space stays.</summary>
    public SpaceEvent? LossOfSpaceOn(DateOnly today) => HoldsAdmission
        ? Space!.Events.Where(e => e.On <= LastDay && (e.Kind is SpaceEventKind.Removed || (e.Kind is SpaceEventKind.Suspended && (e.Until is null || today < e.Until)))).MaxBy(e => (e.Kind is SpaceEventKind.Removed, e.On))
        : null;

    /// <summary>What its holder must know while the space is out; null when the space stays.</summary>
    public string? NewsOfSpaceOn(DateOnly today) => LossOfSpaceOn(today) is { } loss ? Tell(loss) : null;

    /// <summary>Tells its holder what an act has just done to the space, if any of its months are still to come.</summary>
    internal void HearOf(SpaceEvent happened, TimeProvider clock)
    {
        if (HoldsAdmission && happened.On <= LastDay)
        {
            Notify("È cambiata l’iscrizione del tuo spazio", $"{Tell(happened)} Riguarda il voucher della domanda {Reference}.", clock);
        }
    }

    private string Tell(SpaceEvent happened) => happened switch
    {
        { Kind: SpaceEventKind.Removed } => $"Lo spazio in cui usi il voucher lascia l’elenco: primo giorno fuori, {happened.On.InWords}. {WhatRemains}",
        { Kind: SpaceEventKind.Suspended, Until: { } until } => $"L’iscrizione dello spazio in cui usi il voucher è sospesa: primo giorno fuori, {happened.On.InWords}; primo giorno di ritorno, {until.InWords}. {WhatRemains}",
        { Kind: SpaceEventKind.Suspended } => $"L’iscrizione dello spazio in cui usi il voucher è sospesa: primo giorno fuori, {happened.On.InWords}. {WhatRemains}",
        _ => $"Lo spazio in cui usi il voucher è di nuovo nell’elenco: primo giorno, {happened.On.InWords}.",
    };

    private string WhatRemains => $"I mesi che hai già usato restano rimborsabili. Quelli che restano li puoi passare a un altro spazio dell’elenco: prima dillo all’ufficio, a {Call.OfficeEmail}.";
}
