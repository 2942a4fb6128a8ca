using CoworkingMilano.Domain.Applications;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>The two measures as the addresses of their service sheets name them.</summary>
public static class ServiceAddresses
{
    public const string Either = "regex(^(voucher|accreditamento)$)";

    private const string Voucher = "voucher";

    extension(ApplicationKind kind)
    {
        public string Service => kind is ApplicationKind.Voucher ? Voucher : "accreditamento";
        public string ServiceTitle => kind is ApplicationKind.Voucher ? "Voucher per il coworking" : "Accreditamento dello spazio";
        public string SheetAddress => $"/servizi/{kind.Service}";
        public string QuestionsAddress => $"/servizi/{kind.Service}/quesiti";
    }

    /// <summary>Null when no service is called so.</summary>
    public static ApplicationKind? KindOf(string? service) =>
        Enum.GetValues<ApplicationKind>().Where(kind => kind.Service == service).Select(kind => (ApplicationKind?)kind).SingleOrDefault();
}
