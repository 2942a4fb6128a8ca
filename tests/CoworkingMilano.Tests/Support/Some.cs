using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Inspections;
using CoworkingMilano.Domain.Questions;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Tests.Support;

/// <summary>Valid objects with unremarkable values, made through the real methods; a test names only the values it is about.</summary>
public static class Some
{
    private static int _number;
    private static readonly Call Published = Call2013.Open("pubblicato", new DateOnly(2026, 1, 1), Clock);

    /// <summary>Monday 2 March 2026, ten in the morning in Milan.</summary>
    public static FixedClock Clock => FixedClock.On(2026, 3, 2);

    public static Account Manager { get; } = Person("Mara", "Gestori");
    public static Account Coworker { get; } = Person("Carla", "Rossi");
    public static Account CaseOfficer { get; } = Person("Ida", "Istruttori");
    public static Account Inspector { get; } = Person("Ivo", "Ispettori");
    public static Account ResponsibleOfficer { get; } = Person("Renata", "Responsabile");

    /// <summary>Everybody the builders name as actors: save them before the cases.</summary>
    public static Account[] Everybody => [Manager, Coworker, CaseOfficer, Inspector, ResponsibleOfficer];

    public static Account Person(string givenName, string familyName)
    {
        var email = $"{givenName}.{familyName}.{Next()}@example.org".ToLowerInvariant();
        return new() { GivenName = givenName, FamilyName = familyName, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true };
    }

    public static Call Call(string? code = null) => Call2013.Open(code ?? $"2026-{Next()}", new DateOnly(2026, 1, 1), Clock);

    /// <summary>A call whose money for anyone has almost all been committed.</summary>
    public static Call CallWithLeft(decimal left)
    {
        var call = Call();
        LineForAnyone(call).Commit(Call2013.ComuneAppropriation - left, "VC-2025-0001", Clock);
        return call;
    }

    /// <summary>Makes of a call one of before the portal kept rules, as its row came out of the migration.</summary>
    public static void LoseRules(Call call)
    {
        foreach (var rules in (string[])[nameof(call.AccreditationRules), nameof(call.VoucherRules)])
        {
            typeof(Call).GetProperty(rules)!.SetValue(call, "");
        }
    }

    public static BudgetLine LineForAnyone(Call call) => call.Lines.Single(l => l.Drawers is Drawers.Anyone);

    public static BudgetLine Line(decimal appropriated, Drawers drawers = Drawers.Anyone, int priority = 1)
    {
        var line = new BudgetLine { Name = $"Linea {Next()}", Priority = priority, Drawers = drawers };
        line.Appropriate(appropriated, "DD 123/2026", Clock);
        return line;
    }

    public static StoredFile File(FileKind kind = FileKind.Pdf, string name = "documento.pdf") => StoredFile.Of(name, kind, [1, 2, 3], Clock, 800, 600);

    /// <summary>A picture with the one copy that is smaller than it.</summary>
    public static StoredFile Photo() => StoredFile.OfPicture("sala.jpg", FileKind.Jpeg, new(SomeFile.Jpeg(800, 600), 800, 600), [new(SomeFile.Jpeg(480, 360), 480, 360)], Clock);

    /// <summary>A draft with every section still empty.</summary>
    public static AccreditationApplication StartedAccreditation(Call? call = null, Account? manager = null) =>
        new() { Reference = $"AC-2026-{Next():0000}", ApplicantId = (manager ?? Manager).Id, Call = call ?? Call(), StartedAt = Clock.UtcNow };

    public static AccreditationApplication DraftAccreditation(Call? call = null, string name = "Isola Lab", int desks = 24, Account? manager = null)
    {
        var application = StartedAccreditation(call, manager);
        application.DescribeOperator("Isola Lab Srl", LegalForm.Company, "12345678903", "MI-1234567", "isolalab@pec.example.it", Clock);
        application.DescribePremises(Premises(name, desks), Clock);
        foreach (var requirement in application.Call.Requirements.Where(r => r.IsService))
        {
            application.DeclareService(requirement, true, $"{requirement.Title}: sì", Clock);
        }

        application.DescribeOffer(200m, Amenities.OpenSpace | Amenities.Printing, null, Clock);
        application.AddPicture(Photo(), "La sala comune", Clock);
        application.Declare(Clock);
        return application;
    }

