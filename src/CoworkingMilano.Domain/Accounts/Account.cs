using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;

namespace CoworkingMilano.Domain.Accounts;

/// <summary>A person who signs in. Applicants hold no role: the same person may run a space and ask for a voucher.</summary>
public class Account : IdentityUser
{
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }

    [NotMapped]
    public string FullName => $"{GivenName} {FamilyName}";
}
