using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Demo;

/// <summary>How a space gets on the list, or does not: act by act, each on its own day, through the methods that people's pages call.</summary>
public sealed class SpaceStory(PortalDbContext db, DemoClock clock, DemoOffice office, DemoRegistry registry, Call call, DemoSpace space, Account manager, int number)
{
    private readonly Account _caseOfficer = office.CaseOfficerOf(number);
    private readonly Account _inspector = office.InspectorOf(number);

    public SpaceRefusal? Refusal { get; init; }
    public DemoConversation? Conversation { get; init; }

    /// <summary>For a visit still to come, or for today.</summary>
    public DateOnly? VisitOn { get; init; }

    public async IAsyncEnumerable<DateTimeOffset> Tell(int daysAgo, DemoEnding ending)
    {
        yield return clock.DaysAgo(daysAgo, 8 + (number % 9));
        var application = await SubmitAsync();
        if (ending is DemoEnding.Submitted)
        {
            yield break;
        }

        yield return clock.Workday(1 + (number % 3), 8.5);
        application.TakeInCharge(_caseOfficer, clock);
        if (ending is DemoEnding.InCharge)
        {
            new DemoChecks(application, _caseOfficer, clock, number).Begin();
            foreach (var moment in Conversation?.Tell(application, _caseOfficer, clock) ?? [])
            {
                yield return moment;
            }

            yield break;
        }

        if (ending is DemoEnding.InformationAsked or DemoEnding.InformationGiven)
        {
            yield return clock.WorkdayAgo(4, 10);
            var request = AskForDesks(application);
            if (ending is DemoEnding.InformationGiven)
            {
                yield return clock.DaysAgo(2, 20);
                request.Answer(request.Items[0], "Due postazioni sono nella saletta al piano di sopra: non le avevamo contate.", $"{space.Desks + 2}", clock);
                request.Reply(clock);
            }

            yield break;
        }

        if (ending.IsHearing())
        {
            CheckAtTheDesk(application);
            foreach (var moment in new DemoHearing(application, Refusal!, _caseOfficer, clock).TellUpTo(ending))
            {
                yield return moment;
            }

            yield break;
        }

        yield return clock.Workday(2, 14);
        var visit = await ScheduleAsync(application);
        yield return clock.Workday(1, 11);
        CheckAtTheDesk(application);
        AskElsewhere(application);
        if (ending is DemoEnding.VisitFixed)
        {
            yield break;
        }

        yield return DemoClock.At(visit.ScheduledOn, 10.5);
        Visit(visit);
        yield return clock.Workday(1, 9);
        application.AdoptFindings(_caseOfficer, clock);

        if (Refusal is not null)
        {
            foreach (var moment in new DemoHearing(application, Refusal, _caseOfficer, clock).Tell())
            {
                yield return moment;
            }
        }

        yield return clock.Workday(1 + (number % 4), 9.5);
        Prepare(application);
        yield return clock.Workday(1 + (number % 2), 12);
        application.CurrentDecision!.Sign(office.ResponsibleOfficer, clock);
        await EnrolAsync(application);
        await foreach (var moment in DemoAftermath.AfterAsync(application, clock, office))
        {
            yield return moment;
        }
    }

    private async Task<AccreditationApplication> SubmitAsync()
    {
        var application = new AccreditationApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Accreditation, clock), ApplicantId = manager.Id, Call = call, StartedAt = clock.UtcNow };
        application.DescribeOperator(space.Operator, space.LegalForm, VatNumber.For($"0{number:000}456789").Value, $"MI-{2_000_000 + (number * 137)}", $"{Slugs.Of(space.Name)}@pec.example", clock);
        application.DescribePremises(space.ToPremises(), clock);
        foreach (var requirement in call.Requirements.Where(r => r.IsService))
        {
            application.DeclareService(requirement, true, space.DescriptionOf(requirement), clock);
        }

        application.DescribeOffer(space.MonthlyFee, space.OtherAmenities, space.Trade, clock);
        application.AddPicture(Picture("postazioni.png", DrawnPicture.OfDesks(number)), $"Le postazioni di {space.Name} davanti alle finestre", clock);
        application.AddPicture(Picture("sala-riunioni.png", DrawnPicture.OfMeetingRoom(number)), $"La sala riunioni di {space.Name}", clock);
        application.Declare(clock);
        application.Submit(clock);
        db.Add(application);
        return application;
    }

    private async Task<Inspection> ScheduleAsync(AccreditationApplication application)
    {
        var day = VisitOn ?? DemoClock.WorkdayFrom(clock.TodayInMilan.AddDays(7 + (number % 8)));
        return application.ScheduleInspection(await db.NextInspectionReferenceAsync(clock), day, new TimeOnly(9 + (number * 3 % 8), 30), _inspector, _caseOfficer, clock);
    }

    private void Visit(Inspection inspection)
    {
        foreach (var requirement in inspection.Checklist)
        {
            var missing = WhatIsMissing(requirement);
            inspection.Find(requirement, missing is null, requirement.Code == "Q3" && missing is null ? $"{space.Desks} postazioni contate" : null, missing, _inspector, clock);
        }

        inspection.Remark("Accolti da chi gestisce lo spazio; locali in ordine.", _inspector, clock);
        inspection.Close(_inspector, clock);
    }

    private InformationRequest AskForDesks(AccreditationApplication application) => application.AskForInformation(
        null, clock.TodayInMilan.AddDays(InformationRequest.UsualDays),
        [application.InformationTopics.Single(t => t.Code == "postazioni").Ask("La pianta che si vede nelle fotografie mostra più postazioni di quelle scritte nella domanda: contale di nuovo.")],
        _caseOfficer, clock);

    private void CheckAtTheDesk(AccreditationApplication application)
    {
        foreach (var requirement in application.RequirementsToJudge.Where(r => r.Verification is not Verification.OnSite))
        {
            var missing = WhatIsMissing(requirement);
            application.Check(requirement, missing is null ? CheckOutcome.Met : CheckOutcome.NotMet, missing, _caseOfficer, clock);
        }
    }

    /// <summary>One space is not in order with its contributions; of another the answer was an old one, and has expired before the visit.</summary>
    private void AskElsewhere(AccreditationApplication application)
    {
        var checks = new DemoChecks(application, _caseOfficer, clock, number);
        if (Refusal is { Requirement: "Q10" })
        {
            checks.Contradict("durc", $"{Refusal.Seen}.");
        }
        else if (VisitOn == clock.Present.UtcDateTime.DayInMilan)
        {
            checks.ConfirmFromBefore("durc", daysAgo: 110);
        }

        checks.Confirm();
    }

    private void Prepare(AccreditationApplication application)
    {
        if (Refusal is null)
        {
            application.PrepareAdmission(null, _caseOfficer, clock);
        }
        else
        {
            application.PrepareRefusal([Refusal.ToGround(application)], null, _caseOfficer, clock);
        }
    }

    private async Task EnrolAsync(AccreditationApplication application)
    {
        if (application.Space is { } entry)
        {
            await db.GiveSlugAsync(entry);
            registry.Add(space, entry);
        }
    }

    private string? WhatIsMissing(Requirement requirement) =>
        requirement.Code == Refusal?.Requirement ? Refusal.Seen
        : requirement.Fact is DeclaredFact.Accessibility && space.Accessibility is not Accessibility.Full ? "Un gradino all’ingresso, senza rampa"
        : null;

    private StoredFile Picture(string name, byte[] png) => StoredFile.Of(name, FileKind.Png, png, clock, DrawnPicture.Width, DrawnPicture.Height);
}
