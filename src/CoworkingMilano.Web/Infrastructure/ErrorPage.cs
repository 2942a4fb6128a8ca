namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What <c>Areas/Shared/Error.cshtml</c> shows when a request cannot be served.</summary>
/// <param name="Status">The HTTP status; the page has words of its own for 400 and 422 (an expired form), 403, 404, 409, 429, 500 and 503.</param>
/// <param name="Sentence">The rule that was broken, in Italian, where there is one (409).</param>
/// <param name="Code">What to quote to the office, so that the failure can be found in the logs; shown from 500 on.</param>
public sealed record ErrorPage(int Status, string? Sentence = null, string? Code = null);
