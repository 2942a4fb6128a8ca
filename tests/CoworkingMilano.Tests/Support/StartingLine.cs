namespace CoworkingMilano.Tests.Support;

/// <summary>Holds every runner until the last one has come, then lets them all go at once.</summary>
public sealed class StartingLine(int runners)
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _awaited = runners;

    public Task Wait()
    {
        if (Interlocked.Decrement(ref _awaited) == 0)
        {
            _go.SetResult();
        }

        return _go.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Runs so many of one act, each on the thread pool, and gives back what each came to.</summary>
    public static Task<T[]> Run<T>(int runners, Func<int, StartingLine, Task<T>> act)
    {
        var line = new StartingLine(runners);
        return Task.WhenAll(Enumerable.Range(0, runners).Select(i => Task.Run(() => act(i, line))));
    }
}
