using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Domain.Identifiers;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Letters;

/// <summary>What the applicant holds after submitting: proof of what was declared, and notice that the procedure has begun (L. 241/1990 artt. 8 and 18-bis).</summary>
public static class SubmissionReceipt
{
    /// <summary>How many letters of a file's hash are shown.</summary>
    private const int HashPrefix = 16;

    /// <summary>A declaration's hash is whole, in two lines.</summary>
    private const int HashLine = 32;

    /// <param name="application">Submitted, and loaded by <c>ForReceipt</c> of its kind: applicant, call, sections, attachments without their bytes, declarations.</param>
    /// <exception cref="ArgumentException">It is still a draft.</exception>
    /// <exception cref="RuleBrokenException">The call lacks what the law wants in a receipt.</exception>
    public static Letter Of(Application application)
    {
        if (application.SubmittedAt is not { } submittedAt)
        {
            throw new ArgumentException("A draft has no receipt.", nameof(application));
        }

        application.Call.RequireReceipt();
        // As it was on that day: what suspends the term later changes no receipt.
        var dueOn = submittedAt.DayInMilan.AddDays(application.Call.TermDays(application.Kind));

        var letter = new Letter(application.Reference, "Ricevuta della domanda", submittedAt.DayInMilan)
            .FromOfficeOf(application.Call)
            .AddressedTo(application)
            .Subject($"domanda di {application.Aim}. Ricevuta e avvio del procedimento.")
            .Paragraph("Il Comune di Milano ha ricevuto la domanda di ", Letter.Bold(application.Aim), ". Questa ricevuta prova la presentazione e vale come comunicazione di avvio del procedimento (artt. 8 e 18-bis della L. 241/1990).")
            .Facts(
                ("Numero della domanda", application.Reference),
                ("Presentata", submittedAt.InWords),
                ("Protocollo", application.SubmissionEntry is { } entry ? $"n. {entry.FullNumber} {entry.RegisteredAt.DayInMilan.WithPreposition}" : "presentata prima che il portale tenesse il registro"),
                ("Da", $"{application.Applicant.FullName}, identità riconosciuta con {application.IdentifiedBy.Label()}"),
                ("Avviso", $"{application.Call.Title}, {application.Call.Act}"),
                ("Ufficio", $"{application.Call.Office}, {application.Call.OfficeAddress}, {application.Call.OfficeEmail}"),
                ("Responsabile del procedimento", application.Call.ResponsibleOfficer),
                ("Decisione entro", dueOn.InWords));
        WriteTerms(letter, application, dueOn);
        WriteChecks(letter, application);
        WriteSections(letter, application);
        WriteAttachments(letter, application);
        WriteDeclarations(letter, application);
        return letter.Privacy();
    }

    private static void WriteTerms(Letter letter, Application application, DateOnly dueOn)
    {
        var days = application.Call.TermDays(application.Kind);
        letter
            .Heading("Che cosa succede ora")
            .Paragraph($"L’ufficio esamina la domanda e decide con un provvedimento motivato entro {days} giorni, cioè ", Letter.Bold($"entro {dueOn.WithArticle}"), " (art. 2 della L. 241/1990). La decisione arriva nell’area personale.")
            .Paragraph("Se la decisione non arriva entro quel giorno:")
            .List(
                $"si può chiedere a {application.Call.SubstituteOfficer}, che ha il potere sostitutivo, di concludere il procedimento entro {days / 2} giorni, la metà del termine (art. 2, commi 9-bis e 9-ter, della L. 241/1990);",
                "si può ricorrere contro il silenzio al Tribunale amministrativo regionale della Lombardia, sede di Milano, finché l’ufficio non decide e comunque entro un anno dalla scadenza (artt. 31 e 117 del D.Lgs. 104/2010).")
            .AccessToActs(application.Call);
    }

    /// <summary>What nobody is asked to prove (D.P.R. 445/2000 artt. 40 and 43); nothing in a call that has no such checks.</summary>
    private static void WriteChecks(Letter letter, Application application)
    {
        if (application.OwedChecks.Any())
        {
            letter
                .Heading("Quello che non chiediamo")
                .Paragraph("Questi fatti li verifica l’ufficio presso chi li sa già: non servono certificati (artt. 40 e 43 del D.P.R. 445/2000).")
                .List([.. application.OwedChecks.Select(c => $"{c.Title}: {c.Source};")]);
        }
    }

    private static void WriteSections(Letter letter, Application application)
    {
        switch (application)
        {
            case AccreditationApplication accreditation:
                WriteSections(letter, accreditation);
                break;
            case VoucherApplication voucher:
                WriteSections(letter, voucher);
                break;
        }
    }

