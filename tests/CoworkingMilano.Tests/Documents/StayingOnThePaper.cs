using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;

namespace CoworkingMilano.Tests.Documents;

/// <summary>The longest names the forms take, without a space to break them at.</summary>
public sealed class StayingOnThePaper
{
    private static readonly string Name = $"Coworking{new string('W', 111)}";

    [Fact]
    public async Task Of_the_receipt() => AssertInside(await Papers.ReceiptOf(Submitted()));

    [Fact]
    public async Task Of_the_report() => AssertInside(await Papers.ReportOf(Admitted().LastClosedInspection!));

    [Fact]
    public async Task Of_the_letter() => AssertInside(await Papers.LetterOf(Admitted()));

    [Fact]
    public void Of_the_certificate() => AssertInside(AccreditationCertificate.For(Admitted().Space!, Today, $"https://coworking.example/elenco/{Admitted().Space!.Slug}"));

    private static DateOnly Today => new(2026, 3, 8);

    private static AccreditationApplication Submitted() => Some.SubmittedAccreditation(name: Name);

    private static AccreditationApplication Admitted() => Some.AdmittedAccreditation(Some.Premises(Name) with { Address = $"Via{new string('M', 190)} 1" });

    /// <summary>Every letter of the name is printed, and no letter of anything beyond the margins of A4 (595 points).</summary>
    private static void AssertInside(byte[] document)
    {
        var pages = new PdfFile(document).Pages;

        Assert.Contains(Name, string.Concat(pages.SelectMany(p => p.Letters).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(pages.SelectMany(p => p.Letters), letter => Assert.InRange(letter.BoundingBox.Right, 0, 595 - 28));
    }
}
