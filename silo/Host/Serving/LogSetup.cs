using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>
/// The log goes to standard error, so that standard output holds only what is meant for people and pipes. It never holds
/// personal data: no one logs a report's content.
/// </summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    public static Logger Create(LogDefinition log)
    {
        var setup = new LoggerConfiguration()
            .MinimumLevel.Is(Level(log.Level))
            .MinimumLevel.Override("Microsoft", Level(log.Level) == LogEventLevel.Debug ? LogEventLevel.Information : LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal);
        return log.Format == "json"
            ? setup.WriteTo.Async(to => to.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: LogEventLevel.Verbose)).CreateLogger()
            : setup.WriteTo.Async(to => to.Console(
                outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)).CreateLogger();
    }

    private static LogEventLevel Level(string word) => word switch
    {
        "debug" => LogEventLevel.Debug,
        "warning" => LogEventLevel.Warning,
        "error" => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };
}
