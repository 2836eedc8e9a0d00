using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using SituationRoom.Journal;

namespace SituationRoom.Gateway.Api;

/// <summary>Gives every error that has no body yet the API's one form.</summary>
internal static partial class ProblemPages
{
    public static void Use(IApplicationBuilder app, ILogger log)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = context => OnExceptionAsync(context, log),
        });
        app.UseStatusCodePages(context => OnStatusAsync(context.HttpContext));
    }

    private static Task OnExceptionAsync(HttpContext context, ILogger log)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is BadHttpRequestException bad)
        {
            return Problem.WriteAsync(context, bad.StatusCode, ReasonPhrases.GetReasonPhrase(bad.StatusCode), bad.Message);
        }

        if (exception is JournalUnavailableException unavailable)
        {
            return Problem.WriteAsync(context, 503, "Not possible now", unavailable.Message);
        }

        LogFailed(log, exception, context.Request.Method, context.Request.Path);
        return Problem.WriteAsync(context, 500, "Internal error", "The server failed on this request; its log says why.");
    }

    private static Task OnStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var detail = status switch
        {
            StatusCodes.Status404NotFound => "Nothing is here; /openapi/v1.json lists what is.",
            StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not allowed here; allowed: {context.Response.Headers.Allow}.",
            _ => $"The request was refused with status {status}.",
        };
        return Problem.WriteAsync(context, status, ReasonPhrases.GetReasonPhrase(status), detail);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private static partial void LogFailed(ILogger log, Exception? exception, string method, string path);
}
