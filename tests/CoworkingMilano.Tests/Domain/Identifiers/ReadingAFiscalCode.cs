using CoworkingMilano.Domain.Identifiers;

namespace CoworkingMilano.Tests.Domain.Identifiers;

public class ReadingAFiscalCode
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("RSSMRA80A01F205X")]
    [InlineData("VRDGPP13R10B293P")]
    [InlineData("BNCMRC85T10A562A")]
    [InlineData("CLMCSP56L25D969W")]
    [InlineData("RSSMRA80A01F20RS")] // homocody
    [InlineData("BNCMRC85T1LAR6NN")] // homocody
    [InlineData("OXXLIX90H51Z210F")] // surname of one letter, born in China
    public void Takes_what_the_tax_office_gave(string text)
    {
        Assert.True(FiscalCode.TryParse(text, out var code));
        Assert.Equal(text, code.Value);
    }

    [Theory]
    [InlineData(" rssmra80a01f205x ")]
    [InlineData("RSS MRA 80A01 F205X")]
    [InlineData("RSS\u00A0MRA\u202F80A01-F205X")]
    [InlineData("\u200BRSS.MRA.80A01.F205X\r\n")]
    public void Forgives_slips(string text)
    {
        Assert.True(FiscalCode.TryParse(text, out var code));
        Assert.Equal("RSSMRA80A01F205X", code.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RSSMRA80A01F205")]
    [InlineData("RSSMRA80A01F205Y")]
    [InlineData("RSSMRA80A01F205XX")]
    [InlineData("RSSMRA80A01F205X\0")]
    [InlineData("ＲＳＳＭＲＡ80A01F205X")]
    [InlineData("00000000000")]
    [InlineData("12345678901")]
    public void Refuses_what_nobody_has(string? text)
    {
        Assert.False(FiscalCode.TryParse(text, out _));
    }

    [Theory]
    [InlineData("RSSMRA80F01F205", "F is no month")]
    [InlineData("RSSMRA80B30F205", "30 February")]
    [InlineData("RSSMRA81B29F205", "29 February of a common year")]
    [InlineData("RSSMRA80A00F205", "day 0")]
    [InlineData("RSSMRA80A32F205", "day 32")]
    [InlineData("RSSMRA80A40F205", "day 0 of a woman")]
    [InlineData("RSSMRA80A72F205", "day 32 of a woman")]
    [InlineData("RSSMRA80A81F205", "day 41 of a woman")]
    [InlineData("RISMRA80A01F205", "a vowel before a consonant")]
    [InlineData("RSSMRA80A01N205", "no such place")]
    [InlineData("RSSMRA8OA01F205", "letter O for zero")]
    public void Refuses_an_impossible_code_whatever_its_last_letter(string stem, string why)
    {
        Assert.False(Letters[..26].Any(letter => FiscalCode.TryParse(stem + letter, out _)), why);
    }

    /// <summary>The last letter finds every single wrong character: in each place all characters the structure admits count differently.</summary>
    [Theory]
    [InlineData("RSSMRA80A01F205X")]
    [InlineData("BNCMRC85T1LAR6NN")]
    [InlineData("07643520567")]
    public void Finds_any_one_wrong_character(string valid)
    {
        Assert.True(FiscalCode.TryParse(valid, out _));
        for (var at = 0; at < valid.Length; at++)
        {
            foreach (var wrong in Letters.Where(c => c != valid[at]))
            {
                Assert.False(FiscalCode.TryParse(valid[..at] + wrong + valid[(at + 1)..], out _), $"{wrong} at {at}");
            }
        }
    }

    [Fact]
    public void Finds_neighbours_swapped()
    {
        for (var day = new DateOnly(1990, 1, 1); day.Year == 1990; day = day.AddDays(1))
        {
            var code = FiscalCode.For("Rossi", "Mario", day, Sex.Male, "F205").Value;
            foreach (var at in Enumerable.Range(0, 15).Where(i => code[i] != code[i + 1]))
            {
                Assert.False(FiscalCode.TryParse($"{code[..at]}{code[at + 1]}{code[at]}{code[(at + 2)..]}", out _), $"{code} at {at}");
            }
        }
    }

    /// <summary>The one pair of letters that weighs the same either way.</summary>
    [Fact]
    public void Misses_W_and_Y_swapped()
    {
        var wyler = FiscalCode.For("Wyler", "Mario", new(1990, 1, 1), Sex.Male, "F205").Value;

        Assert.True(FiscalCode.TryParse("YW" + wyler[2..], out _));
    }

    [Theory]
    [InlineData("Rossi", "Mario", "1980-01-01", Sex.Male, "F205", "RSSMRA80A01F205X")]
    [InlineData("Rossi", "Maria", "1980-01-01", Sex.Female, "F205", "RSSMRA80A41F205B")]
    [InlineData("Rossi", "Gianfranco", "2000-02-29", Sex.Male, "F205", "RSSGFR00B29F205R")]
    [InlineData("D'Amico", "Niccolò", "1999-12-31", Sex.Male, "H501", "DMCNCL99T31H501Q")]
    [InlineData("Fo", "Eva", "1991-08-15", Sex.Female, "F205", "FOXVEA91M55F205H")]
    [InlineData("De André", "Zoë", "2005-11-30", Sex.Female, "Z110", "DNDZOE05S70Z110Q")]
    [InlineData("Łuczak", "Bjørn", "1975-06-09", Sex.Male, "Z127", "LCZBRN75H09Z127Z")]
    public void Is_made_from_name_birth_and_place(string surname, string name, string birthDate, Sex sex, string place, string expected)
    {
        var born = DateOnly.ParseExact(birthDate, "yyyy-MM-dd");

        var code = FiscalCode.For(surname, name, born, sex, place);

        Assert.Equal(expected, code.Value);
        Assert.Equal(born, code.BirthDate(Today));
        Assert.Equal(sex, code.Sex);
        Assert.True(code.Matches(surname, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Milano")]
    [InlineData("N205")]
    public void Is_not_made_for_a_place_without_code(string place)
    {
        Assert.Throws<FormatException>(() => FiscalCode.For("Rossi", "Mario", new(1980, 1, 1), Sex.Male, place));
    }

    [Theory]
    [InlineData("2012-03-02", 2012)] // fourteen today
    [InlineData("2012-03-03", 1912)] // fourteen tomorrow: read as a century before
    [InlineData("1926-03-02", 1926)]
    public void Reads_the_century_that_makes_one_at_least_fourteen(string birthDate, int year)
    {
        var code = FiscalCode.For("Rossi", "Mario", DateOnly.ParseExact(birthDate, "yyyy-MM-dd"), Sex.Male, "F205");

        Assert.Equal(year, code.BirthDate(Today)!.Value.Year);
    }

    [Fact]
    public void Knows_that_1900_had_no_29_February()
    {
        var code = FiscalCode.For("Rossi", "Mario", new(2000, 2, 29), Sex.Male, "F205");

        Assert.Equal(new DateOnly(2000, 2, 29), code.BirthDate(new(2010, 1, 1)));
    }

    [Fact]
    public void Reads_birth_and_sex_through_homocody()
    {
        Assert.True(FiscalCode.TryParse("BNCMRC85T1LAR6NN", out var code));

        Assert.Equal(new DateOnly(1985, 12, 10), code.BirthDate(Today));
        Assert.Equal(Sex.Male, code.Sex);
    }

    [Fact]
    public void Every_day_of_a_century_comes_back()
    {
        for (var day = new DateOnly(1930, 1, 1); day.Year < 2012; day = day.AddDays(1))
        {
            Assert.Equal(day, FiscalCode.For("Bianchi", "Lucia", day, Sex.Female, "F205").BirthDate(Today));
        }
    }

    [Fact]
    public void Eleven_digits_are_a_provisional_code_that_tells_nothing()
    {
        Assert.True(FiscalCode.TryParse("0764 352 0567", out var code));

        Assert.True(code.IsProvisional);
        Assert.Null(code.BirthDate(Today));
        Assert.Null(code.Sex);
        Assert.True(code.Matches("Rossi", "Mario"));
    }

    [Theory]
    [InlineData("Rossi", "Mario", true)]
    [InlineData("ROSSI", "MARIA", true)]
    [InlineData("Rossi", "Marco", false)]
    [InlineData("Verdi", "Mario", false)]
    [InlineData("", "", false)]
    public void Compares_itself_with_names(string surname, string name, bool matches)
    {
        Assert.Equal(matches, FiscalCode.Parse("RSSMRA80A01F205X").Matches(surname, name));
    }

    [Fact]
    public void Shows_itself_masked_unless_asked()
    {
        var code = FiscalCode.Parse("RSSMRA80A01F205X");

        Assert.Equal("RSS••••••••••••X", $"{code}");
        Assert.Equal("076•••••••7", $"{FiscalCode.Parse("07643520567")}");
        Assert.Equal(code, FiscalCode.Parse("rssmra80a01f205x"));
    }
}
