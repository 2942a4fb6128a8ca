var app = WebApplication.Create(args);
app.MapGet("/", () => "ciao");
app.Run();
