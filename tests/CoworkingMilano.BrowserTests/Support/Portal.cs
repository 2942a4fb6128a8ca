using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CoworkingMilano.BrowserTests.Support;

/// <summary>The built portal in a process of its own, as a newcomer starts it: Development, an empty data folder, the demo planted.</summary>
public sealed partial class Portal : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _log = [];
    private Process? _process;

    public string Address => _address.Task.Result;

    public string PickupFolder => Path.Combine(_data, "posta");

    public async ValueTask InitializeAsync()
    {
        var program = typeof(Program).Assembly.Location;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(program),
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(_data, "portal.db")}",
                    ["Mail__PickupFolder"] = PickupFolder,
                    ["Portal__KeysFolder"] = Path.Combine(_data, "keys"),
                },
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal did not start:\n{string.Join('\n', _log)}"));
        _process.EnableRaisingEvents = true;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _address.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Add(line);
        if (Listening().Match(line) is { Success: true } found)
        {
            _address.TrySetResult(found.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"Il portale è aperto su (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
