using System.Globalization;
using CoworkingMilano.QueueBenchmark;

// dotnet run -c Release --project tests/performance/Queue [folder for the two databases, about 1.5 GB]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = args is [var given, ..] ? given : Path.Combine(Path.GetTempPath(), "queue-benchmark");
Directory.CreateDirectory(folder);
var small = await new FilledDatabase(Path.Combine(folder, "1000.db"), 1_000).MeasureAsync();
var large = await new FilledDatabase(Path.Combine(folder, "1000000.db"), 1_000_000).MeasureAsync();

Console.WriteLine("| page | 1,000 cases, ms | 1,000,000 cases, ms | ratio |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
foreach (var (page, before) in small)
{
    Console.WriteLine($"| {page} | {before:0.00} | {large[page]:0.00} | {large[page] / before:0.0} |");
}
