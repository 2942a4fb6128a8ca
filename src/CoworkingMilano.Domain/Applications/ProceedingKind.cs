using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Applications;

/// <summary>What a proceeding after the decision may end with.</summary>
public enum ProceedingKind
{
    [Display(Name = "Sospensione dell’iscrizione", Description = "Lo spazio esce dall’elenco per un periodo")]
    Suspension,

    [Display(Name = "Esclusione dall’elenco", Description = "Lo spazio esce dall’elenco e non vi torna senza una nuova domanda")]
    Removal,

    [Display(Name = "Riammissione nell’elenco", Description = "Lo spazio sospeso torna in elenco prima del tempo")]
    Reinstatement,

    [Display(Name = "Decadenza dal voucher", Description = "Chi l’ha avuto lo perde, e la somma torna alla sua linea")]
    Lapse,

    [Display(Name = "Revoca del voucher", Description = "Per ragioni nuove, non per colpa di chi l’ha avuto: la somma torna alla sua linea (art. 21-quinquies)")]
    Revocation,

    [Display(Name = "Annullamento d’ufficio", Description = "La decisione era illegittima, e c’è un interesse pubblico a toglierla (art. 21-nonies)")]
    Annulment,
}

public static class ProceedingKinds
{
    public static bool AppliesTo(this ProceedingKind kind, ApplicationKind applications) => kind switch
    {
        ProceedingKind.Annulment => true,
        ProceedingKind.Lapse or ProceedingKind.Revocation => applications is ApplicationKind.Voucher,
        _ => applications is ApplicationKind.Accreditation,
    };

    /// <summary>The grounds on which the office may open one. The manager's own request comes from the manager's own page.</summary>
    public static IReadOnlyList<ProceedingGround> Grounds(this ProceedingKind kind) => kind switch
    {
        ProceedingKind.Suspension or ProceedingKind.Removal => [ProceedingGround.RequirementLost, ProceedingGround.FalseDeclaration, ProceedingGround.Closed, ProceedingGround.InspectionRefused],
        ProceedingKind.Reinstatement => [ProceedingGround.CauseOver],
        ProceedingKind.Lapse => [ProceedingGround.RequirementLost, ProceedingGround.FalseDeclaration, ProceedingGround.DutyBreached],
        ProceedingKind.Revocation => [ProceedingGround.PublicInterest, ProceedingGround.FactsChanged],
        ProceedingKind.Annulment => [ProceedingGround.Unlawful],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a manager may ask for their own entry.</summary>
    public static bool CanBeRequested(this ProceedingKind kind) => kind is ProceedingKind.Suspension or ProceedingKind.Removal or ProceedingKind.Reinstatement;

    /// <summary>After its act nothing is left of an admission.</summary>
    public static bool EndsAdmission(this ProceedingKind kind) => kind is ProceedingKind.Removal or ProceedingKind.Lapse or ProceedingKind.Revocation or ProceedingKind.Annulment;

    /// <summary>Its conclusion states from which day it has effect.</summary>
    public static bool HasFirstDay(this ProceedingKind kind) => kind is ProceedingKind.Suspension or ProceedingKind.Removal;
}
