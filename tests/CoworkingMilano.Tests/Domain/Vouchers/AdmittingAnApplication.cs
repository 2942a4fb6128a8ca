using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Vouchers;

public class AdmittingAnApplication
{
    [Theory]
    [InlineData(ApplicantKind.Enterprise, "Camera di commercio")]
    [InlineData(ApplicantKind.Person, "Comune di Milano")]
    [InlineData(ApplicantKind.SelfEmployed, "Comune di Milano")]
    public void Draws_the_whole_award_on_the_first_line_open_to_the_applicant(ApplicantKind kind, string line)
    {
        var application = Some.AdmittedVoucher(monthlyFee: 250m, kind: kind);

        Assert.Equal((line, 1_500m), (application.Line!.Name, application.AwardedAmount));
        Assert.Equal(application.Line.Appropriated - 1_500m, application.Line.Available);
        Assert.All(application.Call.Lines.Where(l => l != application.Line), other => Assert.Equal(other.Appropriated, other.Available));
    }

    [Fact]
    public void Passes_over_a_line_that_could_bear_only_a_part()
    {
        var call = Some.Call();
        call.Lines.Single(l => l.Drawers is Drawers.MilanEnterprises).Commit(Call2013.ChamberOfCommerceAppropriation - 1_499.99m, "VC-2025-0001", Some.Clock);

        var application = Some.AdmittedVoucher(call, monthlyFee: 250m, kind: ApplicantKind.Enterprise);

        Assert.Equal("Comune di Milano", application.Line!.Name);
        Assert.Equal(1_499.99m, call.Lines.Single(l => l.Drawers is Drawers.MilanEnterprises).Available);
    }

    [Fact]
    public void Changes_nothing_and_stays_to_be_signed_when_no_line_can_bear_it()
    {
        var call = Some.CallWithLeft(1_499.99m);
        var application = Some.PreparedVoucher(call, monthlyFee: 250m);

        Assert.Throws<RuleBrokenException>(() => application.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock));

        Assert.Equal((ApplicationStatus.AwaitingSignature, null, null), (application.Status, application.AwardedAmount, application.Line));
        Assert.Equal(1_499.99m, Some.LineForAnyone(call).Available);
        Assert.Equal(Call2013.ChamberOfCommerceAppropriation, call.Lines.Single(l => l.Drawers is Drawers.MilanEnterprises).Available);
    }
}
