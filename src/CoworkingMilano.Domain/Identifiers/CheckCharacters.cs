namespace CoworkingMilano.Domain.Identifiers;

/// <summary>The three check rules behind Italian identifiers. Arguments hold only upper-case ASCII letters and digits.</summary>
internal static class CheckCharacters
{
    /// <summary>Values of A to Z, and of 0 to 9, in odd places (DM 23 December 1976); in even places a character counts for its rank.</summary>
    private static ReadOnlySpan<byte> OddPlaceValues =>
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>The last letter of a personal fiscal code, and the CIN of an Italian bank account.</summary>
    public static char Letter(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var rank = char.IsAsciiDigit(text[i]) ? text[i] - '0' : text[i] - 'A';
            sum += i % 2 == 0 ? OddPlaceValues[rank] : rank;
        }

        return (char)('A' + sum % 26);
    }

    /// <summary>The eleventh digit of a VAT number and of a numeric fiscal code: Luhn's rule.</summary>
    public static char Digit(ReadOnlySpan<char> tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < tenDigits.Length; i++)
        {
            var digit = tenDigits[i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }

    /// <summary>ISO 7064 MOD 97-10, letters counting from A = 10 to Z = 35.</summary>
    public static int Remainder97(ReadOnlySpan<char> text)
    {
        var remainder = 0;
        foreach (var c in text)
        {
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
        }

        return remainder;
    }

    /// <summary>Eleven digits that number a taxpayer: seven of them, not all zero, then the office and the check digit.</summary>
    public static bool AreTaxNumber(ReadOnlySpan<char> text) =>
        text.Length == 11 && !text.ContainsAnyExceptInRange('0', '9') && text[..7].ContainsAnyExcept('0') && text[10] == Digit(text[..10]);
}
