using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// How who is signed in was identified. The cookie says it under the framework's own claim, which <c>SignInManager.SignInAsync</c> writes from its <c>authenticationMethod</c>:
/// whoever lets somebody in by a digital identity gives it the name of that <see cref="Identification"/>. A session that says nothing was begun with a password.
/// </summary>
public static class SessionIdentification
{
    extension(ClaimsPrincipal person)
    {
        public Identification IdentifiedBy =>
            Enum.GetValues<Identification>().SingleOrDefault(way => way.ToString() == person.FindFirstValue(ClaimTypes.AuthenticationMethod), Identification.Password);
    }
}
