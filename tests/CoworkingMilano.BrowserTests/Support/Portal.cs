namespace CoworkingMilano.BrowserTests.Support;

/// <summary>The built portal as a newcomer starts it: Development, an empty data folder, the demo planted.</summary>
public sealed class Portal : IAsyncLifetime
{
    private PortalProcess _process = null!;

    public string Address => _process.Address;

    public async ValueTask InitializeAsync()
    {
        var program = typeof(Program).Assembly.Location;
        _process = await PortalProcess.StartAsync(program, Path.GetDirectoryName(program)!, ("ASPNETCORE_ENVIRONMENT", "Development"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
