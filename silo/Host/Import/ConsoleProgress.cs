using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace SituationRoom.Host.Import;

/// <summary>
/// Shows an import: on a terminal one line that is drawn anew (bar, rows, rate, time left), elsewhere a plain line every
/// five seconds.
/// </summary>
public sealed class ConsoleProgress : IImportProgress
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly IAnsiConsole _console;
    private readonly ProgressTask? _bar;
    private long _firstRows = -1;
    private double _firstShare;
    private TimeSpan _toldAt;

    private ConsoleProgress(IAnsiConsole console, ProgressTask? bar)
    {
        _console = console;
        _bar = bar;
    }

    /// <summary>Runs something under a progress of its own.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, Func<IImportProgress, Task<T>> run)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Out.IsTerminal)
        {
            return run(new ConsoleProgress(console, null));
        }

        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => run(new ConsoleProgress(console, context.AddTask("", maxValue: 1))));
    }

    public void Report(string file, double share, ImportAccount account)
    {
        if (_firstRows < 0)
        {
            (_firstRows, _firstShare) = (account.Read, share);
        }

        if (_bar is not null)
        {
            _bar.Value = share;
            _bar.Description = Markup.Escape(Line(file, share, account));
        }
        else if (_elapsed.Elapsed - _toldAt >= PlainEvery)
        {
            _toldAt = _elapsed.Elapsed;
            _console.WriteLine($"{share:P0} {Line(file, share, account)}");
        }
    }

    private string Line(string file, double share, ImportAccount account)
    {
        var seconds = Math.Max(0.001, _elapsed.Elapsed.TotalSeconds);
        var rate = (account.Read - _firstRows) / seconds;
        var moved = share - _firstShare;
        var left = moved > 0.001 ? TimeSpan.FromSeconds((1 - share) / moved * seconds) : (TimeSpan?)null;
        var time = left is { } known ? known.ToString(known.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture) : "?";
        return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} · {account.Read:N0} rows · {rate:N0} rows/s · {time} left");
    }
}
