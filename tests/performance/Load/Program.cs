using System.Globalization;
using Load;

// What `run` calls, with the folder it published into. The portal and its yardstick are measured by turns, warm; medians of the turns, and of the ratios of neighbours, since a shared machine changes its pace within seconds.
const int Spaces = 60;
const int TimesLarger = 833;
const int Managers = 8;
const int DraftsEach = 1000;
const int Rounds = 3;
const int Turns = 21;
const int WarmingTurns = 15;
const string List = "/elenco";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Path.GetFullPath(args[0]);
var port = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5375;
var database = Path.Combine(folder, "portal.db");
var time = TimeSpan.FromSeconds(4);
var turn = TimeSpan.FromSeconds(0.7);

var largeDatabase = Path.Combine(folder, "large.db");
var drafts = await Seed.PlantAsync(database, Spaces, Managers, DraftsEach);
var (first, second) = (drafts.Select(d => d[..(DraftsEach / 3)]).ToArray(), drafts.Select(d => d[(DraftsEach / 3)..]).ToArray());
await Seed.MultiplySpacesAsync(database, largeDatabase, TimesLarger);

var (emptyStarts, portalStarts, wholeStarts) = (new List<double>(), new List<double>(), new List<double>());
for (var round = 0; round < Rounds * 3; round++)
{
    emptyStarts.Add(await StartOf(Empty(port)));
    portalStarts.Add(await StartOf(Portal(port)));
    wholeStarts.Add(await StartOf(Portal(port, program: Path.Combine(folder, "SelfContained", "CoworkingMilano.Web"))));
}

Report("first answer, empty application", $"{Median(emptyStarts):N0} ms");
Report("first answer, portal", $"{Median(portalStarts):N0} ms", RatioOf(portalStarts, emptyStarts), "≤ 4", ratio => ratio <= 4);
Report("first answer, portal published with its runtime", $"{Median(wholeStarts):N0} ms", RatioOf(wholeStarts, emptyStarts), "≤ 4", ratio => ratio <= 4);

using var portal = await Portal(port);
using var bare = await Server.StartAsync(Program("BareList"), port + 1, "/", Server.FirstCore);
var bareRequest = PageLoad.Get("/");
var madeRequest = PageLoad.Get(List, "Cookie: __Host-visita=1");
var servedRequest = PageLoad.Get(List, "Accept-Encoding: gzip, deflate, br");
await WarmAsync(async () =>
{
    await PageLoad.RunAsync(bare, bareRequest, turn);
    await PageLoad.RunAsync(portal, madeRequest, turn);
    await PageLoad.RunAsync(portal, servedRequest, turn);
});
var (bares, made, served) = (new List<double>(), new List<double>(), new List<double>());
var (bareBytes, madeBytes, servedBytes) = (0, 0, 0);
for (var i = 0; i < Turns; i++)
{
    (var perSecond, bareBytes) = await PageLoad.RunAsync(bare, bareRequest, turn);
    (var madePerSecond, madeBytes) = await PageLoad.RunAsync(portal, madeRequest, turn);
    (var servedPerSecond, servedBytes) = await PageLoad.RunAsync(portal, servedRequest, turn);
    bares.Add(perSecond);
    made.Add(madePerSecond);
    served.Add(servedPerSecond);
}

Report("bare MVC list of 25 rows", $"{Median(bares):N0}/s of processor, {bareBytes:N0} bytes");
Report($"{List} made anew", $"{Median(made):N0}/s of processor, {madeBytes:N0} bytes", RatioOf(made, bares), "≥ 0.45", ratio => ratio >= 0.45);
Report($"{List} as served", $"{Median(served):N0}/s of processor, {servedBytes:N0} bytes", RatioOf(served, bares), "≥ 5", ratio => ratio >= 5);

