using System.Globalization;

namespace CoworkingMilano.Domain.Files;

public static class FileSize
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>A number of bytes as people read it, whatever the thread's culture: <c>1,2 MB</c>.</summary>
    public static string Format(int bytes) => bytes switch
    {
        < Kilobyte => string.Create(Italian, $"{bytes} byte"),
        < Megabyte => string.Create(Italian, $"{bytes / Kilobyte} KB"),
        _ => string.Create(Italian, $"{(double)bytes / Megabyte:0.#} MB"),
    };
}
