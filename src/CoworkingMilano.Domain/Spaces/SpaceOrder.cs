using System.ComponentModel.DataAnnotations;

namespace CoworkingMilano.Domain.Spaces;

/// <summary>The orders in which the registry can be read.</summary>
public enum SpaceOrder
{
    [Display(Name = "Nome", ShortName = "nome")]
    ByName,

    [Display(Name = "Municipio", ShortName = "municipio")]
    ByMunicipio,

    [Display(Name = "Più recenti", ShortName = "recenti")]
    Newest,

    [Display(Name = "Più postazioni", ShortName = "postazioni")]
    MostDesks,
}
