using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Load;

/// <summary>A published application in a process of its own.</summary>
public sealed class Server : IDisposable
{
    /// <summary>Where the load is not: it comes from the others.</summary>
    public const string FirstCore = "0";

    private readonly Process _process;

    private Server(string program, int port, string? cores, IEnumerable<(string Name, string Value)> settings)
    {
        string[] command = [.. File.Exists("/usr/bin/taskset") ? new[] { "/usr/bin/taskset", "-c", cores ?? $"0-{Environment.ProcessorCount}" } : [], .. program.EndsWith(".dll", StringComparison.Ordinal) ? new[] { "dotnet" } : [], program, "--urls", $"http://127.0.0.1:{port}"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(program)! };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        Port = port;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>From the command to the first whole answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the machine would have back: resident pages, but each once (the runtime maps the code it compiles twice) and those of other processes too in proportion. Linux only.</summary>
    public long? ProportionalBytes => File.Exists(MemoryFile)
        ? long.Parse(File.ReadLines(MemoryFile).First(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
        : null;

    private string MemoryFile => $"/proc/{_process.Id}/smaps_rollup";

    /// <param name="program">The assembly to start, or the program that brings its runtime.</param>
    /// <param name="port">Of this machine alone.</param>
    /// <param name="path">What answers first.</param>
    /// <param name="cores">Those it may run on, where the machine lets us choose; null for all.</param>
    /// <param name="settings">As environment variables.</param>
    public static async Task<Server> StartAsync(string program, int port, string path, string? cores, params (string Name, string Value)[] settings)
    {
        var watch = Stopwatch.StartNew();
        var server = new Server(program, port, cores, settings);
        while (!await AnswersAsync(port, path))
        {
            PageLoad.Require(!server._process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(1), $"{program} does not start.");
            await Task.Delay(5);
        }

        server.FirstAnswer = watch.Elapsed;
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port, string path)
    {
        try
        {
            using var connection = new RawConnection(port);
            return await connection.SendAsync(PageLoad.Get(path)) == 200;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
