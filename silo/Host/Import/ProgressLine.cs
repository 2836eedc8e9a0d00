using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace SituationRoom.Host.Import;

/// <summary>
/// Shows how something long goes: on a terminal one line with a bar that is drawn anew, elsewhere a plain line every five
/// seconds.
/// </summary>
public sealed class ProgressLine
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly IAnsiConsole _console;
    private readonly ProgressTask? _bar;
    private double? _firstShare;
    private TimeSpan _toldAt;

    private ProgressLine(IAnsiConsole console, ProgressTask? bar)
    {
        _console = console;
        _bar = bar;
    }

    /// <summary>Seconds since it began; never zero.</summary>
    public double Seconds => Math.Max(0.001, _elapsed.Elapsed.TotalSeconds);

    /// <summary>Runs something under a line of its own, which is gone at its end.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, Func<ProgressLine, Task<T>> run)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Out.IsTerminal)
        {
            return run(new ProgressLine(console, null));
        }

        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => run(new ProgressLine(console, context.AddTask("…", maxValue: 1))));
    }

    /// <summary>Tells how it goes; costs nothing where nobody would see it yet.</summary>
    /// <param name="share">How much is done, 0 to 1.</param>
    /// <param name="line">The words, made only when they are shown.</param>
    public void Tell(double share, Func<string> line)
    {
        _firstShare ??= share;
        if (_elapsed.Elapsed - _toldAt < (_bar is null ? PlainEvery : TimeSpan.FromMilliseconds(100)))
        {
            return;
        }

        _toldAt = _elapsed.Elapsed;
        if (_bar is not null)
        {
            _bar.Value = share;
            _bar.Description = Markup.Escape($"{line()} · {TimeLeft(share)} left");
        }
        else
        {
            _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share,4:P0} {line()} · {TimeLeft(share)} left"));
        }
    }

    private string TimeLeft(double share)
    {
        var moved = share - _firstShare!.Value;
        if (moved < 0.001)
        {
            return "?";
        }

        var left = TimeSpan.FromSeconds((1 - share) / moved * Seconds);
        return left.ToString(left.TotalHours < 1 ? @"m\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);
    }
}
