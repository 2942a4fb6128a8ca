using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Vouchers;

public class CompletingADraft
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Begins_with_nothing_done()
    {
        var draft = new VoucherApplication { Reference = "VC-2026-0001", ApplicantId = Some.Coworker.Id, Call = Some.Call(), StartedAt = Some.Clock.UtcNow };

        Assert.All(Enum.GetValues<VoucherSection>(), part => Assert.False(draft.IsComplete(part, Today)));
        Assert.Throws<RuleBrokenException>(() => draft.Submit(null, Some.Clock));
    }

    [Fact]
    public void Ends_with_every_section_done()
    {
        var draft = Some.DraftVoucher();

        Assert.All(Enum.GetValues<VoucherSection>(), part => Assert.True(draft.IsComplete(part, Today)));
        Assert.True(draft.IsReadyToSubmit(Today));
    }

    [Fact]
    public void Waits_for_birth_date_and_sex_to_be_confirmed()
    {
        var draft = Some.DraftVoucher();

        draft.Identify("Carla", "Rossi", Some.FiscalCodeOf("Rossi", "Carla"), new DateOnly(1990, 5, 12), Sex.Female, isConfirmed: false, Some.Clock);

        Assert.False(draft.IsComplete(VoucherSection.Person, Today));
        Assert.False(draft.IsReadyToSubmit(Today));
    }

    [Fact]
    public void Loses_the_stay_when_its_first_month_is_past_or_its_space_leaves_the_list()
    {
        var draft = Some.DraftVoucher();

        Assert.True(draft.IsComplete(VoucherSection.Stay, new DateOnly(2026, 3, 31)));
        Assert.False(draft.IsComplete(VoucherSection.Stay, new DateOnly(2026, 4, 1)));
        Assert.False(Some.DraftVoucher(space: Some.AccreditedSpace(Call2013.Open("2023", new DateOnly(2023, 1, 1), Some.Clock), clock: FixedClock.On(2023, 3, 3))).IsComplete(VoucherSection.Stay, Today.AddDays(1)));
    }

    [Fact]
    public void Wants_the_minimum_cost_of_the_call()
    {
        var call = Some.Call();
        call.MinimumCost = 1_000m;

        Assert.False(Some.DraftVoucher(call, monthlyFee: 200m, months: 4).IsComplete(VoucherSection.Stay, Today));
        Assert.True(Some.DraftVoucher(call, monthlyFee: 250m, months: 4).IsComplete(VoucherSection.Stay, Today));
    }

    [Fact]
    public void Wants_every_document_and_the_declarations_in_force()
    {
        var draft = Some.DraftVoucher();

        draft.Detach(draft.DocumentOf(draft.Call.Documents[0])!, Some.Clock);
        draft.Call.Declare(draft.Kind, "privacy", "Ho letto la nuova informativa.");

        Assert.False(draft.IsComplete(VoucherSection.Documents, Today));
        Assert.Equal([draft.Call.Documents[0]], draft.MissingDocuments);
        Assert.False(draft.IsComplete(VoucherSection.Declarations, Today));
    }

    [Fact]
    public void Takes_one_file_for_each_document_of_the_call()
    {
        var draft = Some.DraftVoucher();

        Assert.Throws<RuleBrokenException>(() => draft.AttachDocument(draft.Call.Documents[0], Some.File(), Some.Clock));
        Assert.Throws<RuleBrokenException>(() => draft.AttachDocument(new RequiredDocument { Code = "altro", Position = 9, Title = "Altro", Hint = "" }, Some.File(), Some.Clock));
    }

    [Fact]
    public void Plans_a_stay_within_the_rules_of_the_call()
    {
        var draft = Some.DraftVoucher();
        var space = draft.Space!;

        Assert.Throws<RuleBrokenException>(() => Plan(new DateOnly(2026, 3, 2), 12, 200m));
        Assert.Throws<RuleBrokenException>(() => Plan(new DateOnly(2026, 2, 1), 12, 200m));
        Assert.Throws<RuleBrokenException>(() => Plan(new DateOnly(2027, 3, 1), 12, 200m));
        Assert.Throws<RuleBrokenException>(() => Plan(new DateOnly(2026, 3, 1), 13, 200m));
        Assert.Throws<RuleBrokenException>(() => Plan(new DateOnly(2026, 3, 1), 12, 0m));
        Plan(new DateOnly(2027, 2, 1), 1, 200m);
        Assert.Equal(new DateOnly(2027, 2, 28), draft.LastDay);

        void Plan(DateOnly firstMonth, int months, decimal fee) => draft.PlanStay(space, firstMonth, months, fee, 22, false, Some.Clock);
    }

    [Fact]
    public void Is_over_once_submitted()
    {
        var application = Some.SubmittedVoucher();

        Assert.Throws<RuleBrokenException>(application.RequireDraft);
        Assert.Throws<RuleBrokenException>(() => application.ApplyAs(ApplicantKind.Person, null, null, null, Some.Clock));
        Assert.Throws<RuleBrokenException>(() => application.DescribeProject("Altro", "Altro", Some.Clock));
        Assert.Throws<RuleBrokenException>(() => application.GiveBankAccount(Iban.Parse("IT60X0542811101000000123456"), Some.Clock));
        Assert.Throws<RuleBrokenException>(() => application.Detach(application.Attachments[0], Some.Clock));
    }

    [Theory, InlineData("Rossi", "Carla", true), InlineData("Bianchi", "Carla", false)]
    public void Knows_whether_the_names_agree_with_the_code(string familyName, string givenName, bool agrees)
    {
        var draft = Some.DraftVoucher();

        draft.Identify(givenName, familyName, Some.FiscalCodeOf("Rossi", "Carla"), new DateOnly(1990, 5, 12), Sex.Female, true, Some.Clock);

        Assert.Equal(agrees, draft.NamesAgreeWithCode);
    }
}
