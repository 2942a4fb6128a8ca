using System.Globalization;
using Load;

// What `run` calls, with the folder it published into. Every round measures the portal and its yardstick one after the other; medians of the rounds.
const int Spaces = 60;
const int TimesLarger = 833;
const int Managers = 8;
const int DraftsEach = 900;
const int Rounds = 3;
const string List = "/elenco";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Path.GetFullPath(args[0]);
var port = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5375;
var database = Path.Combine(folder, "portal.db");
var time = TimeSpan.FromSeconds(4);

var largeDatabase = Path.Combine(folder, "large.db");
var drafts = await Seed.PlantAsync(database, Spaces, Managers, DraftsEach);
await Seed.MultiplySpacesAsync(database, largeDatabase, TimesLarger);

var (emptyStarts, portalStarts) = (new List<double>(), new List<double>());
for (var round = 0; round < Rounds + 2; round++)
{
    using (var empty = await Empty(port))
    {
        emptyStarts.Add(empty.FirstAnswer.TotalMilliseconds);
    }

    using var started = await Portal(port);
    portalStarts.Add(started.FirstAnswer.TotalMilliseconds);
}

Report("first answer, empty application", $"{Median(emptyStarts):N0} ms");
Report("first answer, portal", $"{Median(portalStarts):N0} ms", Median(portalStarts) / Median(emptyStarts), "≤ 4", ratio => ratio <= 4);

using var portal = await Portal(port);
using var bare = await Server.StartAsync(Program("BareList"), port + 1, "/");
var bareRequest = PageLoad.Get("/");
var madeRequest = PageLoad.Get(List, "Cookie: __Host-visita=1");
var servedRequest = PageLoad.Get(List, "Accept-Encoding: gzip, deflate, br");
var (bares, made, served) = (new List<double>(), new List<double>(), new List<double>());
var (bareBytes, madeBytes, servedBytes) = (0, 0, 0);
// The first two rounds let the runtime finish compiling what is hot.
for (var round = -2; round < Rounds; round++)
{
    (var perSecond, bareBytes) = await PageLoad.RunAsync(bare, bareRequest, time);
    (var madePerSecond, madeBytes) = await PageLoad.RunAsync(portal, madeRequest, time);
    (var servedPerSecond, servedBytes) = await PageLoad.RunAsync(portal, servedRequest, time);
    if (round >= 0)
    {
        bares.Add(perSecond);
        made.Add(madePerSecond);
        served.Add(servedPerSecond);
    }
}

Report("bare MVC list of 25 rows", $"{Median(bares):N0}/s of processor, {bareBytes:N0} bytes");
Report($"{List} made anew", $"{Median(made):N0}/s of processor, {madeBytes:N0} bytes", Median(made) / Median(bares), "≥ 0.45", ratio => ratio >= 0.45);
Report($"{List} as served", $"{Median(served):N0}/s of processor, {servedBytes:N0} bytes", Median(served) / Median(bares), "≥ 5", ratio => ratio >= 5);

using (var large = await Portal(port + 2, largeDatabase))
{
    foreach (var (what, query, goal) in new (string What, string Query, double? Goal)[] { ("made anew", "", 1.5), ("filtered", "?municipio=3&aperto=fine-settimana&servizi=stampa", 3), ("searched by a word", "?q=ponte", null) })
    {
        var request = PageLoad.Get(List + query, "Cookie: __Host-visita=1");
        var (few, many) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            few.Add((await PageLoad.RunAsync(portal, request, time / 2)).PerSecond);
            many.Add((await PageLoad.RunAsync(large, request, time / 2)).PerSecond);
        }

        Report($"{List} {what}, {Spaces} and {Spaces * TimesLarger:N0} spaces", $"{Median(few):N0}/s, {Median(many):N0}/s", Median(few) / Median(many), goal is { } most ? $"≤ {most}" : "", goal is null ? null : ratio => ratio <= goal);
    }
}

var submissions = new SubmissionLoad(port, drafts);
await submissions.SignInAsync();
var (raw, submitted, late) = (new List<double>(), new List<double>(), new List<double>());
for (var round = -1; round < Rounds; round++)
{
    var commits = RawCommits.Run(Path.Combine(folder, "raw.db"), time);
    var (perSecond, p99) = await submissions.RunAsync(time);
    if (round >= 0)
    {
        raw.Add(commits);
        submitted.Add(perSecond);
        late.Add(p99.TotalMilliseconds);
    }
}

Report("raw SQLite commits", $"{Median(raw):N0}/s");
Report("submissions, 8 managers", $"{Median(submitted):N0}/s", Median(submitted) / Median(raw), "≥ 0.3", ratio => ratio >= 0.3);
Report("submissions, p99", $"{Median(late):N0} ms", Median(late), "≤ 50", milliseconds => milliseconds <= 50);
var memory = (portal.ProportionalBytes ?? portal.ResidentBytes) / 1048576.0;
Report("memory after it all", $"{memory:N0} MB, {portal.ResidentBytes / 1048576:N0} MB resident", memory, "≤ 250", megabytes => megabytes <= 250);

Task<Server> Empty(int port) => Server.StartAsync(Program("Empty"), port, "/");

Task<Server> Portal(int port, string? file = null) => Server.StartAsync(
    Program("CoworkingMilano.Web"), port, List,
    ("ConnectionStrings__Portal", $"Data Source={file ?? database}"), ("Portal__KeysFolder", Path.Combine(folder, "keys")), ("Mail__PickupFolder", Path.Combine(folder, "posta")),
    ("Portal__PublicUrl", "https://localhost"), ("Portal__KnownProxies", "127.0.0.1"), ("ASPNETCORE_ENVIRONMENT", "Production"));

string Program(string name) => Path.Combine(folder, name, $"{name}.dll");

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static void Report(string what, string figure, double? ratio = null, string goal = "", Func<double, bool>? holds = null) =>
    Console.WriteLine($"| {what} | {figure} | {(ratio is null ? "" : $"{ratio:0.00}")} | {goal} | {(holds is null ? "" : holds(ratio!.Value) ? "met" : "missed")} |");
