using Microsoft.AspNetCore.Mvc;

namespace BareList;

public record Row(string Slug, string Name, string Address, int Municipio, int Desks, string Hours);

[Route("")]
public class ListController : Controller
{
    private static readonly Row[] Rows = [.. Enumerable.Range(1, 25).Select(n => new Row($"spazio-{n}", $"Spazio numero {n}", $"Via Pietro Borsieri {n}", (n % 9) + 1, 10 + n, "Lunedì–venerdì 8–20, sabato 9–13"))];

    [HttpGet]
    public IActionResult Index() => View(Rows);

    [HttpGet("elenco/{slug}")]
    public IActionResult Details(string slug) => Content(slug);
}
