using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Domain.Letters;

/// <summary>What several documents say in the same words.</summary>
public static class StandingClauses
{
    public const string PrintedSignature = "Firma autografa sostituita a mezzo stampa, art. 3 c. 2 D.Lgs. 39/1993.";

    extension(Letter letter)
    {
        public Letter FromOfficeOf(Call call) => letter.From(call.Office, call.OfficeAddress, call.OfficeEmail);

        public Letter AddressedTo(Application application) => letter.To([.. AddresseeOf(application)]);

        /// <summary>An officer's own words: a paragraph for each line they wrote.</summary>
        public Letter Words(string words)
        {
            foreach (var line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                letter.Paragraph(line);
            }

            return letter;
        }

        /// <summary>The rules applied: the law, the notice, and the notice's own text as it stood for this application.</summary>
        public Letter RulesOf(Call call, ApplicationKind kind, IEnumerable<string> law)
        {
            letter.Heading("Le regole applicate").List([.. law, $"{call.Title}, {call.Act}."]);
            return call.RulesFor(kind) is { Count: > 0 } rules
                ? letter.Paragraph("Il testo dell’avviso, com’è in vigore per questa domanda:").List(rules)
                : letter;
        }

        /// <summary>The facts that other administrations confirmed, or did not, with the answers they are found in; nothing on a case older than the checks.</summary>
        public Letter ChecksOf(Application application)
        {
            var known = application.OwedChecks.Select(application.LastCheckOf).OfType<OfficeCheck>().ToList();
            return known.Count == 0
                ? letter
                : letter
                    .Paragraph("L’ufficio ha verificato presso altre amministrazioni (artt. 43, 44-bis e 71 del D.P.R. 445/2000):")
                    .Table(["Verifica d’ufficio", "Fonte", "Esito"], known.Select(c => new[] { c.Owed.Title, c.Owed.Source, c.InWords }));
        }

        /// <summary>The rule of the call that a ground applies, in its own words (L. 241/1990 art. 3).</summary>
        public Letter RuleOf(RefusalGround ground) => ground.Rule is { } rule ? letter.Paragraph(Letter.Bold("La regola dell’avviso. "), $"«{rule}»") : letter;

        /// <summary>Term and authority of appeal, owed by every act (L. 241/1990 art. 3 c. 4).</summary>
        public Letter Appeals() => letter
            .Heading("Termini e ricorsi")
            .Paragraph("Contro questo provvedimento si può presentare, in alternativa:")
            .List(
                "ricorso al Tribunale amministrativo regionale della Lombardia, sede di Milano, entro 60 giorni da quando lo si riceve (artt. 29 e 41 del D.Lgs. 104/2010);",
                "ricorso straordinario al Presidente della Repubblica, entro 120 giorni da quando lo si riceve (artt. 8 e 9 del D.P.R. 1199/1971).");

        /// <summary>Where the acts of the procedure are seen (L. 241/1990 art. 8 c. 2 d).</summary>
        public Letter AccessToActs(Call call) => letter
            .Paragraph($"Gli atti della domanda si leggono in ogni momento nell’area personale del portale. Per vedere gli altri documenti del procedimento, o averne copia, ci si rivolge all’ufficio (artt. 10 e 22 della L. 241/1990): {call.Office}, {call.OfficeAddress}, {call.OfficeEmail}.");

        public Letter Privacy() => letter
            .Note("Il Comune di Milano tratta i dati personali di questa domanda per svolgere il procedimento, che è un compito di interesse pubblico (art. 6, par. 1, lett. e del Regolamento UE 2016/679). L’informativa completa è nella pagina «Privacy» del portale.");
    }

    extension(Application application)
    {
        /// <summary>What is asked, as it stands after "domanda di".</summary>
        public string Aim => application.Kind is ApplicationKind.Accreditation
            ? "iscrizione nell’elenco qualificato degli spazi di coworking"
            : "voucher per l’uso di uno spazio di coworking";

        /// <summary>What a decision on it was about.</summary>
        public string MatterInWords => application switch
        {
            AccreditationApplication { Premises: { } premises } accreditation => $"{premises.InWords}, gestito da {accreditation.OperatorName}",
            VoucherApplication { AwardedAmount: { } award } voucher => $"il voucher di {voucher.ApplicantName}: {Euro.Format(award)}, {voucher.StayInWords}",
            _ => $"la domanda di {application.Aim}",
        };
    }

    extension(VoucherApplication application)
    {
        /// <summary><c>dal 1° marzo 2026 al 28 febbraio 2027</c>.</summary>
        public string StayInWords => $"{application.FirstMonth!.Value.AsStart} {application.LastDay!.Value.AsEnd}";

        public string MonthsInWords => application.Months == 1 ? "1 mese" : $"{application.Months} mesi";
    }

    extension(Premises premises)
    {
        public string InWords => PlaceInWords(premises.Name, premises.Address, premises.PostalCode, premises.Municipio);
    }

    extension(CoworkingSpace space)
    {
        public string InWords => PlaceInWords(space.Name, space.Address, space.PostalCode, space.Municipio);
    }

    private static string PlaceInWords(string? name, string? address, string? postalCode, int? municipio) =>
        $"{name}, {address}, {postalCode} Milano (Municipio {municipio})";

    /// <summary>Whom a letter goes to, and at which address.</summary>
    internal static IEnumerable<string> AddresseeOf(Application application) => application switch
    {
        AccreditationApplication { Premises: { } premises } accreditation =>
            [accreditation.OperatorName!, $"c/o {premises.Name}", premises.Address!, $"{premises.PostalCode} Milano", $"PEC {accreditation.Pec}"],
        VoucherApplication { EnterpriseName: { } enterprise } voucher =>
            [enterprise, $"alla c.a. di {voucher.GivenName} {voucher.FamilyName}", voucher.Applicant.Email!],
        _ => [application.Subject, application.Applicant.Email!],
    };
}
