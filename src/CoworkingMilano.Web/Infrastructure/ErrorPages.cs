using CoworkingMilano.Domain;
using CoworkingMilano.Domain.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Every failure ends in a designed page with the right status, also when a form was being posted.</summary>
public static class ErrorPages
{
    private const string LostUpdate = "Nel frattempo qualcun altro ha modificato questi dati. Riapri la pagina, controlla e ripeti l’operazione.";
    private const string AlreadyThere = "Qualcun altro è arrivato un attimo prima con gli stessi dati. Riapri la pagina e controlla.";
    private const string Busy = "In questo momento lavorano in tanti e non siamo riusciti a salvare. Nulla è rimasto salvato a metà.";

    private const string OutOfSpace = "Sul disco del servizio non c’è più spazio e in questo momento non si può salvare. Nulla è rimasto salvato a metà.";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(ShowPage);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Translate,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = failure => StatusOf(failure.Exception).Status < 500,
        });
    }

    /// <summary>The sentence of the rule that was broken, for the page that says so.</summary>
    public static string? SentenceOf(HttpContext context) => context.Features.Get<FailureSentence>()?.Text;

    /// <summary>What could not be saved, to be sent again as it is.</summary>
    public static UnsavedForm? UnsavedOf(HttpContext context) => context.Features.Get<UnsavedForm>();

    private static Task Translate(HttpContext context)
    {
        var (status, sentence) = StatusOf(context.Features.Get<IExceptionHandlerFeature>()!.Error);
        context.Response.StatusCode = status;
        context.Features.Set(new FailureSentence(sentence));
        if (status is StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return Task.CompletedTask;
    }

    private static (int Status, string? Sentence) StatusOf(Exception failure) => failure switch
    {
        RecordNotFoundException => (StatusCodes.Status404NotFound, null),
        RuleBrokenException broken => (StatusCodes.Status409Conflict, broken.Message),
        DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, LostUpdate),
        DbUpdateException duplicate when duplicate.IsUniqueViolation() => (StatusCodes.Status409Conflict, AlreadyThere),
        BadHttpRequestException bad => (bad.StatusCode, null),
        _ when failure.IsBusy() => (StatusCodes.Status503ServiceUnavailable, Busy),
        _ when failure.IsOutOfSpace() => (StatusCodes.Status507InsufficientStorage, OutOfSpace),
        _ => (StatusCodes.Status500InternalServerError, null),
    };

    /// <summary>Runs the error page as a GET, whatever was being done: a re-executed POST would meet the antiforgery filter and answer 400, and one too large to read could not even be told so.</summary>
    private static async Task ShowPage(StatusCodeContext failed)
    {
        var context = failed.HttpContext;
        if (context.Response.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage)
        {
            context.Features.Set(await UnsavedForm.OfAsync(context.Request));
        }

        var (method, path, query, contentType) = (context.Request.Method, context.Request.Path, context.Request.QueryString, context.Request.ContentType);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = $"/errore/{context.Response.StatusCode}";
        context.Request.QueryString = QueryString.Empty;
        context.Request.ContentType = null;
        try
        {
            await failed.Next(context);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString, context.Request.ContentType) = (method, path, query, contentType);
        }
    }

    private sealed record FailureSentence(string? Text);
}
