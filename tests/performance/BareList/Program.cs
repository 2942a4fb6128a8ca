// A list page as the framework's own template would make it, with its layout and its tag helpers: 25 rows from memory, 47 KB of HTML, no database and no translations.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
var app = builder.Build();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.Run();
