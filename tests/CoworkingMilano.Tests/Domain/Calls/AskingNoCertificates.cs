using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Calls;

/// <summary>A call never asks for what another administration holds (D.P.R. 445/2000 artt. 40 and 43).</summary>
public class AskingNoCertificates
{
    [Theory]
    [InlineData("DURC", "In corso di validità.")]
    [InlineData("Prova dell’iscrizione", "La visura camerale degli ultimi sei mesi.")]
    [InlineData("Certificato di residenza", "")]
    public void Refuses_a_document_that_the_office_gets_by_itself(string title, string hint)
    {
        var call = Some.Call();

        var broken = Assert.Throws<RuleBrokenException>(() => call.AskFor(new RequiredDocument { Code = "altro", Position = 4, Title = title, Hint = hint }));

        Assert.Equal($"«{title}» non si chiede: lo sa un’altra amministrazione, e lo accerta l’ufficio (artt. 40 e 43 del D.P.R. 445/2000).", broken.Message);
        Assert.Equal(3, call.Documents.Count);
    }

    [Fact]
    public void Refuses_a_check_of_what_a_document_is_asked_for()
    {
        var call = Call2013.Blank("2027", new DateOnly(2027, 1, 1));
        call.AskFor(new RequiredDocument { Code = "casellario", Position = 1, Title = "Certificato del casellario", Hint = "" });

        Assert.Throws<RuleBrokenException>(() => call.Owe(Check("casellario", "certificato del casellario")));
        call.Owe(Check("durc", "DURC"));
        Assert.Throws<RuleBrokenException>(() => call.Owe(Check("durc", "altro")));
        Assert.Equal("durc", Assert.Single(call.OwedChecks).Code);
    }

    [Theory]
    [InlineData("Il Durc, entro venerdì", true)]
    [InlineData("la VISURA", true)]
    [InlineData("visurato", false)]
    [InlineData("Il preventivo dello spazio", false)]
    public void Knows_a_paper_by_its_whole_name_however_it_is_written(string words, bool isNamed) =>
        Assert.Equal(isNamed, Some.Call().OwedChecksFor(ApplicationKind.Accreditation).Any(c => c.IsNamedIn(words)));

    private static OwedCheck Check(string code, string paper) => new() { Kind = ApplicationKind.Voucher, Code = code, Position = 1, Title = code, Source = "Altrove", Article = "art. 43 del D.P.R. 445/2000", Certificates = [paper] };
}
