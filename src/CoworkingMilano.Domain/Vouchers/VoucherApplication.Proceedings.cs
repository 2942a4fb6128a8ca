using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Vouchers;

/// <summary>What may become of a voucher that was awarded: the person waives it, or it lapses, is revoked or annulled. Each time its money goes back to its line.</summary>
public partial class VoucherApplication
{
    private IReadOnlyCollection<string>? _holders;

    public override (string? FiscalCode, string? VatNumber) BannableCodes => (FiscalCode, VatNumber);

    /// <summary>Nothing is paid through the portal yet: until then the whole award may be given up.</summary>
    public bool CanBeWaived => HoldsAdmission;

    /// <summary>The person gives up a voucher they were awarded (rinuncia). It takes effect by itself; an open proceeding for a false declaration goes on all the same.</summary>
    public void Waive(TimeProvider clock)
    {
        Rule.Require(CanBeWaived, "Si rinuncia solo a un voucher assegnato che ha ancora effetto.");

        ReturnMoney(clock);
        EndAdmission(Applications.AdmissionEnd.Waived, clock);
        Record(Act.Waived, ApplicantId, clock);
        Notify("Hai rinunciato al voucher", $"Hai rinunciato al voucher della domanda {Reference}: la somma torna a disposizione di altri. Puoi presentare una nuova domanda quando vuoi.", clock);
    }

    /// <summary>The cases that hold its fiscal code: <see cref="VoucherApplicationQueries.WithHoldersAsync"/> tells them.</summary>
    internal void Face(IReadOnlyCollection<string> holders) => _holders = holders;

    /// <summary>A refused case that opens again holds its fiscal code again: nobody else may hold it.</summary>
    protected override string? ObstacleToReopening =>
        Told(_holders, nameof(VoucherApplicationQueries.WithHoldersAsync)).FirstOrDefault() is { } holder
            ? $"Con questo codice fiscale nel frattempo c’è un’altra domanda viva, {holder}: la decisione si può annullare quando quella finisce."
            : null;

    protected override string? ObstacleToOwn(ProceedingKind kind, ProceedingGround ground, DateOnly today) =>
        HoldsAdmission || (kind is ProceedingKind.Lapse && ground is ProceedingGround.FalseDeclaration && AdmissionEnd is Applications.AdmissionEnd.Waived)
            ? null
            : "Il voucher non c’è, o non ha più effetto.";

    protected override void GiveEffect(Proceeding proceeding, Conclusion conclusion, Account officer, TimeProvider clock)
    {
        if (HoldsAdmission)
        {
            ReturnMoney(clock);
            EndAdmission(proceeding.Kind is ProceedingKind.Lapse ? Applications.AdmissionEnd.Lapsed : Applications.AdmissionEnd.Revoked, clock);
        }
    }

    protected override void UndoAdmission(Conclusion conclusion, Account officer, TimeProvider clock) => ReturnMoney(clock);

    protected override void TakeHold() => LiveFiscalCode = FiscalCode;

    private void ReturnMoney(TimeProvider clock) => Line!.Release(AwardedAmount!.Value, Reference, clock);
}
