using System.Diagnostics;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>When which report of a steady stream is due, and when it was really sent.</summary>
/// <param name="perSecond">Reports a second.</param>
/// <param name="total">Reports in all.</param>
internal sealed class Pace(double perSecond, int total)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public int Total => total;

    /// <summary>Report number (from 0) to the Unix time in ms, with fractions, at which it was handed to the socket.</summary>
    public double[] SentAt { get; } = new double[total];

    /// <summary>Waits until reports first … first + count − 1 are due (the last of them) and notes them as sent now.</summary>
    public async ValueTask WaitAsync(int first, int count, CancellationToken cancellationToken)
    {
        var due = (first + count) / perSecond;
        while (Stopwatch.GetElapsedTime(_start).TotalSeconds < due)
        {
            // Task.Delay is true to about a millisecond, which is fine for streams of up to a thousand requests a second.
            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        }

        Note(first, count);
    }

    /// <summary>Waits until at least one report after the first <paramref name="sent"/> is due, and notes all that are as sent now.</summary>
    /// <returns>How many they are.</returns>
    public async ValueTask<int> DueAsync(int sent, CancellationToken cancellationToken)
    {
        int due;
        while ((due = Math.Min(total, (int)(Stopwatch.GetElapsedTime(_start).TotalSeconds * perSecond)) - sent) <= 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        }

        Note(sent, due);
        return due;
    }

    private void Note(int first, int count) => SentAt.AsSpan(first, Math.Min(count, total - first)).Fill(UnixClock.Now);
}
