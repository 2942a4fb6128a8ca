using System.Globalization;
using CoworkingMilano.Web.Infrastructure;
using CoworkingMilano.Web.Mail;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("it-IT");

try
{
    // Settings are read once: no file is watched, which a start would wait for and a small container may not have the handles for.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"], ContentRootPath = Startup.ContentRoot });

    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Uploads.MaximumRequestBytes;
    });
    // A start that fails is told below, in a sentence instead of a stack trace.
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    builder.Logging.QuietLogs(args);
    var settings = new PortalSettings(builder.Configuration, builder.Environment);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(settings);
    builder.Services.AddPortalDatabase(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddPortalSignIn(settings);
    builder.Services.AddPortalPolicies();
    builder.Services.AddRateLimits();
    builder.Services.AddFormValidators();
    builder.Services.AddPortalPages(builder.Environment);
    builder.Services.AddSharedPages();
    builder.Services.AddNotices();
    builder.Services.AddProtocolRegister();
    builder.Services.AddReminders();

    var app = builder.Build();

    app.UseSecurityHeaders();
    app.UseFrontDoor(settings);
    app.UseHostCookies();
    app.UseErrorPages();
    app.UseRouting();
    app.UseSharedPages();
    app.UseRateLimiter();
    app.UseDatabaseGate();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapStaticAssets().KeepFonts().AllowAnonymous().WithMetadata(new NeedsNoDatabaseAttribute());
    app.MapControllers().WithStaticAssets();

    return await Commands.RunAsync(app, args);
}
catch (Exception failure) when (StartFailureException.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return Commands.FailureOf(args);
}
