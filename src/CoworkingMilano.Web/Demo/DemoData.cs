using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Spaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Demo;

/// <summary>A small programme a year into its life: spaces on the list, one that left it, cases at every stage, and somebody to sign in as for each.</summary>
public sealed class DemoData(PortalDbContext db, UserManager<Account> accounts, TimeProvider now)
{
    private readonly DemoClock _clock = new(now.GetUtcNow());
    private readonly Dictionary<string, CoworkingSpace> _spaces = [];
    private readonly Dictionary<Persona, Account> _people = [];

    /// <summary>Plants once, all of it or none: a database that holds a call is left as it is.</summary>
    public async Task PlantAsync()
    {
        if (!await db.Calls.AnyAsync())
        {
            await db.InTransactionAsync(PlayAsync);
        }
    }

    private async Task PlayAsync()
    {
        foreach (var persona in Persona.All)
        {
            _people[persona] = await AddAccountAsync(persona.ToAccount(), persona.Role);
        }

        var story = new DemoStory(db, _clock, _people[Persona.Elena], _people[Persona.Luca], _people[Persona.Renata]);
        await PlayThePastAsync(story);
        var call = await OpenCallAsync(monthsAgo: 13);
        await PlayTheSpacesAsync(story, call);
        await PlayTheVouchersAsync(story, call);
        await MarkOldNoticesSentAsync();
    }

    private async Task PlayThePastAsync(DemoStory story)
    {
        var call = await OpenCallAsync(monthsAgo: 41);
        MoveTo(daysAgo: 1_220);
        await story.AdmitSpaceAsync(call, DemoSpace.Ended, await AddAccountAsync("Bruno", "Bovisa"));
        call.Close(now.TodayInMilan.AddMonths(-14));
        await db.SaveChangesAsync();
    }

    private async Task PlayTheSpacesAsync(DemoStory story, Call call)
    {
        var daysAgo = 380;
        foreach (var space in DemoSpace.OnTheList)
        {
            MoveTo(daysAgo);
            var manager = space == DemoSpace.OnTheList[0] ? _people[Persona.Marta] : await AddManagerOfAsync(space);
            _spaces[space.Name] = await story.AdmitSpaceAsync(call, space, manager);
            daysAgo -= 29;
        }

        MoveTo(daysAgo: 120);
        var refused = await story.SubmitSpaceAsync(call, DemoSpace.Refused, await AddManagerOfAsync(DemoSpace.Refused));
        story.TakeInCharge(refused);
        await story.InspectAsync(refused);
        story.CheckAtTheDesk(refused, "Q10", "Il documento unico di regolarità contributiva risulta irregolare");
        story.Refuse(refused, RefusalReason.RequirementNotMet, "Dalla verifica presso gli enti previdenziali chi gestisce lo spazio non risulta in regola con i contributi (requisito Q10).");
        await db.SaveChangesAsync();

        MoveTo(daysAgo: 34);
        var toSign = await story.SubmitSpaceAsync(call, DemoSpace.AwaitingSignature, await AddManagerOfAsync(DemoSpace.AwaitingSignature));
        story.TakeInCharge(toSign);
        await story.InspectAsync(toSign);
        story.CheckAtTheDesk(toSign);
        story.PrepareAdmission(toSign);

        MoveTo(daysAgo: 21);
        var today = await story.SubmitSpaceAsync(call, DemoSpace.InspectedToday, await AddManagerOfAsync(DemoSpace.InspectedToday));
        story.TakeInCharge(today);
        await story.ScheduleInspectionAsync(today, now.TodayInMilan, new TimeOnly(15, 0));

        MoveTo(daysAgo: 12);
        var awaiting = await story.SubmitSpaceAsync(call, DemoSpace.AwaitingInspection, _people[Persona.Paolo]);
        story.TakeInCharge(awaiting);
        await story.ScheduleInspectionAsync(awaiting, now.TodayInMilan.AddDays(4), new TimeOnly(10, 0));
        story.CheckAtTheDesk(awaiting);

        MoveTo(daysAgo: 2);
        await story.SubmitSpaceAsync(call, DemoSpace.JustSubmitted, await AddManagerOfAsync(DemoSpace.JustSubmitted));
        await db.SaveChangesAsync();
    }

