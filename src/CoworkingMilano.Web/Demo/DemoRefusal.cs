using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Demo;

/// <summary>Why somebody is not admitted: the coded reason and the words of the decision.</summary>
public record DemoRefusal(RefusalReason Reason, string Grounds)
{
    /// <summary>The first rule of the call that names what the reason is about, else its first.</summary>
    public RefusalGround ToGround(Application application) => new() { Reason = Reason, Text = Grounds, Rule = RuleFor(application.Call.RulesFor(application.Kind)) };

    private string RuleFor(IReadOnlyList<string> rules) => rules.FirstOrDefault(rule => rule.Contains(Reason switch
    {
        RefusalReason.CostNotEligible => "spesa ammessa",
        RefusalReason.DocumentsInsufficient => "preventivo",
        RefusalReason.UntrueDeclaration => "dichiarazion",
        RefusalReason.OutsideMilan => "sede a Milano",
        _ => "requisiti",
    }, StringComparison.Ordinal)) ?? rules[0];

    public static DemoRefusal OfACost { get; } = new(RefusalReason.CostNotEligible,
        "Il preventivo riguarda l’affitto di un laboratorio e non una postazione di coworking: la spesa non è tra quelle che il bando ammette.");

    public static DemoRefusal OfADocument { get; } = new(RefusalReason.DocumentsInsufficient,
        "Il preventivo allegato non è intestato a chi chiede il voucher e non riporta il canone mensile: non prova la spesa dichiarata.");
}

/// <param name="Requirement">The code of the requirement that is not met.</param>
/// <param name="Seen">What the inspector, or the officer at the desk, notes of it.</param>
public sealed record SpaceRefusal(string Requirement, string Seen, RefusalReason Reason, string Grounds) : DemoRefusal(Reason, Grounds);