    public static Premises Premises(string name = "Isola Lab", int desks = 24, int municipio = 9) => new()
    {
        Name = name,
        Address = "Via Borsieri 12",
        PostalCode = "20159",
        Municipio = municipio,
        Desks = desks,
        Hours = OpeningHours.Parse("Mo-Fr 09:00-19:00"),
        Accessibility = Accessibility.Full,
    };

    public static AccreditationApplication SubmittedAccreditation(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        var application = DraftAccreditation(call, name);
        application.Submit(clock ?? Clock);
        return application;
    }

    public static AccreditationApplication AccreditationUnderReview(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        var application = SubmittedAccreditation(call, name, clock);
        application.TakeInCharge(CaseOfficer, clock ?? Clock);
        return application;
    }

    public static AccreditationApplication InspectedAccreditation(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        clock ??= Clock;
        var application = AccreditationUnderReview(call, name, clock);
        var inspection = application.ScheduleInspection($"SO-2026-{Next():0000}", clock.TodayInMilan, new TimeOnly(10, 30), Inspector, CaseOfficer, clock);
        FindAllMet(inspection);
        inspection.Close(Inspector, clock);
        return application;
    }

    public static AccreditationApplication CheckedAccreditation(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        clock ??= Clock;
        var application = InspectedAccreditation(call, name, clock);
        FindRequirementsMet(application, clock);
        Ascertain(application, clock);
        return application;
    }

    /// <summary>The case officer judges every requirement that is theirs to judge.</summary>
    public static void FindRequirementsMet(AccreditationApplication application, TimeProvider? clock = null)
    {
        foreach (var requirement in application.RequirementsToJudge)
        {
            application.Check(requirement, CheckOutcome.Met, null, CaseOfficer, clock ?? Clock);
        }
    }

    /// <summary>Other administrations confirm today whatever the office owes to find out.</summary>
    public static void Ascertain(Application application, TimeProvider? clock = null)
    {
        foreach (var owed in application.OwedChecks)
        {
            Ascertain(application, owed.Code, clock: clock);
        }
    }

    /// <summary>One answer of today; a contradiction says why.</summary>
    public static OfficeCheck Ascertain(Application application, string code, CheckResult result = CheckResult.Confirmed, TimeProvider? clock = null)
    {
        clock ??= Clock;
        var (owed, today, isPending) = (application.OwedChecks.Single(c => c.Code == code), clock.TodayInMilan, result is CheckResult.Pending);
        return application.Ascertain(owed, result, today, isPending ? null : today, isPending ? null : $"PROT-{Next():0000}", result is CheckResult.Contradicted ? "Risulta altro." : null, CaseOfficer, clock);
    }

    public static AccreditationApplication PreparedAccreditation(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        var application = CheckedAccreditation(call, name, clock);
        application.PrepareAdmission(null, CaseOfficer, clock ?? Clock);
        return application;
    }

    public static AccreditationApplication AdmittedAccreditation(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null)
    {
        var application = PreparedAccreditation(call, name, clock);
        application.CurrentDecision!.Sign(ResponsibleOfficer, clock ?? Clock);
        application.Space!.TakeSlug([]);
        return application;
    }

    /// <summary>An entry of the registry, with the admitted case that made it behind it. Save the case, not the entry.</summary>
    public static CoworkingSpace AccreditedSpace(Call? call = null, string name = "Isola Lab", TimeProvider? clock = null) => AdmittedAccreditation(call, name, clock).Space!;

