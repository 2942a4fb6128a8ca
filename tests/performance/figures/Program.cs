using System.Diagnostics;
using CoworkingMilano.Domain.Applications;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Performance.Figures;
using CoworkingMilano.Web.Areas.Registry.Figures;
using Microsoft.EntityFrameworkCore;

// What /numeri reads with a thousand cases and with a million. Ends with 1 when the page costs more than twice.
const int Rounds = 200;
const double Limit = 2;

var today = new DateOnly(2026, 11, 1);
using var small = new FilledDatabase();
using var large = new FilledDatabase();
await small.FillAsync(1_000);
await large.FillAsync(1_000_000);

Console.WriteLine("median ms                          1 k cases   1 M cases   ratio");
var page = await CompareAsync("what /numeri reads (4 queries)", db => FiguresPage.ReadAsync(db, today), Rounds);
await CompareAsync("one figure, counting the cases", db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.Admitted && a.Kind == ApplicationKind.Voucher), 5);
return page <= Limit ? 0 : 1;

async Task<double> CompareAsync<T>(string what, Func<PortalDbContext, Task<T>> read, int rounds)
{
    var (few, many) = (new List<double>(), new List<double>());
    // Turn by turn, so that what else the machine does falls on both.
    for (var round = 0; round < rounds + 5; round++)
    {
        few.Add(await TimeAsync(small, read));
        many.Add(await TimeAsync(large, read));
    }

    var (low, high) = (Median(few), Median(many));
    Console.WriteLine(FormattableString.Invariant($"{what,-34} {low,9:0.00} {high,11:0.00} {high / low,7:0.00}"));
    return high / low;
}

static async Task<double> TimeAsync<T>(FilledDatabase database, Func<PortalDbContext, Task<T>> read)
{
    await using var db = database.Open();
    var watch = Stopwatch.StartNew();
    await read(db);
    return watch.Elapsed.TotalMilliseconds;
}

static double Median(List<double> times) => times.Skip(5).Order().ElementAt((times.Count - 5) / 2);
