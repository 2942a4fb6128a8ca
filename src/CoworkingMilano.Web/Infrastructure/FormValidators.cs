using FluentValidation;

namespace CoworkingMilano.Web.Infrastructure;

public static class FormValidators
{
    /// <summary>Registers every validator of this assembly; actions ask for them through <see cref="PortalController.IsValid{TForm}"/>.</summary>
    public static void AddFormValidators(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssemblyContaining<Program>())
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }
    }
}