    private async Task PlayTheVouchersAsync(DemoStory story, Call call)
    {
        MoveTo(daysAgo: 110);
        await story.AdmitVoucherAsync(call, DemoCoworker.Giulia, SpaceOf(DemoCoworker.Giulia), _people[Persona.Giulia]);

        var daysAgo = 90;
        foreach (var person in DemoCoworker.Admitted)
        {
            MoveTo(daysAgo);
            await story.AdmitVoucherAsync(call, person, SpaceOf(person), await AddAccountAsync(person.GivenName, person.FamilyName));
            daysAgo -= 18;
        }

        MoveTo(daysAgo: 40);
        var refused = await story.ReviewVoucherAsync(call, DemoCoworker.Refused, SpaceOf(DemoCoworker.Refused), await AddAccountAsync("Silvia", "Marino"));
        story.Refuse(refused, RefusalReason.CostNotEligible, "Il preventivo riguarda l’affitto di un laboratorio e non una postazione di coworking: la spesa non è tra quelle che il bando ammette.");

        MoveTo(daysAgo: 16);
        story.PrepareAdmission(await story.ReviewVoucherAsync(call, DemoCoworker.PersonToSign, SpaceOf(DemoCoworker.PersonToSign), await AddAccountAsync("Matteo", "Ricci")));
        MoveTo(daysAgo: 14);
        story.PrepareAdmission(await story.ReviewVoucherAsync(call, DemoCoworker.EnterpriseToSign, SpaceOf(DemoCoworker.EnterpriseToSign), await AddAccountAsync("Lucia", "Fontana")));

        MoveTo(daysAgo: 8);
        await story.ReviewVoucherAsync(call, DemoCoworker.Davide, SpaceOf(DemoCoworker.Davide), _people[Persona.Davide]);
        MoveTo(daysAgo: 3);
        await story.DraftVoucherAsync(call, DemoCoworker.Sara, SpaceOf(DemoCoworker.Sara), _people[Persona.Sara]);
        MoveTo(daysAgo: 1);
        await story.SubmitVoucherAsync(call, DemoCoworker.JustSubmitted, SpaceOf(DemoCoworker.JustSubmitted), await AddAccountAsync("Youssef", "Amrani"));
        await db.SaveChangesAsync();
    }

    /// <summary>Mail of long ago was read long ago: only last week's is still delivered, to the pickup folder.</summary>
    private async Task MarkOldNoticesSentAsync()
    {
        var lastWeek = now.UtcNow.AddDays(-7);
        foreach (var notice in await db.Notices.Where(n => n.CreatedAt < lastWeek).ToListAsync())
        {
            notice.MarkSent(now);
        }

        await db.SaveChangesAsync();
    }

    private async Task<Call> OpenCallAsync(int monthsAgo)
    {
        var opensOn = now.TodayInMilan.AddMonths(-monthsAgo);
        _clock.MoveTo(now.GetUtcNow().AddMonths(-monthsAgo));
        var call = Call2013.Open($"{opensOn.Year}", opensOn, _clock);
        db.Add(call);
        await db.SaveChangesAsync();
        return call;
    }

    private CoworkingSpace SpaceOf(DemoCoworker person) => _spaces[person.SpaceName];

    /// <summary>Half past nine in the morning, Milan's winter time, some days before today.</summary>
    private void MoveTo(int daysAgo) => _clock.MoveTo(new DateTimeOffset(now.TodayInMilan.AddDays(-daysAgo), new TimeOnly(8, 30), TimeSpan.Zero));

    private Task<Account> AddManagerOfAsync(DemoSpace space) => AddAccountAsync("Gestione", space.Name);

    private Task<Account> AddAccountAsync(string givenName, string familyName) =>
        AddAccountAsync(DemoAccounts.New(givenName, familyName, $"{Slugs.Of($"{givenName} {familyName}")}@demo.example"), null);

    private async Task<Account> AddAccountAsync(Account account, OfficerRole? role)
    {
        db.Add(account);
        await db.SaveChangesAsync();
        if (role is not null)
        {
            await accounts.AddToRoleAsync(account, role.Value.ToString());
        }

        return account;
    }
}
