using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Protocol;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Documents;
using Microsoft.EntityFrameworkCore;
using CaseAct = CoworkingMilano.Domain.Applications.Act;

namespace CoworkingMilano.Tests.Data;

/// <summary>Cases received before there was a register keep their acts without numbers; what they do from then on is registered.</summary>
public sealed class CarryingOldCasesOver
{
    [Fact]
    public async Task The_migration_numbers_nothing_and_begins_an_empty_chain()
    {
        using var database = await EarlierDatabase.Before("AddProtocol");
        database.Insert("Accounts", ("Id", "carla"));
        database.Insert("Applications", ("Id", 7), ("ApplicantId", "carla"));
        database.Insert("TimelineEntries", ("Id", 1), ("ApplicationId", 7), ("ActorId", "carla"), ("Act", "Submitted"));

        await database.Migrate();

        Assert.Equal([0L], database.Row("""SELECT count(*) FROM "ProtocolEntries" """));
        Assert.Equal([0L, ProtocolHash.Beginning], database.Row("""SELECT "Sequence", "Hash" FROM "ProtocolHeads" """));
        Assert.Equal(["Submitted"], database.Row("""SELECT "Act" FROM "TimelineEntries" WHERE "CoveredBy" IS NULL"""));
    }

    [Fact]
    public async Task Calls_of_before_owe_the_checks_of_a_new_one_and_their_authors_were_known_by_a_password()
    {
        using var database = await EarlierDatabase.Before("AddOfficeChecks");
        database.Insert("Accounts", ("Id", "carla"));
        database.Insert("Calls", ("Id", 3), ("Code", "2025"));
        database.Insert("Requirements", ("Id", 31), ("CallId", 3), ("Code", "Q1"));
        database.Insert("Requirements", ("Id", 32), ("CallId", 3), ("Code", "Q10"));
        database.Insert("Applications", ("Id", 7), ("ApplicantId", "carla"), ("CallId", 3));

        await database.Migrate();

        var today = Some.Call().OwedChecks.Select(c => $"{c.Kind} {c.Code} {c.Position} {c.Title} {c.Source} {c.Article} {(c.IsForEnterprisesOnly ? 1 : 0)} {c.ValidDays} {c.Proves?.Code} {string.Join(';', c.Certificates)}");
        var carried = database.Rows("""
            SELECT c."Kind", c."Code", c."Position", c."Title", c."Source", c."Article", c."IsForEnterprisesOnly", c."ValidDays", r."Code", c."Certificates"
            FROM "OwedChecks" c LEFT JOIN "Requirements" r ON r."Id" = c."ProvesId" WHERE c."CallId" = 3 ORDER BY c."Id"
            """);
        Assert.Equal(today, carried.Select(row => string.Join(' ', [.. row[..9].Select(v => v is DBNull ? "" : $"{v}"), string.Join(';', System.Text.Json.JsonSerializer.Deserialize<string[]>((string)row[9])!)])));
        Assert.Equal(["Password"], database.Row("""SELECT "IdentifiedBy" FROM "Applications" """));
    }

    [Fact]
    public async Task A_case_prepared_before_there_were_checks_is_sent_back_checked_and_decided()
    {
        using var database = TestDatabase.Create();
        var application = Some.PreparedAccreditation();
        await database.Save([.. Some.Everybody, application]);
        await using (var db = database.Open())
        {
            // As the migration left it: no check, and the officer's own verdict on what they would have proved.
            await db.Set<OfficeCheck>().ExecuteDeleteAsync();
            var saved = (AccreditationApplication)await db.CaseForReviewAsync(application.Reference);
            foreach (var requirement in saved.Call.Requirements.Where(r => r.Code is "Q1" or "Q10"))
            {
                var verdict = db.Add(new RequirementCheck { Requirement = requirement, Outcome = CheckOutcome.Met, CheckedById = Some.CaseOfficer.Id, CheckedAt = Some.Clock.UtcNow });
                verdict.Property("AccreditationApplicationId").CurrentValue = saved.Id;
            }

            await db.SaveChangesAsync();
        }

        await using (var db = database.Open())
        {
            var prepared = (AccreditationApplication)await db.CaseForReviewAsync(application.Reference);
            Assert.All(prepared.MandatoryRequirements, r => Assert.True(prepared.IsMet(r)));
            Assert.Contains("manca la verifica d’ufficio «Contributi in regola»", Assert.Throws<RuleBrokenException>(() => prepared.CurrentDecision!.Sign(Some.ResponsibleOfficer, Some.Clock)).Message);

            prepared.CurrentDecision!.SendBack("Mancano le verifiche d’ufficio.", Some.ResponsibleOfficer, Some.Clock);
            Some.Ascertain(prepared);
            prepared.PrepareAdmission(null, Some.CaseOfficer, Some.Clock).Sign(Some.ResponsibleOfficer, Some.Clock);
            await db.SaveChangesAsync();
        }

        await using var after = database.Open();
        Assert.Equal(ApplicationStatus.Admitted, (await after.Applications.SingleAsync()).Status);
        Assert.Null((await after.VerifyProtocolAsync()).Break);
    }

    [Fact]
    public async Task The_first_act_after_it_covers_all_that_happened_before()
    {
        using var database = TestDatabase.Create();
        var application = Some.VoucherUnderReview();
        await database.Save([.. Some.Everybody, application]);
        await using (var db = database.Open())
        {
            // As the migration left it.
            await db.Set<TimelineEntry>().ExecuteUpdateAsync(e => e.SetProperty(x => x.CoveredBy, (int?)null));
            await db.ProtocolEntries.ExecuteDeleteAsync();
            await db.ProtocolHeads.ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, 0).SetProperty(x => x.Hash, ProtocolHash.Beginning));
            await db.ReferenceCounters.Where(c => c.Series.StartsWith("PG-")).ExecuteDeleteAsync();
        }

        await using (var db = database.Open())
        {
            (await db.VoucherApplications.SingleAsync()).Withdraw(Some.Clock);
            await db.SaveChangesAsync();
        }

        await using var register = database.Open();
        var line = await register.ProtocolEntries.Include(e => e.Document).SingleAsync();
        Assert.Equal((1, CaseAct.Withdrawn), (line.Number, line.Act));
        Assert.Contains(application.Call.Office, line.Document.Text); // The act had loaded no call.
        Assert.Equal([1, 1, 1], await register.Set<TimelineEntry>().OrderBy(e => e.Id).Select(e => e.CoveredBy!.Value).ToListAsync());
        Assert.Null((await register.VerifyProtocolAsync()).Break);
        var receipt = new PdfFile((await register.ReceiptAsync(await register.VoucherApplications.ForReceipt().SingleAsync())).ToPdf());
        Assert.Contains("Protocollo presentata prima che il portale tenesse il registro", receipt.Text);
        Assert.Contains("Copia composta con i dati di oggi", receipt.Text);
    }
}
