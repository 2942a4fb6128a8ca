using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>Whether a text is an IBAN of the SEPA area, or why not; the label is the sentence that the person who typed it reads.</summary>
public enum IbanVerdict
{
    [Display(Name = "L’IBAN va bene")]
    Valid,

    [Display(Name = "Scrivi l’IBAN intero: comincia con due lettere e due cifre, per esempio IT60")]
    Malformed,

    [Display(Name = "Il conto deve essere in un paese dell’area SEPA: controlla le prime due lettere")]
    OutsideSepa,

    [Display(Name = "L’IBAN è troppo corto o troppo lungo: quelli italiani hanno 27 caratteri")]
    WrongLength,

    [Display(Name = "L’IBAN non torna: c’è una lettera o una cifra sbagliata. Ricopialo dall’estratto conto")]
    WrongCheckCharacters,
}
