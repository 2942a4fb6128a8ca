using System.Globalization;
using CoworkingMilano.Web.Infrastructure;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("it-IT");

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddFormValidators();
builder.Services.AddPortalPages();

var app = builder.Build();

app.UseRouting();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();

app.Run();
