using CoworkingMilano.Domain.Identifiers;

namespace CoworkingMilano.Tests.Domain.Identifiers;

public class ReadingAReaNumber
{
    [Theory]
    [InlineData("MI-1234567")]
    [InlineData("mi-1234567")]
    [InlineData(" mi 1234567 ")]
    [InlineData("MI1234567")]
    [InlineData("Mi – 1.234.567")]
    public void Forgives_how_it_is_typed(string typed) => Assert.Equal("MI-1234567", ReaNumber.Parse(typed).Value);

    [Theory]
    [InlineData("BG-402")]
    [InlineData("FO-123456")]
    public void Takes_any_province_present_or_past(string typed) => Assert.Equal(typed, ReaNumber.Parse(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MI")]
    [InlineData("1234567")]
    [InlineData("XX-1234567")]
    [InlineData("MI-12345678")]
    [InlineData("MI-12345A7")]
    [InlineData("MI-١٢٣")]
    public void Refuses_what_is_not_one(string? typed) => Assert.False(ReaNumber.TryParse(typed, out _));
}
