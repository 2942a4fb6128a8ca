namespace CoworkingMilano.Web.Areas.Identity.Confirmations;

/// <summary>Travels in the link of a sign-up. Whoever brings it back reads that address; the account it opens makes it void.</summary>
public sealed record SignUpToken(string Email, string? ReturnUrl)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);
}
