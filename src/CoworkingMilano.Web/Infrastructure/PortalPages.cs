using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace CoworkingMilano.Web.Infrastructure;

public static class PortalPages
{
    /// <summary>MVC with our folders (area = audience, folder = what they see or do) and Italian texts through one localizer.</summary>
    public static void AddPortalPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddLocalization();
        services.AddSingleton<IStringLocalizer<PortalText>, RememberedTexts>();
        // Accents go out as they are, not as six-byte entities.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "modulo";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The portal's own headers say who may frame it.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(note =>
        {
            note.Cookie.Name = "conferma";
            note.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var pages = services
            .AddControllersWithViews(mvc =>
            {
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                // As an instance it keeps its place after the limits on what may be read; added by type it would come first.
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.Add<KeptFormFilter>();
                mvc.ModelBinderProviders.Insert(0, new AmountBinder.Provider());
                SpeakItalian(mvc.ModelBindingMessageProvider);
            })
            .AddRazorOptions(razor =>
            {
                razor.AreaViewLocationFormats.Clear();
                razor.AreaViewLocationFormats.Add("/Areas/{2}/{1}/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Areas/{2}/Shared/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Areas/Shared/{0}.cshtml");
            });
        // No controller here is an [ApiController]. To learn that, this provider reads the attributes of the whole assembly, one for each view, once for each controller.
        services.Remove(services.Single(s => s.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider"));
        if (!environment.IsDevelopment())
        {
            pages.ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new WithoutDevelopmentPages()));
        }
    }

    /// <summary>What is said of a value no form could even read.</summary>
    private static void SpeakItalian(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"«{value}» non è un valore valido");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"«{value}» non è un valore valido");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Il valore non è valido");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Il valore non è valido");
        messages.SetValueIsInvalidAccessor(value => $"«{value}» non è un valore valido");
        messages.SetValueMustNotBeNullAccessor(_ => "Il valore è obbligatorio");
        messages.SetMissingBindRequiredValueAccessor(_ => "Il valore è obbligatorio");
        messages.SetMissingKeyOrValueAccessor(() => "Il valore è obbligatorio");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La richiesta è vuota");
        messages.SetValueMustBeANumberAccessor(_ => "Scrivi un numero, per esempio 250,00");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Scrivi un numero, per esempio 250,00");
    }
}

/// <summary>The one source of translations: views ask it as <c>T["Italian text"]</c>; without a translation the key is the text.</summary>
public sealed class PortalText;
