using System.Net;
using CoworkingMilano.Web.Mail;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The settings a deployment gives, read once; the README lists them with their defaults.</summary>
public sealed class PortalSettings
{
    private readonly Uri? _publicUrl;
    private readonly Uri _listeningUrl;

    /// <exception cref="StartFailureException">A setting is missing or makes no sense.</exception>
    public PortalSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        _publicUrl = PublicUrl(configuration["Portal:PublicUrl"], environment);
        _listeningUrl = Uri.TryCreate(configuration["urls"]?.Split(';')[0], UriKind.Absolute, out var listening) ? listening : new Uri("http://localhost:5080");
        KnownProxies = [.. Listed(configuration["Portal:KnownProxies"]).Select(Network)];
        KeysFolder = Folder(configuration["Portal:KeysFolder"], "App_Data/keys", environment);
        MailServer = MailServer.From(configuration.GetSection("Mail"));
        SenderAddress = configuration["Mail:From"] is { Length: > 0 } sender ? sender : $"non-rispondere@{PublicHost}";
        FolderProvesDelivery = !environment.IsProduction();
        PickupFolder = Folder(configuration["Mail:PickupFolder"], "App_Data/posta", environment);
        RegisterFolder = Folder(configuration["Protocol:RegisterFolder"], "App_Data/protocollo", environment);
        ConservationAddress = MailAddress(configuration["Protocol:ConservationAddress"]);
        PlantsDemo = configuration.GetValue("Demo:Plant", environment.IsDevelopment());
        ServesPlainHttp = environment.IsDevelopment();
        OffersPersonas = PlantsDemo && environment.IsDevelopment();
        if (PlantsDemo && environment.IsProduction())
        {
            throw new StartFailureException("I dati dimostrativi non si piantano in Production: togli Demo:Plant.");
        }
    }

    /// <summary>The server that takes messages; without one they stay in the <see cref="PickupFolder"/>.</summary>
    public MailServer? MailServer { get; }

    /// <summary>Whom messages come from.</summary>
    public string SenderAddress { get; }

    /// <summary>Where nobody receives mail, a message in the folder counts as one that arrived.</summary>
    public bool FolderProvesDelivery { get; }

    /// <summary>Where messages are written without a mail server, one file each.</summary>
    public string PickupFolder { get; }

    /// <summary>Where the daily registers are written, for whoever takes them out of the building.</summary>
    public string RegisterFolder { get; }

    /// <summary>Who is sent the seal of each day; nobody by default.</summary>
    public string? ConservationAddress { get; }

    /// <summary>Where the keys are that protect cookies and one-time links: lose them and everybody signs in anew.</summary>
    public string KeysFolder { get; }

    /// <summary>The proxies whose word on scheme and sender is taken.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; }

    public bool PlantsDemo { get; }

    /// <summary>Development only: the sign-in page lets one be the people of the demo with a click.</summary>
    public bool OffersPersonas { get; }

    /// <summary>Development only.</summary>
    public bool ServesPlainHttp { get; }

    /// <summary>The only host name served; any, in Development.</summary>
    public string? AllowedHost => ServesPlainHttp ? null : _publicUrl?.Host;

    public string PublicHost => (_publicUrl ?? _listeningUrl).Host;

    /// <summary>A page's address as it stands in QR codes and messages; without a configured one, the address of the request at hand, or the one listened on.</summary>
    public string PublicAddress(string path, HttpRequest? request = null) =>
        new Uri(_publicUrl ?? (request is null ? _listeningUrl : new Uri($"{request.Scheme}://{request.Host}")), path).ToString();

    private static Uri? PublicUrl(string? configured, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(configured))
        {
            return environment.IsProduction()
                ? throw new StartFailureException("In Production serve Portal:PublicUrl, l’indirizzo che sta nei codici QR e nei messaggi: per esempio https://coworking.comune.milano.example")
                : null;
        }

        return Uri.TryCreate(configured, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && !environment.IsProduction()))
            ? url
            : throw new StartFailureException($"Portal:PublicUrl è '{configured}': serve un indirizzo https completo, per esempio https://coworking.comune.milano.example");
    }

    private static string Folder(string? configured, string usual, IHostEnvironment environment) =>
        Path.GetFullPath(string.IsNullOrEmpty(configured) ? usual : configured, environment.ContentRootPath);

    private static string? MailAddress(string? configured) =>
        string.IsNullOrEmpty(configured) ? null
        : System.Net.Mail.MailAddress.TryCreate(configured, out _) ? configured
        : throw new StartFailureException($"Protocol:ConservationAddress è '{configured}': serve un indirizzo e-mail completo, per esempio conservazione@comune.milano.example");

    private static string[] Listed(string? configured) =>
        (configured ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One address is a network of one.</summary>
    private static IPNetwork Network(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartFailureException($"Portal:KnownProxies contiene '{proxy}', che non è un indirizzo IP né una rete.");
}
