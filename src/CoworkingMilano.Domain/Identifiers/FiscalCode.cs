using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CoworkingMilano.Domain.Identifiers;

/// <summary>
/// A codice fiscale (DM 23 December 1976): sixteen characters for a person; eleven digits for an organisation, or for a person who has
/// only a provisional one. <see cref="ToString"/> masks it; <see cref="Value"/> gives it whole.
/// </summary>
public sealed partial record FiscalCode
{
    private const string MonthLetters = "ABCDEHLMPRST";
    private const string HomocodyLetters = "LMNPQRSTUV";
    private const int DayOffsetOfWomen = 40;
    private const int YoungestAge = 14;

    private FiscalCode(string value) => Value = value;

    public string Value { get; }

    public bool IsProvisional => Value.Length == 11;

    /// <summary>Null when the code is provisional.</summary>
    public Sex? Sex => IsProvisional ? null : StatedDay(Value) > DayOffsetOfWomen ? Identifiers.Sex.Female : Identifiers.Sex.Male;

    /// <summary>Forgives lower case, blanks, dots and hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FiscalCode? code)
    {
        var value = TypedText.Compact(text);
        code = IsPersonal(value) || CheckCharacters.AreTaxNumber(value) ? new FiscalCode(value) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is not a fiscal code.</exception>
    public static FiscalCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("The text is not a fiscal code.");

    /// <summary>The code the tax office gives to the first person with these particulars; <paramref name="placeCode"/> is the cadastral one (Milano F205).</summary>
    /// <exception cref="FormatException">The place code is not a letter and three digits.</exception>
    public static FiscalCode For(string surname, string name, DateOnly birthDate, Sex sex, string placeCode)
    {
        var day = birthDate.Day + (sex is Identifiers.Sex.Female ? DayOffsetOfWomen : 0);
        var stem = $"{NameLetters.OfSurname(surname)}{NameLetters.OfName(name)}{birthDate.Year % 100:00}{MonthLetters[birthDate.Month - 1]}{day:00}{placeCode}";
        return Parse(Structure().IsMatch(stem + "A") ? stem + CheckCharacters.Letter(stem) : "");
    }

    /// <summary>
    /// The code tells two digits of the year. Of the two centuries it may mean, this takes the later one that makes the person at least
    /// fourteen: people deal with the portal themselves, so an age from 14 to 113. Null when the code is provisional.
    /// </summary>
    public DateOnly? BirthDate(DateOnly today)
    {
        if (IsProvisional)
        {
            return null;
        }

        var century = today.Year - today.Year % 100;
        DateOnly?[] readings = [BirthDateIn(Value, century), BirthDateIn(Value, century - 100)];
        return readings.FirstOrDefault(d => d?.AddYears(YoungestAge) <= today) ?? readings.FirstOrDefault(d => d <= today);
    }

    /// <summary>
    /// Whether the first six letters are those of these names. For a gentle question and not for a refusal: people leave out a second
    /// name. A provisional code agrees with everyone.
    /// </summary>
    public bool Matches(string surname, string name) =>
        IsProvisional || Value.StartsWith(NameLetters.OfSurname(surname) + NameLetters.OfName(name), StringComparison.Ordinal);

    public override string ToString() => $"{Value[..3]}{new string('•', Value.Length - 4)}{Value[^1]}";

    private static bool IsPersonal(string value) =>
        Structure().IsMatch(value)
        && NameLetters.AreWellFormed(value.AsSpan(0, 3))
        && NameLetters.AreWellFormed(value.AsSpan(3, 3))
        && BirthDateIn(value, 2000) is not null   // of the two centuries, the one whose year 00 has a 29 February
        && value[15] == CheckCharacters.Letter(value.AsSpan(0, 15));

    private static DateOnly? BirthDateIn(string value, int century)
    {
        var year = century + Number(value, 6, 2);
        var month = MonthLetters.IndexOf(value[8], StringComparison.Ordinal) + 1;
        var stated = StatedDay(value);
        var day = stated > DayOffsetOfWomen ? stated - DayOffsetOfWomen : stated;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int StatedDay(string value) => Number(value, 9, 2);

    /// <summary>Reads digits, some of which may be homocody letters: the office's way to tell apart two people with one code.</summary>
    private static int Number(string value, int start, int length) =>
        value.Substring(start, length)
            .Aggregate(0, (number, c) => number * 10 + (char.IsAsciiDigit(c) ? c - '0' : HomocodyLetters.IndexOf(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-MZ][0-9LMNP-V]{3}[A-Z]\z")]
    private static partial Regex Structure();
}
