using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>
/// Reads amounts as people here write them, «1.250,50», and as many type them, «1250.50».
/// Left to the culture alone, «200.50» would be twenty thousand and fifty.
/// </summary>
public sealed partial class AmountBinder : IModelBinder
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue?.Replace("€", "").Replace(" ", "").Replace("\u00a0", "") ?? "";
        if (text.Length == 0)
        {
            return Task.CompletedTask;
        }

        if (Read(text) is { } amount)
        {
            bindingContext.Result = ModelBindingResult.Success(amount);
        }
        else
        {
            var messages = bindingContext.ModelMetadata.ModelBindingMessageProvider;
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, messages.ValueMustBeANumberAccessor(bindingContext.ModelMetadata.GetDisplayName()));
        }

        return Task.CompletedTask;
    }

    private static decimal? Read(string text)
    {
        var culture = WithComma().IsMatch(text) ? Italian : WithPoint().IsMatch(text) ? CultureInfo.InvariantCulture : null;
        return culture is not null && decimal.TryParse(text, NumberStyles.Number, culture, out var amount) ? amount : null;
    }

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$")]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^-?\d+\.\d{1,2}$")]
    private static partial Regex WithPoint();

    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new AmountBinder() : null;
    }
}
