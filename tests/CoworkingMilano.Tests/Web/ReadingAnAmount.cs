using System.Globalization;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoworkingMilano.Tests.Web;

public sealed class ReadingAnAmount
{
    [Theory]
    [InlineData("250", "250")]
    [InlineData("250,5", "250.5")]
    [InlineData("1.250,50", "1250.50")]
    [InlineData("1.250", "1250")]
    [InlineData("12.345.678", "12345678")]
    [InlineData("200.50", "200.50")]
    [InlineData("200.5", "200.5")]
    [InlineData("€ 1 250,50", "1250.50")]
    public async Task Understands_how_people_write_it(string typed, string amount)
    {
        var binding = await Bind(typed);

        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), binding.Result.Model);
        Assert.Equal(0, binding.ModelState.ErrorCount);
    }

    [Theory]
    [InlineData("duecento")]
    [InlineData("1,250.50")]
    [InlineData("1.25.00")]
    [InlineData("12,")]
    [InlineData("1e3")]
    public async Task Refuses_what_could_mean_two_things_or_none(string typed)
    {
        var binding = await Bind(typed);

        Assert.False(binding.Result.IsModelSet);
        Assert.Equal(typed, binding.ModelState["Fee"]!.AttemptedValue);
        Assert.Single(binding.ModelState["Fee"]!.Errors);
    }

    [Fact]
    public async Task Leaves_an_empty_answer_empty()
    {
        var binding = await Bind("  ");

        Assert.False(binding.Result.IsModelSet);
        Assert.Equal(0, binding.ModelState.ErrorCount);
    }

    private static async Task<DefaultModelBindingContext> Bind(string typed)
    {
        var form = new FormCollection(new() { ["Fee"] = typed });
        var binding = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext() },
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(decimal?)),
            ModelName = "Fee",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, form, CultureInfo.GetCultureInfo("it-IT")),
        };
        await new AmountBinder().BindModelAsync(binding);
        return binding;
    }
}
