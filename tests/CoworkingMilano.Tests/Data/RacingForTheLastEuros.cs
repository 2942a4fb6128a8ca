using System.Net;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Data;

/// <summary>Many hands sign at once more awards of € 1,200 than € 5,000 can bear: four fit.</summary>
public sealed class RacingForTheLastEuros
{
    private const int Cases = 10;
    private const int Connections = 20;
    private const int Fitting = 4;

    private readonly Call _call = Some.CallWithLeft(5_000m);
    private readonly Account _colleague = Some.Person("Rocco", "Responsabile");

    [Fact]
    public async Task Commits_what_fits_and_nothing_twice_over_twenty_connections()
    {
        using var database = TestDatabase.Create();
        var cases = PreparedCases();
        await database.Save([.. Some.Everybody, _colleague, .. cases]);

        var signed = await StartingLine.Run(Connections, async (i, line) =>
        {
            await using var db = database.Open();
            return await TrySign(db, cases[i % Cases].Reference, i < Cases ? Some.ResponsibleOfficer : _colleague, line);
        });

        Assert.Equal(Fitting, signed.Count(hasSigned => hasSigned));
        await using var after = database.Open();
        await AssertEveryEuroIsAccountedFor(after);
    }

    [Fact]
    public async Task Commits_what_fits_and_nothing_twice_through_the_pages()
    {
        using var portal = new PortalFactory();
        var cases = PreparedCases();
        await portal.Save([.. Some.Everybody, _colleague, .. cases]);
        List<Func<Task<HttpResponseMessage>>> read = [];
        foreach (var officer in (Account[])[Some.ResponsibleOfficer, _colleague])
        {
            var client = await portal.SignIn(officer, Roles.ResponsibleOfficer);
            foreach (var application in cases)
            {
                read.Add(await client.ReadForm($"/ufficio/domande/{application.Reference}/firma"));
            }
        }

        var answers = await StartingLine.Run(Connections, async (i, line) =>
        {
            await line.Wait();
            return (await read[i]()).StatusCode;
        });

        Assert.Equal(Fitting, answers.Count(status => status is HttpStatusCode.Found));
        Assert.Equal(Connections - Fitting, answers.Count(status => status is HttpStatusCode.Conflict));
        await portal.WithDb(AssertEveryEuroIsAccountedFor);
    }

    private VoucherApplication[] PreparedCases()
    {
        var space = Some.AccreditedSpace(_call);
        return [.. Enumerable.Range(0, Cases).Select(_ => Some.PreparedVoucher(_call, space, fiscalCode: Some.NewFiscalCode()))];
    }

    /// <summary>As the signature page does, but nobody signs before everybody has read the same balance.</summary>
    private static async Task<bool> TrySign(PortalDbContext db, string reference, Account signer, StartingLine line)
    {
        var hasStarted = false;
        try
        {
            await db.RetryContestedAsync(async () =>
            {
                var application = await db.CaseForReviewAsync(reference);
                if (!hasStarted)
                {
                    hasStarted = true;
                    await line.Wait();
                }

                application.DecisionNumbered(1).Sign(signer, Some.Clock);
                await db.SaveChangesAsync();
            });
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private async Task AssertEveryEuroIsAccountedFor(PortalDbContext db)
    {
        var line = await db.BudgetLines.Include(l => l.Entries).SingleAsync(l => l.Name == Some.LineForAnyone(_call).Name);
        var vouchers = await db.VoucherApplications.Include(a => a.Line).ToListAsync();
        var admitted = vouchers.Where(v => v.Status is ApplicationStatus.Admitted).ToList();
        var entries = line.Entries.OrderBy(e => e.Id).ToList();

        Assert.Equal(200m, line.Available);
        Assert.Equal(line.Available, entries.Sum(e => e.Amount));
        Assert.All(entries, (entry, i) => Assert.Equal(entries.Take(i + 1).Sum(e => e.Amount), entry.Balance));
        Assert.Equal(Fitting, admitted.Count);
        Assert.All(admitted, v => Assert.Equal((1_200m, line), (v.AwardedAmount, v.Line)));
        Assert.Equal(admitted.Select(v => v.Reference).Order(), entries.Skip(2).Select(e => e.Reference).Order());
        Assert.Equal(Cases - Fitting, vouchers.Count(v => v is { Status: ApplicationStatus.AwaitingSignature, AwardedAmount: null, Line: null }));
    }
}
