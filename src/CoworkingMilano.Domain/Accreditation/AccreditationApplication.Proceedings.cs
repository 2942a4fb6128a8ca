using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Domain.Accreditation;

/// <summary>What may become of an entry of the registry: it is suspended, reinstated, removed, or its admission annulled.</summary>
public partial class AccreditationApplication
{
    public override (string? FiscalCode, string? VatNumber) BannableCodes => (null, VatNumber);

    protected override string? ObstacleToOwn(ProceedingKind kind, ProceedingGround ground, DateOnly today) => kind switch
    {
        ProceedingKind.Suspension when Space?.IsAccreditedOn(today) is not true => "Si sospende solo uno spazio oggi in elenco.",
        ProceedingKind.Removal when Space?.IsRemoved is not false || Space.AccreditationEndsOn < today => "Si esclude solo uno spazio che fa ancora parte dell’elenco.",
        ProceedingKind.Reinstatement when Space?.IsRemoved is not false || Space.AccreditationEndsOn < today || !Space.IsSuspendedOn(today) => "Si riammette solo uno spazio oggi sospeso.",
        _ => null,
    };

    protected override void GiveEffect(Proceeding proceeding, Conclusion conclusion, Account officer, TimeProvider clock)
    {
        var from = conclusion.FirstDay(clock.TodayInMilan);
        switch (proceeding.Kind)
        {
            case ProceedingKind.Suspension:
                Space!.Suspend(proceeding.Ground, conclusion.Reasons, from, conclusion.Until, officer, clock);
                break;
            case ProceedingKind.Removal:
                Space!.Remove(proceeding.Ground, conclusion.Reasons, from, officer, clock);
                EndAdmission(Applications.AdmissionEnd.Removed, clock);
                break;
            default:
                Space!.Reinstate(conclusion.Reasons, officer, clock);
                break;
        }
    }

    protected override void UndoAdmission(Conclusion conclusion, Account officer, TimeProvider clock) =>
        Space!.Remove(ProceedingGround.Unlawful, conclusion.Reasons, clock.TodayInMilan, officer, clock);
}
