using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Calls;

/// <summary>What a receipt owes its reader, and takes from the call (L. 241/1990 artt. 8 and 18-bis).</summary>
public static class ReceiptFacts
{
    extension(Call call)
    {
        /// <summary>What the call does not say of it, in words; nothing in a call that may receive applications.</summary>
        public IReadOnlyList<string> MissingFromReceipt =>
        [
            .. new (string Name, bool IsSaid)[]
            {
                ("il titolo", Says(call.Title)),
                ("l’atto che lo approva", Says(call.Act)),
                ("l’ufficio", Says(call.Office)),
                ("l’indirizzo dell’ufficio, dove si vedono gli atti", Says(call.OfficeAddress)),
                ("l’e-mail dell’ufficio", Says(call.OfficeEmail)),
                ("il responsabile del procedimento", Says(call.ResponsibleOfficer)),
                ("chi decide se il termine passa", Says(call.SubstituteOfficer)),
                ("l’e-mail di chi decide se il termine passa", Says(call.SubstituteEmail)),
                ("il termine per l’iscrizione", call.TermDays(ApplicationKind.Accreditation) > 0),
                ("il termine per il voucher", call.TermDays(ApplicationKind.Voucher) > 0),
            }.Where(fact => !fact.IsSaid).Select(fact => fact.Name),
        ];

        /// <exception cref="RuleBrokenException">A receipt could not say what the law wants in it.</exception>
        public void RequireReceipt() => Rule.Require(
            call.MissingFromReceipt is [],
            $"Nel bando manca: {string.Join(", ", call.MissingFromReceipt)}. Senza, la ricevuta non può dire quello che la legge vuole (artt. 8 e 18-bis della L. 241/1990).");
    }

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text);
}
