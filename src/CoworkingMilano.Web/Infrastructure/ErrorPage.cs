namespace CoworkingMilano.Web.Infrastructure;

/// <summary>What <c>Areas/Shared/Error.cshtml</c> shows when a request cannot be served.</summary>
/// <param name="Status">The HTTP status; the page has words of its own for 400 and 422 (an expired form), 403, 404, 409, 413, 429, 500, 503 and 507.</param>
/// <param name="Sentence">The rule that was broken, in Italian, where there is one (409, 503, 507).</param>
/// <param name="Code">What to quote to the office, so that the failure can be found in the logs; shown from 500 on.</param>
/// <param name="WayBack">The page where an expired form stands, which shows again what was typed into it.</param>
/// <param name="Unsaved">What was being sent when nothing could be saved (503, 507).</param>
public sealed record ErrorPage(int Status, string? Sentence = null, string? Code = null, string? WayBack = null, UnsavedForm? Unsaved = null);
