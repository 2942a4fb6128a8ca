using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Demo;

/// <summary>How a person asks for a voucher and what the office does of it, as <see cref="SpaceStory"/> does for spaces.</summary>
public sealed class VoucherStory(PortalDbContext db, DemoClock clock, DemoOffice office, DemoRegistry registry, DemoDocuments documents, Call call, DemoCoworker person, Account coworker, int number)
{
    /// <summary>Who tries the demo as Elena finds Davide's case on her desk.</summary>
    private readonly Account _caseOfficer = person == DemoCoworker.Davide ? office.CaseOfficers[0] : office.CaseOfficerOf(number);

    public DemoRefusal? Refusal { get; init; }
    public DemoConversation? Conversation { get; init; }

    public async IAsyncEnumerable<DateTimeOffset> Tell(int daysAgo, DemoEnding ending)
    {
        yield return clock.DaysAgo(daysAgo, Hour);
        var application = await DraftAsync();
        if (ending is DemoEnding.Drafted)
        {
            yield break;
        }

        Submit(application);
        if (ending is DemoEnding.Submitted)
        {
            yield break;
        }

        yield return clock.Workday(1 + (number % 3), 8.5);
        application.TakeInCharge(_caseOfficer, clock);
        var checks = new DemoChecks(application, _caseOfficer, clock, number);
        if (number % 2 == 1)
        {
            checks.Begin();
        }

        if (ending is DemoEnding.InCharge)
        {
            foreach (var moment in Conversation?.Tell(application, _caseOfficer, clock, NewEstimate) ?? [])
            {
                yield return moment;
            }

            yield break;
        }

        if (ending.IsHearing())
        {
            foreach (var moment in new DemoHearing(application, Refusal!, _caseOfficer, clock).TellUpTo(ending))
            {
                yield return moment;
            }

            yield break;
        }

        yield return clock.Workday(3 + (number % 3), 10);
        if (ending is DemoEnding.InformationAsked)
        {
            AskForInformation(application, checks);
            yield break;
        }

        if (Refusal is not null)
        {
            foreach (var moment in new DemoHearing(application, Refusal, _caseOfficer, clock).Tell())
            {
                yield return moment;
            }
        }

        yield return clock.Workday(number % 4, 11);
        Prepare(application, checks);
        if (ending is DemoEnding.Prepared)
        {
            yield break;
        }

        yield return clock.Workday(1 + (number % 3), 12);
        application.CurrentDecision!.Sign(office.ResponsibleOfficer, clock);
        await foreach (var moment in DemoAftermath.AfterAsync(application, clock, office))
        {
            yield return moment;
        }
    }

    /// <summary>From early morning to after supper.</summary>
    private double Hour => 7 + (number * 37 % 130 / 10d);

    private async Task<VoucherApplication> DraftAsync()
    {
        var (space, entry) = registry.For(person, number);
        var application = new VoucherApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Voucher, clock), ApplicantId = coworker.Id, Call = call, StartedAt = clock.UtcNow };
        var bornOn = new DateOnly(1960 + (number * 11 % 43), 1 + (number * 5 % 12), 1 + (number * 7 % 28));
        application.Identify(person.GivenName, person.FamilyName, FiscalCode.For(person.FamilyName, person.GivenName, bornOn, person.Sex, person.BornIn), bornOn, person.Sex, true, clock);
        Apply(application, VatNumber.For($"1{number:000}987654"));
        application.DescribeProject(person.Project.Title, person.Project.Description, clock);
        application.PlanStay(entry, clock.TodayInMilan.FirstOfMonth, person.Months, space.MonthlyFee, 22, false, clock);
        db.Add(application);
        return application;
    }

    private void Submit(VoucherApplication application)
    {
        foreach (var document in call.Documents)
        {
            application.AttachDocument(document, StoredFile.Of($"{document.Code}.pdf", FileKind.Pdf, documents.Of(document), clock), clock);
        }

        application.GiveBankAccount(Iban.ForItaly("05428", "11101", $"{number * 7_919:000000000000}"), clock);
        application.Declare(clock);
        application.Submit(null, clock);
    }

    private void Apply(VoucherApplication application, VatNumber vatNumber) =>
        application.ApplyAs(person.Kind, vatNumber, person.Enterprise, $"MI-{2_100_000 + (number * 211)}", clock);

    private void AskForInformation(VoucherApplication application, DemoChecks checks)
    {
        if (number % 6 == 5)
        {
            checks.Contradict("anagrafe", "In anagrafe il codice fiscale è di un’altra persona.");
        }

        var item = (number % 6) switch
        {
            0 or 3 => Topic("preventivo").Ask("Il preventivo non dice se il canone comprende l’uso delle sale: chiedi allo spazio di scriverlo e allega quello nuovo."),
            1 or 4 => Topic("curriculum").Ask("La seconda pagina del curriculum non si legge: allegalo di nuovo."),
            5 => application.InformationTopics.Single(t => t.Subject is InformationSubject.Check).Ask("Il codice fiscale che hai scritto non risulta tuo in anagrafe: controllalo e scrivici se è giusto. Non serve nessun certificato."),
            _ => InformationItem.Free("Il progetto", "Spiega in poche righe se il progetto è già avviato e con quali clienti."),
        };
        application.AskForInformation(null, clock.TodayInMilan.AddDays(InformationRequest.UsualDays), [item], _caseOfficer, clock);

        InformationTopic Topic(string code) => application.InformationTopics.Single(t => t.Subject is InformationSubject.Document && t.Code == code);
    }

    private StoredFile NewEstimate() => StoredFile.Of("preventivo-nuovo.pdf", FileKind.Pdf, documents.Of(call.Documents[^1]), clock);

    private void Prepare(VoucherApplication application, DemoChecks checks)
    {
        if (Refusal is null)
        {
            checks.Confirm();
            application.PrepareAdmission(null, _caseOfficer, clock);
        }
        else
        {
            application.PrepareRefusal([Refusal.ToGround(application)], null, _caseOfficer, clock);
        }
    }
}
