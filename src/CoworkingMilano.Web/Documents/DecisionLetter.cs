using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Vouchers;

namespace CoworkingMilano.Web.Documents;

/// <summary>The letter that tells the applicant what was decided; before the signature, its draft.</summary>
public static class DecisionLetter
{
    public static byte[] For(Application application, Decision decision)
    {
        var call = application.Call;
        var letter = new Letter(application.Reference, decision.SignedAt is null ? $"Bozza: {decision.Outcome.Label()}" : decision.Outcome.Label(), (decision.SignedAt ?? decision.PreparedAt).DayInMilan)
            .From(call.Office, call.OfficeAddress, call.OfficeEmail)
            .To(application.Subject)
            .Subject($"domanda {application.Reference}: {decision.Outcome.Label().ToLowerInvariant()}");
        if (decision.Reason is { } reason)
        {
            letter.Paragraph($"{reason.Label()}.");
        }

        if (decision.Note is not null)
        {
            letter.Paragraph(decision.Note);
        }

        if (decision.Outcome is DecisionOutcome.Admit && application is VoucherApplication { Estimate: { } estimate } voucher)
        {
            letter.Sum("Importo assegnato", voucher.AwardedAmount ?? estimate.Award);
        }

        if (decision is { SignedAt: { } signedAt, SignedBy: { } signer })
        {
            letter.SignedBy(signer.FullName, "Responsabile del procedimento", signedAt.DayInMilan);
        }

        return letter.ToPdf();
    }
}
