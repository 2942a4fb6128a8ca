using Microsoft.AspNetCore.Mvc;

namespace CoworkingMilano.Web.Areas.Identity.AddressConfirmations;

public class AddressConfirmationForm
{
    [ModelBinder(Name = "codice")]
    public string? Token { get; set; }

    internal string? Email { get; set; }
}
