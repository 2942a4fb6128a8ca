namespace CoworkingMilano.Domain.Accounts;

public static class KeptFormQueries
{
    /// <summary>What is still kept for a person, and for nobody else.</summary>
    public static IQueryable<KeptForm> KeptFor(this IQueryable<KeptForm> forms, string accountId, DateTime now)
    {
        var oldest = now - KeptForm.Life;
        return forms.Where(f => f.AccountId == accountId && f.KeptAt > oldest);
    }

    /// <summary>What nobody came back for.</summary>
    public static IQueryable<KeptForm> LeftBehind(this IQueryable<KeptForm> forms, DateTime now)
    {
        var oldest = now - KeptForm.Life;
        return forms.Where(f => f.KeptAt <= oldest);
    }
}
