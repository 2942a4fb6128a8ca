namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The settings a deployment gives, read once; the README lists them with their defaults.</summary>
public sealed class PortalSettings
{
    private readonly Uri? _publicUrl;

    /// <exception cref="InvalidOperationException">Production has no public address.</exception>
    public PortalSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        _publicUrl = configuration["Portal:PublicUrl"] is { Length: > 0 } url ? new Uri(url) : null;
        if (_publicUrl is null && environment.IsProduction())
        {
            throw new InvalidOperationException("In Production serve Portal:PublicUrl, l'indirizzo che sta nei codici QR e nei messaggi: per esempio https://coworking.comune.milano.example");
        }

        PickupFolder = Path.GetFullPath(configuration["Mail:PickupFolder"] is { Length: > 0 } folder ? folder : "App_Data/posta", environment.ContentRootPath);
        PlantsDemo = configuration.GetValue("Demo:Plant", environment.IsDevelopment());
        OffersPersonas = environment.IsDevelopment();
        if (PlantsDemo && environment.IsProduction())
        {
            throw new InvalidOperationException("I dati dimostrativi non si piantano in Production: togli Demo:Plant.");
        }
    }

    /// <summary>Where outgoing messages are written, one file each.</summary>
    public string PickupFolder { get; }

    public bool PlantsDemo { get; }

    /// <summary>Development only: the sign-in page offers one-click personas and the sent mail is listed.</summary>
    public bool OffersPersonas { get; }

    /// <summary>A page's address as it stands in QR codes and messages; without a configured one, the address of the request at hand.</summary>
    public string PublicAddress(string path, HttpRequest? request = null) =>
        new Uri(_publicUrl ?? (request is null ? new Uri("http://localhost:5080") : new Uri($"{request.Scheme}://{request.Host}")), path).ToString();
}
