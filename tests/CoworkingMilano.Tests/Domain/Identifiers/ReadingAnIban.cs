using CoworkingMilano.Domain.Identifiers;

namespace CoworkingMilano.Tests.Domain.Identifiers;

public class ReadingAnIban
{
    private const string Valid = "IT60X0542811101000000123456";

    [Theory]
    [InlineData(Valid, "IT")]
    [InlineData("SM86U0322509800000000270100", "SM")]
    [InlineData("VA59001123000012345678", "VA")]
    [InlineData("DE89370400440532013000", "DE")]
    [InlineData("FR1420041010050500013M02606", "FR")]
    [InlineData("GB29NWBK60161331926819", "GB")]
    [InlineData("MT84MALT011000012345MTLCAST001S", "MT")]
    [InlineData("NO9386011117947", "NO")]
    [InlineData("ES9121000418450200051332", "ES")]
    [InlineData("CH9300762011623852957", "CH")]
    [InlineData("LT121000011101001000", "LT")]
    public void Takes_accounts_of_the_sepa_area(string text, string country)
    {
        Assert.True(Iban.TryParse(text, out var iban));
        Assert.Equal(text, iban.Value);
        Assert.Equal(country, iban.Country);
    }

    [Theory]
    [InlineData("it60 x054 2811 1010 0000 0123 456")]
    [InlineData("IT60\u00A0X\u00A005428\u00A011101\u00A0000000123456")]
    [InlineData("IBAN: IT60-X-05428-11101-000000123456")]
    public void Forgives_slips(string text)
    {
        Assert.True(Iban.TryParse(text, out var iban));
        Assert.Equal(Valid, iban.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("IT")]
    [InlineData("IT60X054281110100000012345")]
    [InlineData("IT60X05428111010000001234566")]
    [InlineData("BR1800360305000010009795493C1")] // Brazil is not in SEPA
    [InlineData("TR330006100519786457841326")]    // nor Turkey
    [InlineData("DE89370400440532013001")]
    [InlineData("ΙΤ60X0542811101000000123456")]   // Greek letters
    public void Refuses_what_no_transfer_reaches(string? text)
    {
        Assert.False(Iban.TryParse(text, out _));
    }

    [Fact]
    public void Refuses_an_italian_account_whose_cin_is_wrong_though_the_check_digits_are_right()
    {
        for (var cin = 'A'; cin <= 'Z'; cin++)
        {
            var taken = Enumerable.Range(0, 100).Count(digits => Iban.TryParse($"IT{digits:00}{cin}0542811101000000123456", out _));
            Assert.Equal(cin == 'X' ? 1 : 0, taken);
        }
    }

    /// <summary>A digit taken for another digit, or a letter for another letter, is always found; a letter for a digit shifts the number, which
    /// the remainder finds 96 times in 97 only, and the CIN not at all for 0 and A, 1 and B… up to 9 and J.</summary>
    [Theory]
    [InlineData(Valid)]
    [InlineData("GB29NWBK60161331926819")]
    public void Finds_any_one_wrong_character_of_the_same_sort(string valid)
    {
        for (var at = 0; at < valid.Length; at++)
        {
            foreach (var wrong in (char.IsAsciiDigit(valid[at]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").Where(c => c != valid[at]))
            {
                Assert.False(Iban.TryParse(valid[..at] + wrong + valid[(at + 1)..], out _), $"{wrong} at {at}");
            }
        }
    }

    [Fact]
    public void Finds_neighbours_swapped()
    {
        foreach (var at in Enumerable.Range(0, Valid.Length - 1).Where(i => Valid[i] != Valid[i + 1]))
        {
            Assert.False(Iban.TryParse($"{Valid[..at]}{Valid[at + 1]}{Valid[at]}{Valid[(at + 2)..]}", out _), $"at {at}");
        }
    }

    [Fact]
    public void Is_made_from_bank_branch_and_account()
    {
        Assert.Equal(Valid, Iban.ForItaly("05428", "11101", "123456").Value);
        Assert.Equal("IT", Iban.ForItaly("03069", "09400", "CC0012345678").Country);
        Assert.Throws<FormatException>(() => Iban.ForItaly("5428", "11101", "123456"));
        Assert.Throws<FormatException>(() => Iban.ForItaly("05428", "11101", "1234567890123"));
    }

    [Fact]
    public void Shows_itself_masked_unless_asked()
    {
        var iban = Iban.Parse(Valid);

        Assert.Equal("IT60 •••• 3456", $"{iban}");
        Assert.Equal("IT60 X054 2811 1010 0000 0123 456", iban.Formatted);
    }
}
