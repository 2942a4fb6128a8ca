using System.Diagnostics;
using System.Text.RegularExpressions;
using CoworkingMilano.Domain.Accounts;
using CoworkingMilano.Domain.Data;
using CoworkingMilano.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Support;

/// <summary>The portal in a process of its own, on a free port of this machine, with a data folder that goes with it.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    public const string Password = "un cavallo verde in tram";

    private readonly string _data;
    private readonly ProcessStartInfo _start;
    private readonly List<string> _log = [];
    private TaskCompletionSource<string> _address = null!;
    private Process _process = null!;

    private PortalProcess(string program, string workingDirectory, string data, IEnumerable<(string Name, string Value)> settings)
    {
        _data = data;
        _start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory,
            Environment =
            {
                ["ConnectionStrings__Portal"] = ConnectionString,
                ["Mail__PickupFolder"] = Path.Combine(_data, "posta"),
                ["Portal__KeysFolder"] = Path.Combine(_data, "keys"),
            },
        };
        foreach (var (name, value) in settings)
        {
            _start.Environment[name] = value;
        }
    }

    public string ConnectionString => $"Data Source={Path.Combine(_data, "portal.db")}";

    public string Address => _address.Task.Result;

    public static async Task<PortalProcess> StartAsync(string program, string workingDirectory, params (string Name, string Value)[] settings)
    {
        var portal = new PortalProcess(program, workingDirectory, Directory.CreateTempSubdirectory("portal-").FullName, settings);
        await portal.StartAsync();
        return portal;
    }

    /// <summary>A portal in Development without the demo: nothing in it but these accounts, who sign in with <see cref="Password"/>, and these records.</summary>
    public static Task<PortalProcess> StartEmptyAsync(IEnumerable<(Account Account, OfficerRole[] Roles)> accounts, params object[] records) =>
        StartEmptyAsync(Directory.CreateTempSubdirectory("portal-").FullName, [], accounts, records);

    /// <inheritdoc cref="StartEmptyAsync(IEnumerable{ValueTuple{Account, OfficerRole[]}}, object[])"/>
    /// <param name="data">The folder it keeps everything in; it goes with the portal.</param>
    /// <param name="settings">More of them, as environment variables.</param>
    /// <param name="accounts">Who may sign in.</param>
    /// <param name="records">What there is.</param>
    public static async Task<PortalProcess> StartEmptyAsync(string data, (string Name, string Value)[] settings, IEnumerable<(Account Account, OfficerRole[] Roles)> accounts, params object[] records)
    {
        var program = typeof(Program).Assembly.Location;
        var portal = new PortalProcess(program, Path.GetDirectoryName(program)!, data, [("ASPNETCORE_ENVIRONMENT", "Development"), ("Demo__Plant", "false"), .. settings]);
        await portal.StartAsync();
        await using var db = portal.OpenDatabase();
        foreach (var (account, roles) in accounts)
        {
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
            db.Add(account);
            if (roles.Length > 0)
            {
                await db.AssignRolesAsync(account, roles);
            }
        }

        db.AddRange(records);
        await db.SaveChangesAsync();
        return portal;
    }

    /// <summary>Its database, from outside.</summary>
    public SqlitePortalDbContext OpenDatabase()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UsePortalSqlite(ConnectionString);
        return new SqlitePortalDbContext(options.Options);
    }

    /// <summary>Holds SQLite's one write lock, as another program would.</summary>
    public async Task<SqliteConnection> LockDatabaseAsync()
    {
        var other = new SqliteConnection($"{ConnectionString};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return other;
    }

    /// <summary>Ends it as a power cut would: SIGKILL, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts it, again after it was killed, on what is in its folder; at another address.</summary>
    public async Task StartAsync()
    {
        var address = _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = _start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data, address);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, address);
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The portal did not start:\n{string.Join('\n', _log)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await address.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line, TaskCompletionSource<string> address)
    {
        if (line is null)
        {
            return;
        }

        _log.Add(line);
        if (Opened().Match(line) is { Success: true } found)
        {
            address.TrySetResult(found.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"Il portale è aperto su (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Opened();
}
