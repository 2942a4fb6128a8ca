using System.Security.Claims;
using CoworkingMilano.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Who may pass each door. Every endpoint names one of these, or says it is public.</summary>
public static class Policies
{
    /// <summary>The address of the endpoint with which a build looks for files of wwwroot that came after it.</summary>
    public const string AnyFile = "{**path:file}";

    /// <summary>Whoever is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Citizens: signed in, without a role in the office.</summary>
    public const string Applicant = nameof(Applicant);

    /// <summary>Everyone in the office.</summary>
    public const string Officer = nameof(Officer);

    /// <summary>Reads the cases: everyone in the office but the administrator.</summary>
    public const string CaseReader = nameof(CaseReader);

    /// <summary>Reads lines and ledger.</summary>
    public const string LedgerReader = nameof(LedgerReader);

    /// <summary>Works on cases: examines, visits or signs.</summary>
    public const string CaseWorker = nameof(CaseWorker);

    /// <summary>Says who examines a case: the responsible officer of any, a case officer of their own.</summary>
    public const string CaseAssigner = nameof(CaseAssigner);

    /// <summary>Speaks for the office: to an applicant about their case, to everybody about a call.</summary>
    public const string Spokesperson = nameof(Spokesperson);

    /// <summary>Looks after messages that did not arrive.</summary>
    public const string Postmaster = nameof(Postmaster);

    /// <summary>Writes the rules of a call, which decisions quote.</summary>
    public const string RuleKeeper = nameof(RuleKeeper);

    public const string CaseOfficer = Roles.CaseOfficer;
    public const string Inspector = Roles.Inspector;
    public const string ResponsibleOfficer = Roles.ResponsibleOfficer;
    public const string Administrator = Roles.Administrator;

    public static void AddPortalPolicies(this IServiceCollection services) =>
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(LeadsNowhere).Build())
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Applicant, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => !context.User.IsInOffice()))
            .AddPolicy(Officer, policy => policy.RequireRole(Roles.All))
            .AddPolicy(CaseReader, policy => policy.RequireRole(Roles.CaseOfficer, Roles.Inspector, Roles.ResponsibleOfficer, Roles.Accountant, Roles.Auditor))
            .AddPolicy(LedgerReader, policy => policy.RequireRole(Roles.Accountant, Roles.ResponsibleOfficer, Roles.Auditor))
            .AddPolicy(CaseWorker, policy => policy.RequireRole(Roles.CaseOfficer, Roles.Inspector, Roles.ResponsibleOfficer))
            .AddPolicy(CaseAssigner, policy => policy.RequireRole(Roles.CaseOfficer, Roles.ResponsibleOfficer))
            .AddPolicy(Spokesperson, policy => policy.RequireRole(Roles.CaseOfficer, Roles.ResponsibleOfficer))
            .AddPolicy(Postmaster, policy => policy.RequireRole(Roles.ResponsibleOfficer, Roles.Administrator))
            .AddPolicy(RuleKeeper, policy => policy.RequireRole(Roles.ResponsibleOfficer, Roles.Administrator))
            .AddPolicy(CaseOfficer, policy => policy.RequireRole(Roles.CaseOfficer))
            .AddPolicy(Inspector, policy => policy.RequireRole(Roles.Inspector))
            .AddPolicy(ResponsibleOfficer, policy => policy.RequireRole(Roles.ResponsibleOfficer))
            .AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator));

    /// <summary>Has any role in the office; who has none is a citizen.</summary>
    public static bool IsInOffice(this ClaimsPrincipal person) => Roles.All.Any(person.IsInRole);

    /// <summary>
    /// An endpoint that names no policy is closed to all. An address that leads to none is a 404 (a wrong verb a 405) for all;
    /// so is a file that is not there, for which a build, unlike a published portal, has an endpoint.
    /// </summary>
    private static bool LeadsNowhere(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: not AnyFile };
}