    /// <summary>As the other, for premises the test describes, run by an enterprise of their name.</summary>
    public static AccreditationApplication AdmittedAccreditation(Premises premises, Call? call = null, TimeProvider? clock = null, Action<AccreditationApplication>? describe = null)
    {
        clock ??= Clock;
        var application = DraftAccreditation(call);
        application.DescribeOperator($"{premises.Name} Srl", LegalForm.Company, "12345678903", "MI-1234567", "spazio@pec.example.it", clock);
        application.DescribePremises(premises, clock);
        describe?.Invoke(application);
        application.Submit(clock);
        application.TakeInCharge(CaseOfficer, clock);
        var inspection = application.ScheduleInspection($"SO-2026-{Next():0000}", clock.TodayInMilan, new TimeOnly(10, 30), Inspector, CaseOfficer, clock);
        FindAllMet(inspection);
        inspection.Close(Inspector, clock);
        FindRequirementsMet(application, clock);
        Ascertain(application, clock);
        application.PrepareAdmission(null, CaseOfficer, clock).Sign(ResponsibleOfficer, clock);
        application.Space!.TakeSlug([]);
        return application;
    }

    public static void FindAllMet(Inspection inspection)
    {
        foreach (var requirement in inspection.Checklist)
        {
            inspection.Find(requirement, true, "visto", null, Inspector, Clock);
        }
    }

    public static VoucherApplication DraftVoucher(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, Account? coworker = null, TimeProvider? clock = null)
    {
        clock ??= Clock;
        call ??= Call();
        var application = new VoucherApplication { Reference = $"VC-2026-{Next():0000}", ApplicantId = (coworker ?? Coworker).Id, Call = call, StartedAt = clock.UtcNow };
        application.Identify("Carla", "Rossi", fiscalCode ?? FiscalCodeOf("Rossi", "Carla"), new DateOnly(1990, 5, 12), Sex.Female, true, clock);
        application.ApplyAs(kind, VatNumber.For("1234567890"), "Rossi Grafica Srl", "MI-7654321", clock);
        application.DescribeProject("Studio grafico", "Progetto un marchio per le botteghe del quartiere.", clock);
        application.PlanStay(space ?? AccreditedSpace(call, clock: clock), clock.TodayInMilan.FirstOfMonth, months, monthlyFee, 22, false, clock);
        foreach (var document in call.Documents)
        {
            application.AttachDocument(document, File(), clock);
        }

        application.GiveBankAccount(Iban.ForItaly("05428", "11101", "000000123456"), clock);
        application.Declare(clock);
        return application;
    }

    public static VoucherApplication SubmittedVoucher(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, TimeProvider? clock = null)
    {
        var application = DraftVoucher(call, space, monthlyFee, months, kind, fiscalCode, clock: clock);
        application.Submit(null, clock ?? Clock);
        return application;
    }

    public static VoucherApplication VoucherUnderReview(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, TimeProvider? clock = null)
    {
        var application = SubmittedVoucher(call, space, monthlyFee, months, kind, fiscalCode, clock);
        application.TakeInCharge(CaseOfficer, clock ?? Clock);
        return application;
    }

    /// <summary>Under review, with every check of the office confirmed.</summary>
    public static VoucherApplication CheckedVoucher(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, TimeProvider? clock = null)
    {
        var application = VoucherUnderReview(call, space, monthlyFee, months, kind, fiscalCode, clock);
        Ascertain(application, clock);
        return application;
    }

    public static VoucherApplication PreparedVoucher(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, TimeProvider? clock = null)
    {
        var application = CheckedVoucher(call, space, monthlyFee, months, kind, fiscalCode, clock);
        application.PrepareAdmission(null, CaseOfficer, clock ?? Clock);
        return application;
    }

    public static VoucherApplication AdmittedVoucher(Call? call = null, CoworkingSpace? space = null, decimal monthlyFee = 200m, int months = 12, ApplicantKind kind = ApplicantKind.Person, FiscalCode? fiscalCode = null, TimeProvider? clock = null)
    {
        var application = PreparedVoucher(call, space, monthlyFee, months, kind, fiscalCode, clock);
        application.CurrentDecision!.Sign(ResponsibleOfficer, clock ?? Clock);
        return application;
    }

    /// <summary>Gives the notice owed before a refusal, hears a remark, answers it and prepares the refusal, all at once.</summary>
    public static Decision PrepareRefusal(Application application, RefusalReason reason, string text, TimeProvider? clock = null, string? conclusion = null)
    {
        Hear(application, reason, text, clock);
        return application.PrepareRefusal([Ground(reason, text, application.Kind)], conclusion, CaseOfficer, clock ?? Clock);
    }

