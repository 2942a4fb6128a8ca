using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoworkingMilano.Domain.Data;

/// <summary>
/// Stores a member by its name. EF Core's own converter does the same, but makes another of a name it does not know, and is found by reflection and compiled for each enum at every start.
/// </summary>
/// <exception cref="ArgumentException">What is stored is no member's name.</exception>
internal sealed class EnumNameConverter<TEnum>() : ValueConverter<TEnum, string>(member => member.ToString(), name => Enum.Parse<TEnum>(name))
    where TEnum : struct, Enum;
