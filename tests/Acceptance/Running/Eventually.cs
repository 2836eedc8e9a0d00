using System.Diagnostics;

namespace SituationRoom.Acceptance.Running;

/// <summary>Waits for a condition instead of for a time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Asks again and again until it holds.</summary>
    /// <returns>How long it took.</returns>
    /// <exception cref="TimeoutException">It did not hold within the limit; names what was waited for and what was seen last.</exception>
    public static async Task<TimeSpan> Async(string what, TimeSpan limit, Func<Task<bool>> holds, Func<string>? seen = null)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Interval);
        while (!await holds())
        {
            if (watch.Elapsed > limit)
            {
                throw new TimeoutException($"not within {limit.TotalSeconds:0.#} s: {what}{(seen is null ? "" : "; seen last: " + seen())}");
            }

            await timer.WaitForNextTickAsync();
        }

        return watch.Elapsed;
    }

    /// <summary>Lets time pass where time itself is what is tested.</summary>
    public static async Task PassAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
