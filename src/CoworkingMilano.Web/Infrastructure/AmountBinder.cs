using CoworkingMilano.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Reads amounts as <see cref="Euro.Read"/> does, not as the culture would.</summary>
public sealed class AmountBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue?.Replace("€", "")))
        {
            return Task.CompletedTask;
        }

        if (Euro.Read(given.FirstValue) is { } amount)
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

    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new AmountBinder() : null;
    }
}