using (var large = await Portal(port + 2, largeDatabase))
{
    foreach (var (what, query, goal) in new (string What, string Query, double? Goal)[] { ("made anew", "", 1.5), ("filtered", "?municipio=3&aperto=fine-settimana&servizi=stampa", 3), ("searched by a word", "?q=ponte", null) })
    {
        var request = PageLoad.Get(List + query, "Cookie: __Host-visita=1");
        await WarmAsync(async () =>
        {
            await PageLoad.RunAsync(portal, request, turn);
            await PageLoad.RunAsync(large, request, turn);
        });
        var (few, many) = (new List<double>(), new List<double>());
        for (var i = 0; i < Turns; i++)
        {
            few.Add((await PageLoad.RunAsync(portal, request, turn)).PerSecond);
            many.Add((await PageLoad.RunAsync(large, request, turn)).PerSecond);
        }

        Report($"{List} {what}, {Spaces} and {Spaces * TimesLarger:N0} spaces", $"{Median(few):N0}/s, {Median(many):N0}/s", RatioOf(few, many), goal is { } most ? $"≤ {most}" : "", goal is null ? null : ratio => ratio <= goal);
    }
}

await SubmitAsync("one core", portal, first);
using (var whole = await Portal(port + 3, cores: null))
{
    await SubmitAsync("all cores", whole, second);
}

var memory = (portal.ProportionalBytes ?? portal.ResidentBytes) / 1048576.0;
Report("memory after it all, one core", $"{memory:N0} MB, {portal.ResidentBytes / 1048576:N0} MB resident", memory, "≤ 250", megabytes => megabytes <= 250);

async Task SubmitAsync(string cores, Server server, string[][] references)
{
    var submissions = new SubmissionLoad(server.Port, references);
    await submissions.SignInAsync();
    await WarmAsync(() => submissions.RunAsync(turn));
    var (raw, submitted, late) = (new List<double>(), new List<double>(), new List<double>());
    for (var round = 0; round < Rounds; round++)
    {
        raw.Add(RawCommits.Run(Path.Combine(folder, "raw.db"), time));
        var (perSecond, p99) = await submissions.RunAsync(time);
        submitted.Add(perSecond);
        late.Add(p99.TotalMilliseconds);
    }

    Report($"submissions of eight managers, {cores}, against raw SQLite commits", $"{Median(submitted):N0}/s, {Median(raw):N0}/s", RatioOf(submitted, raw), "≥ 0.3", ratio => ratio >= 0.3);
    Report($"their p99, {cores}", $"{Median(late):N0} ms", Median(late), "≤ 50", milliseconds => milliseconds <= 50);
}

static async Task<double> StartOf(Task<Server> starting)
{
    using var server = await starting;
    return server.FirstAnswer.TotalMilliseconds;
}

// Load and rest by turns: where load takes the only core, the runtime has none to compile what has become hot.
async Task WarmAsync(Func<Task> load)
{
    for (var i = 0; i < WarmingTurns; i++)
    {
        await load();
        await Task.Delay(turn);
    }
}

Task<Server> Empty(int port) => Server.StartAsync(Program("Empty"), port, "/", Server.FirstCore);

Task<Server> Portal(int port, string? file = null, string? cores = Server.FirstCore, string? program = null) => Server.StartAsync(
    program ?? Program("CoworkingMilano.Web"), port, List, cores,
    ("ConnectionStrings__Portal", $"Data Source={file ?? database}"), ("Portal__KeysFolder", Path.Combine(folder, "keys")), ("Mail__PickupFolder", Path.Combine(folder, "posta")),
    ("Portal__PublicUrl", "https://localhost"), ("Portal__KnownProxies", "127.0.0.1"), ("ASPNETCORE_ENVIRONMENT", "Production"));

string Program(string name) => Path.Combine(folder, name, $"{name}.dll");

static double RatioOf(List<double> these, List<double> those) => Median([.. these.Zip(those, (a, b) => a / b)]);

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static void Report(string what, string figure, double? ratio = null, string goal = "", Func<double, bool>? holds = null) =>
    Console.WriteLine($"| {what} | {figure} | {(ratio is null ? "" : $"{ratio:0.00}")} | {goal} | {(holds is null ? "" : holds(ratio!.Value) ? "met" : "missed")} |");
