namespace CoworkingMilano.Web.Demo;

/// <summary>
/// Plays many stories at once, act by act in the order of time, as an office lives them: references, history and ledger come out in the order of their days.
/// A story yields the moment of its next act and does that act when it is asked to go on; what lies after the present has not happened.
/// </summary>
public sealed class DemoStage(DemoClock clock)
{
    private readonly PriorityQueue<IAsyncEnumerator<DateTimeOffset>, (DateTimeOffset At, int Arrival)> _waiting = new();
    private int _arrivals;

    public Task EnterAsync(IAsyncEnumerable<DateTimeOffset> story) => GoOnAsync(story.GetAsyncEnumerator());

    public async Task PlayAsync()
    {
        while (_waiting.TryDequeue(out var story, out var next))
        {
            if (next.At > clock.Present)
            {
                await story.DisposeAsync();
                continue;
            }

            clock.MoveTo(next.At);
            await GoOnAsync(story);
        }

        clock.MoveTo(clock.Present);
    }

    private async Task GoOnAsync(IAsyncEnumerator<DateTimeOffset> story)
    {
        if (await story.MoveNextAsync())
        {
            _waiting.Enqueue(story, (story.Current, ++_arrivals));
        }
        else
        {
            await story.DisposeAsync();
        }
    }
}
