using System.Diagnostics;
using System.Text;

namespace Load;

/// <summary>Eight visitors who ask for the same page as fast as it comes.</summary>
public static class PageLoad
{
    private const int Visitors = 8;

    /// <summary>As browsers behind a proxy that speaks https with them.</summary>
    public static byte[] Get(string path, params string[] headers) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n");

    /// <summary>Answers for each second of the server's processor, and bytes of one body. On a machine that does something else too, seconds of the clock would measure the neighbours.</summary>
    public static async Task<(double PerSecond, int BodyBytes)> RunAsync(Server server, byte[] request, TimeSpan time)
    {
        var before = server.ProcessorTime;
        var answers = 0;
        var body = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => Task.Run(async () =>
        {
            using var connection = new RawConnection(server.Port);
            while (watch.Elapsed < time)
            {
                var status = await connection.SendAsync(request);
                Require(status == 200, $"The page answers {status}.");
                body = connection.BodyBytes;
                Interlocked.Increment(ref answers);
            }
        })));
        return (answers / (server.ProcessorTime - before).TotalSeconds, body);
    }

    public static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new InvalidOperationException(sentence);
        }
    }
}
