namespace CoworkingMilano.Domain.Applications;

/// <summary>
/// Two years without benefits for who obtained one by a false declaration (D.P.R. 445/2000 art. 75 c. 1-bis), counted from the act of forfeiture. It holds for a code, of a person or of an
/// enterprise, whoever applies with it.
/// </summary>
public class Ban
{
    public const int Years = 2;

    private Ban()
    {
    }

    internal Ban(string code, DateOnly from) => (Code, FromOn, LastDay) = (code, from, from.AddYears(Years));

    public int Id { get; private set; }

    /// <summary>A fiscal code or a VAT number.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The Milan day of the act.</summary>
    public DateOnly FromOn { get; private set; }

    /// <summary>The day of the same date two years later, included (art. 2963 of the civil code).</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Keep in step with <see cref="BanQueries.InForceOn"/>.</summary>
    public bool IsInForceOn(DateOnly day) => FromOn <= day && day <= LastDay;

    /// <summary>What is said to who asks meanwhile.</summary>
    public string Sentence => $"Fino {LastDay.AsEnd} compreso chi ha questo codice fiscale o questa partita IVA non può avere benefici: un provvedimento, firmato {FromOn.WithArticle}, ha accertato una dichiarazione non vera (art. 75, c. 1-bis, del D.P.R. 445/2000).";
}
