using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Demo;

/// <summary>Why somebody is not admitted: the coded reason and the words of the decision.</summary>
public record DemoRefusal(RefusalReason Reason, string Grounds)
{
    /// <summary>What who asked says against it.</summary>
    public virtual string Remark => "Lo spazio mi ha detto che questa spesa rientra nel bando.";

    /// <summary>What the office answers.</summary>
    public virtual string Reply => "Conta quello che il preventivo dice, non quello che lo spazio ha detto a voce: la spesa resta fuori da quelle ammesse.";

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
public sealed record SpaceRefusal(string Requirement, string Seen, RefusalReason Reason, string Grounds) : DemoRefusal(Reason, Grounds)
{
    public static SpaceRefusal OfANetwork { get; } = new("Q9", "La convenzione con la rete di imprese è finita l’anno scorso", RefusalReason.RequirementNotMet,
        "La convenzione con la rete di imprese indicata nella domanda è finita l’anno scorso e non è stata rinnovata (requisito Q9).");

    public override string Remark => "Siamo disponibili a metterci in regola: chiediamo di tenerne conto.";

    public override string Reply => "L’impegno a rimediare non basta: il requisito deve esserci al momento della decisione. Quando ci sarà si potrà presentare una nuova domanda.";
}
