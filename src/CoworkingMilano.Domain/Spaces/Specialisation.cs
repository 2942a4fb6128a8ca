using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>The trade a space has in mind; most have none in particular.</summary>
public enum Specialisation
{
    [Display(Name = "Informatica e digitale", ShortName = "digitale")]
    Technology,

    [Display(Name = "Design e architettura", ShortName = "design")]
    Design,

    [Display(Name = "Musica e audio", ShortName = "musica")]
    Music,

    [Display(Name = "Fotografia e video", ShortName = "immagine")]
    Imaging,

    [Display(Name = "Comunicazione ed editoria", ShortName = "comunicazione")]
    Communication,

    [Display(Name = "Moda", ShortName = "moda")]
    Fashion,

    [Display(Name = "Artigianato e prototipi", ShortName = "artigianato")]
    Crafts,

    [Display(Name = "Ricerca e nuove imprese", ShortName = "nuove-imprese")]
    Startups,

    [Display(Name = "Consulenza e servizi alle imprese", ShortName = "consulenza")]
    Consulting,

    [Display(Name = "Terzo settore", ShortName = "terzo-settore")]
    ThirdSector,

    [Display(Name = "Genitori che lavorano", ShortName = "genitori")]
    Parents,
}
