using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Gives a page back what was typed in it, forgets that once the form arrives, and keeps what comes with an expired token.</summary>
public sealed class KeptFormFilter(KeptForms kept) : IAsyncActionFilter, IAsyncAlwaysRunResultFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var form = await kept.FindAsync(http);
        if (HttpMethods.IsGet(http.Request.Method) && form?.Page == KeptForms.AddressOf(http))
        {
            http.Features.Set(form);
        }

        var executed = await next();
        if (HttpMethods.IsPost(http.Request.Method) && form is not null && KeptForms.AddressOf(http) is var address && (address == form.Action || address == form.Page) && executed.Exception is null)
        {
            await kept.ForgetAsync(http);
        }
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            await kept.KeepAsync(context.HttpContext);
        }

        await next();
    }
}
