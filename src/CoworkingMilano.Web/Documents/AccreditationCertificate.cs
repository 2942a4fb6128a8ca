using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Letters;
using CoworkingMilano.Domain.Spaces;

namespace CoworkingMilano.Web.Documents;

/// <summary>The certificate a manager shows on the wall (attestato di iscrizione), one page. Its QR code leads to the entry, which alone says whether it still holds.</summary>
public static class AccreditationCertificate
{
    /// <param name="space">With its services.</param>
    /// <param name="issuedOn">Milan day.</param>
    /// <param name="publicAddress">The entry's own page, absolute.</param>
    /// <exception cref="RuleBrokenException">The space is not in the registry that day.</exception>
    public static byte[] For(CoworkingSpace space, DateOnly issuedOn, string publicAddress)
    {
        Rule.Require(space.IsAccreditedOn(issuedOn), "L’attestato si rilascia per uno spazio oggi in elenco.");

        return new Letter(space.ApplicationReference, "Attestato di iscrizione", issuedOn)
            .AsCertificate()
            .From("Elenco qualificato degli spazi di coworking")
            .Statement("Il Comune di Milano attesta che lo spazio")
            .Display(space.Name)
            .Statement($"in {space.Address}, {space.PostalCode} Milano, gestito da {space.OperatorName}, è iscritto nell'", Letter.Bold("elenco qualificato degli spazi di coworking"), ".")
            .Facts(
                ("Iscrizione", $"{space.AccreditedOn.AsStart} {space.AccreditationEndsOn.AsEnd}"),
                ("Sopralluogo", space.InspectedOn.InWords),
                ("Municipio", $"{space.Municipio}"),
                ("Postazioni", $"{space.Desks}"),
                ("Accessibilità", space.Accessibility.Label()),
                ("Servizi", string.Join(", ", space.Services.OrderBy(s => s.Position).Select(s => s.Title))))
            .QrCode(new Uri(publicAddress), "Inquadra il codice per aprire la scheda dello spazio e controllare che l’iscrizione sia ancora valida.")
            .Note($"Attestato rilasciato dal portale {issuedOn.WithArticle}. Fa fede l’elenco pubblicato dal Comune.")
            .ToPdf();
    }
}
