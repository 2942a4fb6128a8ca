using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>A controller that helps who develops: anywhere else it does not exist.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;

/// <summary>Takes the controllers marked <see cref="DevelopmentOnlyAttribute"/> away before any route is made.</summary>
internal sealed class WithoutDevelopmentPages : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var controller in feature.Controllers.Where(c => c.IsDefined(typeof(DevelopmentOnlyAttribute), inherit: false)).ToList())
        {
            feature.Controllers.Remove(controller);
        }
    }
}
