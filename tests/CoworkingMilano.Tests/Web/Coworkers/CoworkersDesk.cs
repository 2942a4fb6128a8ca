using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.Coworkers;

/// <summary>One portal for all the tests of the coworkers' area: each brings a person, a call and a space of its own.</summary>
public sealed class CoworkersDesk : IAsyncLifetime
{
    public const string Name = "Coworkers";

    private static int _number;

    public PortalFactory Portal { get; } = new();

    public async ValueTask InitializeAsync() => await Portal.Save(Some.Everybody);

    public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

    public static CoworkingSpace NewSpace(Call call, TimeProvider? clock = null) => Some.AccreditedSpace(call, $"Spazio {Interlocked.Increment(ref _number)}", clock);

    public static string UrlOf(Application application) => $"/coworker/domande/{application.Reference}";

    /// <summary>A complete draft of somebody who is signed in.</summary>
    public async Task<(HttpClient Client, VoucherApplication Draft)> Draft(Action<Call>? about = null, decimal monthlyFee = 200m, int months = 12)
    {
        var (client, coworker) = await SignIn();
        var call = Some.Call();
        var draft = Some.DraftVoucher(call, NewSpace(call), monthlyFee, months, fiscalCode: Some.NewFiscalCode(), coworker: coworker);
        about?.Invoke(call);
        await Portal.Save(draft);
        return (client, draft);
    }

    /// <summary>A case of somebody who is signed in, brought to where it is by <paramref name="acts"/>.</summary>
    public async Task<(HttpClient Client, VoucherApplication Case)> Case(params Action<VoucherApplication>[] acts)
    {
        var (client, coworker) = await SignIn();
        var call = Some.Call();
        var application = Some.DraftVoucher(call, NewSpace(call), fiscalCode: Some.NewFiscalCode(), coworker: coworker);
        application.Submit(null, Some.Clock);
        foreach (var act in acts)
        {
            act(application);
        }

        await Portal.Save(application);
        return (client, application);
    }

    /// <summary>A draft that nobody has written on yet.</summary>
    public async Task<(HttpClient Client, VoucherApplication Draft)> EmptyDraft(Action<Call>? about = null)
    {
        var (client, coworker) = await SignIn();
        var call = Some.Call();
        about?.Invoke(call);
        var draft = new VoucherApplication { Reference = $"VC-2026-9{Interlocked.Increment(ref _number):000}", ApplicantId = coworker.Id, Call = call, StartedAt = Some.Clock.UtcNow };
        await Portal.Save(draft);
        return (client, draft);
    }

    public async Task<(HttpClient Client, Account Coworker)> SignIn()
    {
        var coworker = Some.Person("Carla", "Rossi");
        return (await Portal.SignIn(coworker), coworker);
    }

    public Task<VoucherApplication> Saved(VoucherApplication application) =>
        Portal.WithDb(db => db.VoucherApplications.Referenced(application.Reference).WithSections().Include(a => a.Timeline).ThenInclude(e => e.Actor).Include(a => a.Notices).SingleOrNotFoundAsync());
}

[CollectionDefinition(CoworkersDesk.Name)]
public sealed class CoworkersTests : ICollectionFixture<CoworkersDesk>;
