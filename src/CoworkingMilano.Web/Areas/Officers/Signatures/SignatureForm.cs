using CoworkingMilano.Domain.Applications;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Areas.Officers.Signatures;

public class SignatureForm
{
    /// <summary><see cref="Decision.Number"/> of the decision the signer has read.</summary>
    public int Number { get; set; }

    [BindNever]
    public Decision Decision { get; private set; } = null!;

    /// <summary>What stops the signature today.</summary>
    [BindNever]
    public IReadOnlyList<string> Obstacles { get; private set; } = [];

    public static SignatureForm For(Decision decision, DateOnly today) =>
        new() { Number = decision.Number, Decision = decision, Obstacles = decision.ObstaclesToSigning(today) };
}
