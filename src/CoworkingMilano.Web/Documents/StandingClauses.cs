using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Calls;
using CoworkingMilano.Domain.Spaces;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Documents;

/// <summary>What several documents say in the same words.</summary>
internal static class StandingClauses
{
    public const string PrintedSignature = "Firma autografa sostituita a mezzo stampa, art. 3 c. 2 D.Lgs. 39/1993.";

    extension(Letter letter)
    {
        public Letter FromOfficeOf(Call call) => letter.From(call.Office, call.OfficeAddress, call.OfficeEmail);

        public Letter AddressedTo(Application application) => letter.To([.. Addressee(application)]);

        /// <summary>An officer's own words: a paragraph for each line they wrote.</summary>
        public Letter Words(string words)
        {
            foreach (var line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                letter.Paragraph(line);
            }

            return letter;
        }

        /// <summary>Term and authority of appeal, owed by every act (L. 241/1990 art. 3 c. 4).</summary>
        public Letter Appeals() => letter
            .Heading("Termini e ricorsi")
            .Paragraph("Contro questo provvedimento si può presentare, in alternativa:")
            .List(
                "ricorso al Tribunale amministrativo regionale della Lombardia, sede di Milano, entro 60 giorni da quando lo si riceve (artt. 29 e 41 del D.Lgs. 104/2010);",
                "ricorso straordinario al Presidente della Repubblica, entro 120 giorni da quando lo si riceve (artt. 8 e 9 del D.P.R. 1199/1971).");

        /// <summary>Where the acts of the procedure are seen (L. 241/1990 art. 8 c. 2 d).</summary>
        public Letter AccessToActs(Call call) => letter
            .Paragraph($"Gli atti della domanda si leggono in ogni momento nell’area personale del portale. Per vedere gli altri documenti del procedimento, o averne copia, si scrive all’ufficio (artt. 10 e 22 della L. 241/1990): {call.OfficeEmail}.");

        public Letter Privacy() => letter
            .Note("Il Comune di Milano tratta i dati personali di questa domanda per svolgere il procedimento, che è un compito di interesse pubblico (art. 6, par. 1, lett. e del Regolamento UE 2016/679). L’informativa completa è nella pagina «Privacy» del portale.");
    }

    extension(Application application)
    {
        /// <summary>What is asked, as it stands after "domanda di".</summary>
        public string Aim => application.Kind is ApplicationKind.Accreditation
            ? "iscrizione nell’elenco qualificato degli spazi di coworking"
            : "voucher per l’uso di uno spazio di coworking";
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

    private static string PlaceInWords(string name, string address, string postalCode, int municipio) =>
        $"{name}, {address}, {postalCode} Milano (Municipio {municipio})";

    private static IEnumerable<string> Addressee(Application application) => application switch
    {
        AccreditationApplication { Premises: { } premises } accreditation =>
            [accreditation.OperatorName!, $"c/o {premises.Name}", premises.Address, $"{premises.PostalCode} Milano", $"PEC {accreditation.Pec}"],
        VoucherApplication { EnterpriseName: { } enterprise } voucher =>
            [enterprise, $"alla c.a. di {voucher.GivenName} {voucher.FamilyName}", voucher.Applicant.Email!],
        _ => [application.Subject, application.Applicant.Email!],
    };
}
