using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CoworkingMilano.BrowserTests.Support;

/// <summary>The portal in a process of its own, on a free port of this machine, with a data folder that goes with it.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _log = [];
    private readonly Process _process;

    private PortalProcess(string program, string workingDirectory, IEnumerable<(string Name, string Value)> settings)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = workingDirectory,
                Environment =
                {
                    ["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(_data, "portal.db")}",
                    ["Mail__PickupFolder"] = Path.Combine(_data, "posta"),
                    ["Portal__KeysFolder"] = Path.Combine(_data, "keys"),
                },
            },
            EnableRaisingEvents = true,
        };
        foreach (var (name, value) in settings)
        {
            _process.StartInfo.Environment[name] = value;
        }

        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal did not start:\n{string.Join('\n', _log)}"));
    }

    public string Address => _address.Task.Result;

    public static async Task<PortalProcess> StartAsync(string program, string workingDirectory, params (string Name, string Value)[] settings)
    {
        var portal = new PortalProcess(program, workingDirectory, settings);
        portal._process.Start();
        portal._process.BeginOutputReadLine();
        portal._process.BeginErrorReadLine();
        await portal._address.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Add(line);
        if (Opened().Match(line) is { Success: true } found)
        {
            _address.TrySetResult(found.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"Il portale è aperto su (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Opened();
}