    private static void WriteSections(Letter letter, AccreditationApplication application)
    {
        var premises = application.Premises!;
        letter
            .Heading(AccreditationSection.Operator.Label())
            .Facts(
                ("Denominazione", application.OperatorName!),
                ("Forma giuridica", application.LegalForm!.Value.Label()),
                ("Partita IVA", application.VatNumber!),
                ("Numero REA", application.Rea!),
                ("PEC", application.Pec!))
            .Heading(AccreditationSection.Premises.Label())
            .Facts(
                ("Nome", premises.Name!),
                ("Indirizzo", $"{premises.Address}, {premises.PostalCode} Milano"),
                ("Municipio", $"{premises.Municipio}"),
                ("Postazioni", $"{premises.Desks}"),
                ("Orari", string.Join(". ", new[] { premises.Hours.InWords(), premises.HoursNote }.Where(words => !string.IsNullOrEmpty(words)))),
                ("Accessibilità", premises.Accessibility!.Value.Label()))
            .Heading(AccreditationSection.Services.Label())
            .Table(["Servizio", "C’è", "Descrizione"], application.Services
                .OrderBy(s => s.Requirement.Position)
                .Select(s => new[] { $"{s.Requirement.Code} {s.Requirement.Title}", s.IsOffered is true ? "Sì" : "No", s.Description ?? "–" }))
            .Facts(
                ("Che cos’altro c’è", application.OtherAmenities.InWords() ?? "–"),
                ("Mestiere", application.Specialisation?.Label() ?? "Tutti"),
                ("Canone mensile più basso", application.MonthlyFeeFrom is { } fee ? $"{Euro.Format(fee)}, IVA esclusa" : "–"));
    }

    private static void WriteSections(Letter letter, VoucherApplication application)
    {
        var space = application.Space!;
        var estimate = application.Estimate!;
        letter
            .Heading(VoucherSection.Person.Label())
            .Facts(
                ("Nome e cognome", $"{application.GivenName} {application.FamilyName}"),
                ("Codice fiscale", application.FiscalCode!),
                ("Data di nascita", application.BornOn!.Value.InWords),
                ("Sesso", application.Sex!.Value.Label()))
            .Heading(VoucherSection.Applicant.Label())
            .Facts([("Titolo", application.ApplicantKind!.Value.Label()), .. Enterprise(application)])
            .Heading(VoucherSection.Project.Label())
            .Facts(("Titolo", application.ProjectTitle!), ("Descrizione", application.ProjectDescription!))
            .Heading(VoucherSection.Stay.Label())
            .Facts(
                ("Spazio", space.InWords),
                ("Periodo", $"{application.StayInWords}, {application.MonthsInWords}"),
                ("Canone mensile", $"{Euro.Format(application.MonthlyFee!.Value)}, IVA esclusa"),
                ("Aliquota IVA", $"{(application.VatRate!.Value / 100).AsPercentage}{(application.VatIsUnrecoverable ? ", dichiarata non recuperabile" : "")}"),
                ("Spesa", $"{Euro.Format(estimate.NetCost)}, più IVA {Euro.Format(estimate.Vat)}"),
                ("Rimborso previsto", $"{Euro.Format(estimate.Award)}, se la domanda è ammessa"))
            .Heading(VoucherSection.BankAccount.Label())
            .Facts(("IBAN", Iban.Parse(application.Iban!).ToString()));
    }

    private static IEnumerable<(string, string)> Enterprise(VoucherApplication application)
    {
        if (application.EnterpriseName is { } name)
        {
            yield return ("Impresa", name);
        }

        if (application.VatNumber is { } vatNumber)
        {
            yield return ("Partita IVA", vatNumber);
        }

        if (application.Rea is { } rea)
        {
            yield return ("Numero REA", rea);
        }
    }

    private static void WriteAttachments(Letter letter, Application application) => letter
        .Heading("I file allegati")
        .Table(["Che cos’è", "File", Column.Numeric("Dimensione"), "Impronta SHA-256 (inizio)"], application.Attachments
            .OrderBy(a => a.Position)
            .Select(a => new[] { TitleOf(a, application.Call), a.File.Name, FileSize.Format(a.File.Size), a.File.Sha256[..HashPrefix] }));

    private static string TitleOf(Attachment attachment, Call call) =>
        attachment.Caption ?? call.Documents.Single(d => d.Code == attachment.Code).Title;

    private static void WriteDeclarations(Letter letter, Application application)
    {
        if (application.Declarations is [var first, ..])
        {
            letter
                .Heading("Le dichiarazioni")
                .Paragraph($"Rese {first.AnsweredAt.DayInMilan.WithArticle} ai sensi del D.P.R. 445/2000. L’impronta lega il testo, la domanda, la persona e l’istante.")
                .Facts([.. application.Declarations
                    .OrderBy(d => d.Text.Position)
                    .Select((d, i) => ($"Dichiarazione {i + 1}", $"{d.Text.Text}\nVersione {d.Text.Version}, impronta SHA-256:\n{string.Join(' ', d.Hash.Chunk(HashLine).Select(group => new string(group)))}"))]);
        }
    }
}
