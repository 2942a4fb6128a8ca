using System.Globalization;
using CoworkingMilano.Web.Demo;
using CoworkingMilano.Web.Infrastructure;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("it-IT");

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args });

builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = Uploads.MaximumRequestBytes;
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PortalSettings>();
builder.Services.AddPortalDatabase(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddPortalSignIn();
builder.Services.AddPortalPolicies();
builder.Services.AddFormValidators();
builder.Services.AddPortalPages(builder.Environment);

var app = builder.Build();

await using (var scope = app.Services.CreateAsyncScope())
{
    await Startup.MigrateAsync(scope.ServiceProvider);
    if (app.Services.GetRequiredService<PortalSettings>().PlantsDemo)
    {
        await ActivatorUtilities.CreateInstance<DemoData>(scope.ServiceProvider).PlantAsync();
    }
}

app.UseSecurityHeaders();
app.UseErrorPages();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().KeepFonts().AllowAnonymous();
app.MapControllers().WithStaticAssets();

app.Run();
