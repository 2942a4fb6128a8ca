using CoworkingMilano.Domain.Identifiers;

namespace CoworkingMilano.Tests.Domain.Identifiers;

public class ReadingAVatNumber
{
    [Theory]
    [InlineData("07643520567")]
    [InlineData("IT07643520567")]
    [InlineData("it 0764 352 0567")]
    [InlineData("IT-076.435.205/67")]
    public void Forgives_prefix_and_slips(string text)
    {
        Assert.True(VatNumber.TryParse(text, out var number));
        Assert.Equal("07643520567", number.Value);
        Assert.Equal("07643520567", $"{number}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("IT")]
    [InlineData("0764352056")]
    [InlineData("076435205677")]
    [InlineData("DE07643520567")]
    [InlineData("00000000000")]
    [InlineData("٠٧٦٤٣٥٢٠٥٦٧")]
    public void Refuses_what_is_not_one(string? text)
    {
        Assert.False(VatNumber.TryParse(text, out _));
    }

    [Fact]
    public void Finds_any_one_wrong_digit()
    {
        const string Valid = "07643520567";
        for (var at = 0; at < Valid.Length; at++)
        {
            foreach (var wrong in "0123456789".Where(c => c != Valid[at]))
            {
                Assert.False(VatNumber.TryParse(Valid[..at] + wrong + Valid[(at + 1)..], out _), $"{wrong} at {at}");
            }
        }
    }

    /// <summary>Luhn's rule finds neighbours swapped, except 0 and 9.</summary>
    [Theory]
    [InlineData("0123456015", "1023456015", false)]
    [InlineData("0912345015", "9012345015", true)]
    public void Finds_two_digits_swapped_but_not_0_and_9(string tenDigits, string swapped, bool missed)
    {
        Assert.Equal(missed, VatNumber.TryParse(swapped + VatNumber.For(tenDigits).Value[10], out _));
    }

    [Fact]
    public void Is_made_from_ten_digits()
    {
        Assert.Equal("07643520567", VatNumber.For("0764352056").Value);
        Assert.Throws<FormatException>(() => VatNumber.For("764352056"));
        Assert.Throws<FormatException>(() => VatNumber.For("0000000015"));
        Assert.Throws<FormatException>(() => VatNumber.For("07643520A6"));
    }
}
