using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CoworkingMilano.Tests.Support;

public static class Development
{
    /// <summary>The portal as it runs on a developer's machine: plain http, and the people of the demo where there is one.</summary>
    public static WebApplicationFactory<Program> InDevelopment(this PortalFactory portal) => portal.WithWebHostBuilder(builder =>
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Portal:PublicUrl", "");
        builder.UseSetting("Demo:Plant", $"{portal.HasDemo}");
    });

    public static HttpClient PlainVisitor(this WebApplicationFactory<Program> portal) =>
        portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
}