    /// <summary>Gives the notice owed before a refusal; the applicant remarks on it and the officer answers.</summary>
    public static RefusalNotice Hear(Application application, RefusalReason reason, string text, TimeProvider? clock = null)
    {
        clock ??= Clock;
        var notice = application.GiveRefusalNotice([Ground(reason, text, application.Kind)], CaseOfficer, clock);
        var remark = notice.AddRemark("Non sono d’accordo.", clock);
        notice.FileRemarks(clock);
        notice.ReplyTo(remark, "L’osservazione non cambia i fatti.", CaseOfficer, clock);
        return notice;
    }

    /// <summary>A proceeding after the decision, answered at once by who is concerned.</summary>
    public static Proceeding HeardProceeding(Application application, ProceedingKind kind, ProceedingGround ground, TimeProvider? clock = null)
    {
        var proceeding = application.OpenProceeding(kind, ground, "I fatti.", CaseOfficer, clock ?? Clock);
        proceeding.Respond("Le mie ragioni.", [], clock ?? Clock);
        return proceeding;
    }

    /// <summary>As <see cref="HeardProceeding"/>, with its act ready for the second hand.</summary>
    public static Proceeding PreparedProceeding(Application application, ProceedingKind kind, ProceedingGround ground, TimeProvider? clock = null)
    {
        var proceeding = HeardProceeding(application, kind, ground, clock);
        proceeding.PrepareConclusion("Le ragioni dell’ufficio.", null, kind is ProceedingKind.Suspension ? (clock ?? Clock).TodayInMilan.AddDays(60) : null, CaseOfficer, clock ?? Clock);
        return proceeding;
    }

    /// <summary>As <see cref="PreparedProceeding"/>, signed.</summary>
    public static Proceeding ConcludedProceeding(Application application, ProceedingKind kind, ProceedingGround ground, TimeProvider? clock = null)
    {
        var proceeding = PreparedProceeding(application, kind, ground, clock);
        proceeding.Conclude(1, ResponsibleOfficer, clock ?? Clock);
        return proceeding;
    }

    /// <summary>Refused, and signed.</summary>
    public static VoucherApplication RefusedVoucher(Call? call = null, TimeProvider? clock = null, CoworkingSpace? space = null)
    {
        var application = VoucherUnderReview(call, space, clock: clock);
        PrepareRefusal(application, RefusalReason.CostNotEligible, "Il canone comprende il parcheggio.", clock).Sign(ResponsibleOfficer, clock ?? Clock);
        return application;
    }

    /// <summary>Asked by <see cref="Coworker"/> about the voucher.</summary>
    public static Question Question(Call? call = null, string text = "Si conta anche l’IVA?") =>
        global::CoworkingMilano.Domain.Questions.Question.Ask(call ?? Call(), ApplicationKind.Voucher, text, $"QS-2026-{Next():0000}", Guid.NewGuid(), Coworker, 0, Clock);

    /// <param name="reason">One that both kinds of application may be refused for needs <paramref name="kind"/>.</param>
    /// <param name="text">Its words.</param>
    /// <param name="kind">Of the application.</param>
    public static RefusalGround Ground(RefusalReason reason, string text = "Il motivo.", ApplicationKind? kind = null) =>
        new() { Reason = reason, Text = text, Rule = RuleOn(kind ?? (reason.AppliesTo(ApplicationKind.Voucher) ? ApplicationKind.Voucher : ApplicationKind.Accreditation)) };

    /// <summary>The first rule of every call, on one kind of application.</summary>
    public static string RuleOn(ApplicationKind kind) => Published.RulesFor(kind)[0];

    /// <summary>A code no other call of this method returns.</summary>
    public static FiscalCode NewFiscalCode() => FiscalCode.For("Rossi", "Carla", new DateOnly(1970, 1, 1).AddDays(Next()), Sex.Female, "F205");

    public static FiscalCode FiscalCodeOf(string surname, string name) => FiscalCode.For(surname, name, new DateOnly(1990, 5, 12), Sex.Female, "F205");

    private static int Next() => Interlocked.Increment(ref _number);
}
