using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Domain.Applications;

/// <summary>Two years without benefits (D.P.R. 445/2000 art. 75 c. 1-bis), for the person and for the enterprise, at the submission and at the admission.</summary>
public sealed class BanningAfterAFalseDeclaration : IDisposable
{
    private static readonly FixedClock Clock = Some.Clock;
    private static readonly DateOnly LastDay = new(2028, 3, 2);

    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Is_born_of_a_lapse_for_a_person_and_their_VAT_number()
    {
        var application = Some.AdmittedVoucher(kind: ApplicantKind.Enterprise);

        var proceeding = Some.ConcludedProceeding(application, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);

        Assert.Equal([(application.FiscalCode!, Clock.TodayInMilan, LastDay), (application.VatNumber!, Clock.TodayInMilan, LastDay)], proceeding.Bans.Select(b => (b.Code, b.FromOn, b.LastDay)));
    }

    [Fact]
    public void Is_born_of_a_removal_for_who_runs_the_space()
    {
        var proceeding = Some.ConcludedProceeding(Some.AdmittedAccreditation(), ProceedingKind.Removal, ProceedingGround.FalseDeclaration);

        Assert.Equal(["12345678903"], proceeding.Bans.Select(b => b.Code));
    }

    [Theory]
    [InlineData(ProceedingKind.Lapse, ProceedingGround.DutyBreached)]
    [InlineData(ProceedingKind.Revocation, ProceedingGround.FactsChanged)]
    [InlineData(ProceedingKind.Annulment, ProceedingGround.Unlawful)]
    public void Is_not_born_of_other_acts(ProceedingKind kind, ProceedingGround ground) =>
        Assert.Empty(Some.ConcludedProceeding(Some.AdmittedVoucher(), kind, ground).Bans);

    [Fact]
    public void A_suspension_does_not_ban() =>
        Assert.Empty(Some.ConcludedProceeding(Some.AdmittedAccreditation(), ProceedingKind.Suspension, ProceedingGround.FalseDeclaration).Bans);

    [Theory]
    [InlineData("2028-03-02T22:59:00Z", true)]
    [InlineData("2028-03-02T23:00:00Z", false)]
    public async Task Holds_to_the_end_of_its_last_day_in_Milan(string moment, bool banned)
    {
        var clock = new FixedClock(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        var lapsed = Some.AdmittedVoucher();
        Some.ConcludedProceeding(lapsed, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);
        var again = Some.DraftVoucher(lapsed.Call, Some.AccreditedSpace(lapsed.Call, "Altro spazio", clock), clock: clock);
        await _database.Save([.. Some.Everybody, lapsed, again]);
        await using var db = _database.Open();
        var draft = await db.WithBansAsync(await db.VoucherApplications.Referenced(again.Reference).WithSections().SingleAsync());

        if (banned)
        {
            Assert.Contains("Fino al 2\u00A0marzo\u00A02028 compreso", Assert.Throws<RuleBrokenException>(() => draft.Submit(null, clock)).Message);
            Assert.True(draft.IsDraft);
        }
        else
        {
            draft.Submit(null, clock);
        }

        Assert.Equal(banned, await db.Bans.InForceOn(clock.TodayInMilan).AnyAsync());
        Assert.All(await db.Bans.ToListAsync(), ban => Assert.Equal(banned, ban.IsInForceOn(clock.TodayInMilan)));
    }

    [Fact]
    public async Task Stops_the_admission_of_who_asked_before()
    {
        var call = Some.Call();
        var space = Some.AccreditedSpace(call);
        var asked = Some.VoucherUnderReview(call, space, kind: ApplicantKind.Enterprise, fiscalCode: Some.NewFiscalCode());
        var prepared = Some.PreparedVoucher(call, space, kind: ApplicantKind.Enterprise, fiscalCode: Some.NewFiscalCode());
        var colleague = Some.AdmittedVoucher(call, space, kind: ApplicantKind.Enterprise);
        Some.ConcludedProceeding(colleague, ProceedingKind.Lapse, ProceedingGround.FalseDeclaration);
        await _database.Save([.. Some.Everybody, asked, prepared, colleague]);
        await using var db = _database.Open();

        var first = await db.CaseForReviewAsync(asked.Reference);
        Assert.Contains("fino al 2\u00A0marzo\u00A02028 compreso", Assert.Throws<RuleBrokenException>(() => first.PrepareAdmission(null, Some.CaseOfficer, Clock)).Message);
        var second = await db.CaseForReviewAsync(prepared.Reference);
        Assert.Contains("fino al 2\u00A0marzo\u00A02028 compreso", Assert.Throws<RuleBrokenException>(() => second.CurrentDecision!.Sign(Some.ResponsibleOfficer, Clock)).Message);
        Assert.Contains("fino al 2\u00A0marzo\u00A02028", (await db.CaseFileAsync(asked.Reference)).ObstaclesToAdmission(Clock.TodayInMilan)[0]);
    }

    [Fact]
    public async Task Follows_the_VAT_number_whoever_applies_with_it()
    {
        var space = Some.AdmittedAccreditation();
        Some.ConcludedProceeding(space, ProceedingKind.Removal, ProceedingGround.FalseDeclaration);
        var draft = Some.DraftAccreditation(space.Call, "Nuovo spazio", manager: Some.Coworker);
        await _database.Save([.. Some.Everybody, space, draft]);
        await using var db = _database.Open();

        Assert.NotEmpty(await db.Bans.Against("RSSCRL90E52F205X", "12345678903").ToListAsync());
        Assert.Empty(await db.Bans.Against("RSSCRL90E52F205X", null).ToListAsync());
        var facing = await db.WithBansAsync(await db.AccreditationApplications.Referenced(draft.Reference).WithSections().SingleAsync());
        Assert.Throws<RuleBrokenException>(() => facing.Submit(Clock));
    }

    [Fact]
    public async Task A_case_read_without_its_bans_says_so_instead_of_having_none()
    {
        var draft = Some.DraftVoucher();
        Assert.Null(draft.BanOn(Clock.TodayInMilan));
        await _database.Save([.. Some.Everybody, draft]);
        await using var db = _database.Open();

        var read = await db.VoucherApplications.Referenced(draft.Reference).WithSections().SingleAsync();

        Assert.Throws<InvalidOperationException>(() => read.BanOn(Clock.TodayInMilan));
        Assert.Throws<InvalidOperationException>(() => read.Submit(null, Clock));
        Assert.Null((await db.WithBansAsync(read)).BanOn(Clock.TodayInMilan));
    }

    [Fact]
    public void Of_the_29th_of_February_it_ends_with_the_month()
    {
        var proceeding = Some.ConcludedProceeding(Some.AdmittedVoucher(clock: FixedClock.On(2028, 2, 1)), ProceedingKind.Lapse, ProceedingGround.FalseDeclaration, FixedClock.On(2028, 2, 29));

        Assert.All(proceeding.Bans, ban => Assert.Equal(new DateOnly(2030, 2, 28), ban.LastDay));
    }
}
