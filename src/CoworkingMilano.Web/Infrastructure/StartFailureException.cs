using Microsoft.AspNetCore.Connections;

namespace CoworkingMilano.Web.Infrastructure;

/// <summary>Something the portal needs is missing: the message says in one Italian sentence what, and what to do.</summary>
public sealed class StartFailureException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>The sentence for whoever started the portal, or null when the failure is a bug and deserves its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        StartFailureException => failure.Message,
        IOException { InnerException: AddressInUseException } => $"La porta è già occupata ({Address(failure.Message)}): chiudi il programma che la usa oppure scegline un’altra, per esempio con --urls http://localhost:5081",
        _ => null,
    };

    private static string? Address(string message) => message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.');
}
