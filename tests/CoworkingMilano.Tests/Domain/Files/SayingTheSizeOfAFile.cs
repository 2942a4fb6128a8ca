using CoworkingMilano.Domain.Files;

namespace CoworkingMilano.Tests.Domain.Files;

public class SayingTheSizeOfAFile
{
    [Theory]
    [InlineData(3, "3 byte")]
    [InlineData(1023, "1023 byte")]
    [InlineData(1024, "1 KB")]
    [InlineData(350_000, "341 KB")]
    [InlineData(1_258_291, "1,2 MB")]
    public void Takes_the_unit_that_reads_best(int bytes, string said)
    {
        Assert.Equal(said, FileSize.Format(bytes));
    }
}
