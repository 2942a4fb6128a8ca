using System.Net;
using CoworkingMilano.Tests.Support;
using CoworkingMilano.Web.Demo;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web.Identity.Personas;

public sealed class BeingAPersona : IDisposable
{
    private readonly PortalFactory _portal = new() { HasDemo = true };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Takes_one_click_in_development()
    {
        await using var portal = _portal.InDevelopment();

        foreach (var persona in (Persona[])[Persona.Marta, Persona.Renata])
        {
            var visitor = portal.PlainVisitor();
            var response = await visitor.FillIn("/accedi?ritorno=%2Fprivacy", $"/accedi/persona/{persona.Key}");

            Assert.Equal("/privacy", response.Headers.Location!.ToString());
            Assert.Contains(persona.GivenName, (await visitor.Page("/privacy")).QuerySelector(".header-name")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(Persona.All.Count, (await portal.PlainVisitor().Page("/accedi")).QuerySelectorAll(".personas form").Length);
    }

    [Fact]
    public async Task Does_not_exist_anywhere_else()
    {
        var actions = _portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>();

        Assert.DoesNotContain(actions, a => a.ControllerTypeInfo.IsDefined(typeof(DevelopmentOnlyAttribute), true));
        Assert.Empty((await _portal.Visitor().Page("/accedi")).QuerySelectorAll(".personas"));
        Assert.Contains((await _portal.Visitor().PostAsync("/accedi/persona/marta", null)).StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed]);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync("/sviluppo/posta")).StatusCode);
    }

    [Fact]
    public async Task Needs_the_form_like_everything_else()
    {
        await using var portal = _portal.InDevelopment();

        Assert.Equal(HttpStatusCode.BadRequest, (await portal.PlainVisitor().PostAsync("/accedi/persona/fabio", null)).StatusCode);
    }
}
