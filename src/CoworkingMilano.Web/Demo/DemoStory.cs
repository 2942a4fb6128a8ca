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
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Demo;

/// <summary>Plays cases act by act, each on its own day, through the methods that people's pages call: it cannot reach a state the rules forbid.</summary>
public sealed class DemoStory(PortalDbContext db, DemoClock clock, Account caseOfficer, Account inspector, Account responsibleOfficer)
{
    private int _number;

    public async Task<AccreditationApplication> SubmitSpaceAsync(Call call, DemoSpace space, Account manager)
    {
        var application = new AccreditationApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Accreditation, clock), ApplicantId = manager.Id, Call = call, StartedAt = clock.UtcNow };
        var number = ++_number;
        application.DescribeOperator(space.Operator, LegalForm.Company, VatNumber.For($"0{number:000}456789").Value, $"MI-{2_000_000 + (number * 137)}", $"{Slugs.Of(space.Name)}@pec.example", clock);
        application.DescribePremises(
            new Premises { Name = space.Name, Address = space.Address, PostalCode = space.PostalCode, Municipio = space.Municipio, Desks = space.Desks, Hours = space.Hours, Accessibility = space.Accessibility }, clock);
        foreach (var requirement in call.Requirements.Where(r => r.IsService))
        {
            application.DeclareService(requirement, true, DescriptionOf(requirement, space), clock);
        }

        application.AddPicture(Picture("postazioni.png", DrawnPicture.OfDesks(number)), $"Le postazioni di {space.Name} davanti alle finestre", clock);
        application.AddPicture(Picture("sala-riunioni.png", DrawnPicture.OfMeetingRoom(number)), $"La sala riunioni di {space.Name}", clock);
        application.Declare(clock);
        clock.PassHours(1.5);
        application.Submit(clock);
        db.Add(application);
        await db.SaveChangesAsync();
        return application;
    }

    public void TakeInCharge(Application application)
    {
        clock.Pass(3);
        application.TakeInCharge(caseOfficer, clock);
    }

    public async Task<Inspection> ScheduleInspectionAsync(AccreditationApplication application, DateOnly day, TimeOnly hour) =>
        application.ScheduleInspection(await db.NextInspectionReferenceAsync(clock), day, hour, inspector, caseOfficer, clock);

    /// <summary>Visits the space, sees everything in place and has the case officer take the findings as verdicts.</summary>
    public async Task InspectAsync(AccreditationApplication application)
    {
        clock.Pass(2);
        var inspection = await ScheduleInspectionAsync(application, clock.TodayInMilan.AddDays(9), new TimeOnly(10, 30));
        clock.Pass(9);
        foreach (var requirement in inspection.Checklist)
        {
            var isMet = requirement.IsMandatory || application.Premises!.Accessibility is Accessibility.Full;
            inspection.Find(requirement, isMet, requirement.Code == "Q3" ? $"{application.Premises!.Desks} postazioni contate" : null, isMet ? null : "Un gradino all’ingresso, senza rampa", inspector, clock);
        }

        inspection.Remark("Accolti da chi gestisce lo spazio; locali in ordine.", inspector, clock);
        clock.PassHours(1);
        inspection.Close(inspector, clock);
        application.AdoptFindings(caseOfficer, clock);
    }

    public void CheckAtTheDesk(AccreditationApplication application, string? notMet = null, string? reason = null)
    {
        clock.Pass(1);
        foreach (var requirement in application.Call.Requirements.Where(r => r.Verification is not Verification.OnSite))
        {
            var isMet = requirement.Code != notMet;
            application.Check(requirement, isMet ? CheckOutcome.Met : CheckOutcome.NotMet, isMet ? null : reason, caseOfficer, clock);
        }
    }

    public void Sign(Application application)
    {
        clock.Pass(2);
        application.CurrentDecision!.Sign(responsibleOfficer, clock);
    }

    public void PrepareAdmission(Application application)
    {
        clock.Pass(1);
        application.PrepareAdmission(null, caseOfficer, clock);
    }

    public void Refuse(Application application, RefusalReason reason, string grounds)
    {
        clock.Pass(1);
        application.PrepareRefusal(reason, grounds, caseOfficer, clock);
        Sign(application);
    }

    public async Task<CoworkingSpace> AdmitSpaceAsync(Call call, DemoSpace demo, Account manager)
    {
        var application = await SubmitSpaceAsync(call, demo, manager);
        TakeInCharge(application);
        await InspectAsync(application);
        CheckAtTheDesk(application);
        PrepareAdmission(application);
        Sign(application);
        await db.GiveSlugAsync(application.Space!);
        await db.SaveChangesAsync();
        return application.Space!;
    }

    public async Task<VoucherApplication> DraftVoucherAsync(Call call, DemoCoworker person, CoworkingSpace space, Account coworker)
    {
        var number = ++_number;
        var application = new VoucherApplication { Reference = await db.NextReferenceAsync(ApplicationKind.Voucher, clock), ApplicantId = coworker.Id, Call = call, StartedAt = clock.UtcNow };
        application.Identify(person.GivenName, person.FamilyName, FiscalCode.For(person.FamilyName, person.GivenName, person.BornOn, person.Sex, "F205"), person.BornOn, person.Sex, true, clock);
        Apply(application, person, VatNumber.For($"1{number:000}987654"), number);
        application.DescribeProject(person.Project, person.Description, clock);
        application.PlanStay(space, clock.TodayInMilan.FirstOfMonth, person.Months, person.MonthlyFee, 22, false, clock);
        db.Add(application);
        await db.SaveChangesAsync();
        return application;
    }

    public async Task<VoucherApplication> SubmitVoucherAsync(Call call, DemoCoworker person, CoworkingSpace space, Account coworker)
    {
        var application = await DraftVoucherAsync(call, person, space, coworker);
        foreach (var document in call.Documents)
        {
            application.AttachDocument(document, StoredFile.Of($"{document.Code}.pdf", FileKind.Pdf, DemoDocument.Of(document.Title, $"{person.GivenName} {person.FamilyName}", clock), clock), clock);
        }

        application.GiveBankAccount(Iban.ForItaly("05428", "11101", $"{_number * 7_919:000000000000}"), clock);
        application.Declare(clock);
        clock.PassHours(0.4);
        application.Submit(null, clock);
        await db.SaveChangesAsync();
        return application;
    }

    public async Task<VoucherApplication> ReviewVoucherAsync(Call call, DemoCoworker person, CoworkingSpace space, Account coworker)
    {
        var application = await SubmitVoucherAsync(call, person, space, coworker);
        TakeInCharge(application);
        await db.SaveChangesAsync();
        return application;
    }

    public async Task AdmitVoucherAsync(Call call, DemoCoworker person, CoworkingSpace space, Account coworker)
    {
        var application = await ReviewVoucherAsync(call, person, space, coworker);
        PrepareAdmission(application);
        Sign(application);
        await db.SaveChangesAsync();
    }

    private void Apply(VoucherApplication application, DemoCoworker person, VatNumber vatNumber, int number)
    {
        switch (person.Kind)
        {
            case ApplicantKind.Person:
                application.ApplyAsPerson(clock);
                break;
            case ApplicantKind.SelfEmployed:
                application.ApplyAsSelfEmployed(vatNumber, clock);
                break;
            default:
                application.ApplyAsEnterprise(person.Enterprise!, vatNumber, $"MI-{2_100_000 + (number * 211)}", clock);
                break;
        }
    }

    private StoredFile Picture(string name, byte[] png) => StoredFile.Of(name, FileKind.Png, png, clock, 1200, 800);

    private static string DescriptionOf(Requirement requirement, DemoSpace space) => requirement.Code switch
    {
        "Q4" => "Fibra a 1 Gbit/s e wi-fi in tutti i locali",
        "Q5" => space.Desks >= 24 ? "Due sale da 6 e 14 posti, su prenotazione" : "Una sala da 8 posti, su prenotazione",
        "Q6" => "Stampante, scanner, armadietti, ricezione di posta e pacchi",
        "Q7" => "Cucina attrezzata e zona relax",
        "Q8" => $"Incontri aperti ogni mese. Specialità: {space.Speciality.ToLowerInvariant()}",
        _ => "Rete dei coworking milanesi",
    };
}
