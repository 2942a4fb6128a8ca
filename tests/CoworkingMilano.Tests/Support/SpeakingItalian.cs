using System.Globalization;
using System.Runtime.CompilerServices;

namespace CoworkingMilano.Tests.Support;

internal static class SpeakingItalian
{
    /// <summary>As the portal does at its start: a rule's sentence names days and sums in Italian also where no portal is started.</summary>
    [ModuleInitializer]
    public static void Begin() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("it-IT");
}
