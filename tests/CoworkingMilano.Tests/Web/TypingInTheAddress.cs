using System.Net;
using System.Reflection;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoworkingMilano.Tests.Web;

/// <summary>Every page with a filter × every parameter it reads × what nobody's form would ever send: an answer that was drawn, never a failure.</summary>
public sealed class TypingInTheAddress : IDisposable
{
    private static readonly string[] Strange = ["", " ", "-1", "0", "99999999999999", "1e9", "<script>", "' or 1=1 --", "%", "2026-02-30", "0001-01-01", "è€😀", new string('a', 2_000)];
    private static readonly HttpStatusCode[] Drawn = [HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.UnprocessableEntity];

    private readonly PortalFactory _portal = new() { HasDemo = true };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Is_answered_by_a_page()
    {
        var officer = await _portal.SignIn(Some.Person("Ida", "Curiosi"), Enum.GetNames<OfficerRole>());
        var applicant = await _portal.SignIn(Some.Person("Ugo", "Curiosi"));
        var questions = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.RoutePattern.Parameters.Count == 0 && page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
            .SelectMany(page => ParametersOf(page).Select(parameter => (Path: page.RoutePattern.RawText!, Parameter: parameter)))
            .Distinct().ToList();
        var failures = new List<string>();
        foreach (var (path, parameter) in questions)
        {
            foreach (var value in Strange)
            {
                var response = await (path.StartsWith("ufficio", StringComparison.Ordinal) ? officer : applicant).GetAsync($"/{path.TrimStart('/')}?{parameter}={Uri.EscapeDataString(value)}");
                if (!Drawn.Contains(response.StatusCode))
                {
                    failures.Add($"{path}?{parameter}={value[..Math.Min(20, value.Length)]}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(questions.Count >= 35, $"Only {questions.Count} questions were found.");
    }

    private static IEnumerable<string> ParametersOf(Endpoint page) =>
        (page.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? []).SelectMany(parameter =>
            parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name)
                .Prepend(((ControllerParameterDescriptor)parameter).ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name))
            .OfType<string>();
}
