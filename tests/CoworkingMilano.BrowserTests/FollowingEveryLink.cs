using System.Text.RegularExpressions;
using CoworkingMilano.Web.Demo;
using Microsoft.Playwright;

namespace CoworkingMilano.BrowserTests;

/// <summary>Each person of the demo opens every kind of page their links lead to: all answer, all are accessible, none is wider than a phone.</summary>
public sealed partial class FollowingEveryLink(Portal portal, Chromium chromium)
{
    /// <summary>Pages of one kind (the same address but for references and slugs) that one person looks at.</summary>
    private const int PagesOfAKind = 2;

    public static TheoryData<string, string, int> People => new()
    {
        { "", "/", 9 },
        { Persona.Marta.Key, "/area-personale", 2 },
        { Persona.Paolo.Key, "/area-personale", 3 },
        { Persona.Giulia.Key, "/area-personale", 2 },
        { Persona.Sara.Key, "/area-personale", 10 },
        { Persona.Elena.Key, "/ufficio", 8 },
        { Persona.Luca.Key, "/ufficio", 4 },
        { Persona.Renata.Key, "/ufficio", 6 },
        { Persona.Carlo.Key, "/ufficio", 3 },
        { Persona.Anna.Key, "/ufficio", 5 },
        { Persona.Fabio.Key, "/ufficio", 3 },
    };

    [Theory, MemberData(nameof(People))]
    public async Task Finds_only_pages_that_work(string person, string start, int atLeast)
    {
        await using var visitor = await Visitor.EnterAsync(portal, chromium);
        if (Persona.All.SingleOrDefault(p => p.Key == person) is { } persona)
        {
            await visitor.BecomeAsync(persona.FullName);
        }

        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var toVisit = new Queue<string>([start]);
        while (toVisit.TryDequeue(out var path))
        {
            var kind = KindOf(path);
            if (!seen.Add(path) || kinds.GetValueOrDefault(kind) >= PagesOfAKind || (person.Length > 0 && !SignedIn().IsMatch(path)))
            {
                continue;
            }

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (await IsDownloadAsync(visitor.Page, path))
            {
                continue;
            }

            await visitor.GoToAsync(path);
            await visitor.LookAsync($"{person}{kind.Replace('/', '-')}{(kinds[kind] > 1 ? $"-{kinds[kind]}" : "")}");
            foreach (var link in await LinksAsync(visitor.Page))
            {
                toVisit.Enqueue(link);
            }
        }

        visitor.AssertNothingWasWrong();
        Assert.True(visitor.PagesChecked >= atLeast, $"{person} found {visitor.PagesChecked} pages: {string.Join(" ", kinds.Keys)}");
    }

    /// <summary>What is not a page is looked at no further than this: it answers, and with something.</summary>
    private async Task<bool> IsDownloadAsync(IPage page, string path)
    {
        await using var response = await page.APIRequest.GetAsync(portal.Address + path);
        Assert.True(response.Ok, $"{path} answers {response.Status}.");
        Assert.NotEmpty(await response.BodyAsync());
        return !response.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> LinksAsync(IPage page)
    {
        var links = await page.EvalOnSelectorAllAsync<string[]>("a[href]", "links => links.map(link => link.href)");
        return links
            .Where(link => link.StartsWith(portal.Address, StringComparison.Ordinal))
            .Select(link => link[portal.Address.Length..].Split('#')[0])
            .Where(path => path.Length > 0)
            .Distinct();
    }

    /// <summary>The address without what tells one case, requirement, day, number, space or filter from another.</summary>
    private static string KindOf(string path) => Values().Replace(Slug().Replace(Reference().Replace(path, "x"), "/elenco/slug"), "");

    /// <summary>What only people who signed in may open; the public pages are looked at once, by the visitor.</summary>
    [GeneratedRegex("^/(account|area-personale|gestori|coworker|ufficio)")]
    private static partial Regex SignedIn();

    [GeneratedRegex(@"[A-Z]{2}-\d{4}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|(?<=/)\d{4}-\d{2}(-\d{2})?|(?<=/)([A-Z]\d{1,2}|\d+)(?=[/?]|$)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/elenco/[^/?]+")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\?.*$")]
    private static partial Regex Values();
}
