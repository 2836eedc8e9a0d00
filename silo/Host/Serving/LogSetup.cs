using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>
/// The log goes to standard error, so that standard output holds only what is meant for people and pipes, and to a rolling file where
/// one is named. It never holds personal data: no one logs a report's content.
/// </summary>
internal static class LogSetup
{
    private const string DatedLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <param name="log">What is logged where.</param>
    /// <param name="directory">Below which a relative file lies.</param>
    public static Logger Create(LogDefinition log, string directory) => new LoggerConfiguration()
        .MinimumLevel.Is(Level(log.Level))
        .MinimumLevel.Override("Microsoft", Level(log.Level) == LogEventLevel.Debug ? LogEventLevel.Information : LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
        .WriteTo.Async(to => Write(to, log, directory))
        .CreateLogger();

    private static void Write(LoggerSinkConfiguration to, LogDefinition log, string directory)
    {
        var json = log.Format == "json" ? new JsonFormatter(renderMessage: true) : null;
        _ = json is null
            ? to.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
            : to.Console(json, standardErrorFromLevel: LogEventLevel.Verbose);
        if (log.File is not { } file)
        {
            return;
        }

        var path = Path.Combine(directory, file);
        _ = json is null
            ? to.File(path, outputTemplate: DatedLine, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: log.FileBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: log.FilesKept)
            : to.File(json, path, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: log.FileBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: log.FilesKept);
    }

    private static LogEventLevel Level(string word) => word switch
    {
        "debug" => LogEventLevel.Debug,
        "warning" => LogEventLevel.Warning,
        "error" => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
