using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Files;

/// <summary>Whether a file can be kept, or why not; the label is the sentence that the person who sent it reads.</summary>
public enum FileVerdict
{
    [Display(Name = "Il file va bene")]
    Accepted,

    [Display(Name = "Il file è vuoto: scegline un altro")]
    Empty,

    [Display(Name = "Il file non è un PDF, un JPG o un PNG: scegli un documento in uno di questi formati")]
    UnknownKind,

    [Display(Name = "Il nome del file non corrisponde al suo contenuto: salvalo di nuovo come PDF, JPG o PNG")]
    MisleadingName,

    [Display(Name = "Il file è incompleto o danneggiato: controlla che si apra e salvalo di nuovo")]
    Damaged,

    [Display(Name = "Il file contiene altro oltre al documento: salvalo di nuovo come PDF, JPG o PNG")]
    CarriesSomethingElse,

    [Display(Name = "L’immagine supera i 40 milioni di pixel: riducila e caricala di nuovo")]
    TooManyPixels,

    [Display(Name = "Il PDF è cifrato o protetto da password: salvane una copia senza protezione")]
    EncryptedPdf,

    [Display(Name = "Il PDF contiene script, comandi o file allegati: aprilo, scegli «Stampa» e poi «Salva come PDF»")]
    ActivePdf,
}
