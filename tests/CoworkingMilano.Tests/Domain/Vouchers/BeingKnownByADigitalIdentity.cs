using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Vouchers;

/// <summary>A digital identity says who somebody is: no copy of an identity document is asked (CAD art. 65).</summary>
public class BeingKnownByADigitalIdentity
{
    [Theory]
    [InlineData(Identification.Password, "documento-identita curriculum preventivo")]
    [InlineData(Identification.Spid, "curriculum preventivo")]
    [InlineData(Identification.Cie, "curriculum preventivo")]
    [InlineData(Identification.Cns, "curriculum preventivo")]
    public void Decides_which_documents_are_asked(Identification way, string asked)
    {
        var draft = Some.DraftVoucher();
        draft.RecogniseAuthor(way);

        Assert.Equal(asked.Split(' '), draft.AskedDocuments.Select(d => d.Code));
    }

    [Fact]
    public void The_identity_document_is_neither_missing_nor_taken()
    {
        var draft = WithoutIdentityDocument();
        Assert.False(draft.IsReadyToSubmit(Some.Clock.TodayInMilan));

        draft.RecogniseAuthor(Identification.Spid);

        Assert.Empty(draft.MissingDocuments);
        var broken = Assert.Throws<RuleBrokenException>(() => draft.AttachDocument(draft.Call.Documents.Single(d => d.IsReplacedByDigitalIdentity), Some.File(), Some.Clock));
        Assert.Equal("Hai un’identità digitale: questo documento non serve.", broken.Message);
        draft.Submit(null, Some.Clock);
        Assert.Equal((ApplicationStatus.Submitted, Identification.Spid), (draft.Status, draft.IdentifiedBy));
        Assert.DoesNotContain(draft.InformationTopics, t => t.Code == "documento-identita");
    }

    [Fact]
    public void Who_comes_back_with_a_password_alone_is_asked_again()
    {
        var draft = WithoutIdentityDocument();
        draft.RecogniseAuthor(Identification.Spid);
        draft.RecogniseAuthor(Identification.Password);

        Assert.Equal("documento-identita", Assert.Single(draft.MissingDocuments).Code);
        Assert.Throws<RuleBrokenException>(() => draft.Submit(null, Some.Clock));
    }

    [Fact]
    public void Nobody_is_known_otherwise_once_the_request_is_submitted() =>
        Assert.Throws<RuleBrokenException>(() => Some.SubmittedVoucher().RecogniseAuthor(Identification.Spid));

    private static VoucherApplication WithoutIdentityDocument()
    {
        var draft = Some.DraftVoucher();
        draft.Detach(draft.DocumentOf(draft.Call.Documents.Single(d => d.IsReplacedByDigitalIdentity))!, Some.Clock);
        return draft;
    }
}
