using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Open311;

/// <summary>Answers in both formats, also for whoever takes what clients post.</summary>
public static class Open311Answers
{
    /// <summary>Says under which id a request was taken.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The id; it is durable.</param>
    /// <param name="notice">What the client is told; null: nothing.</param>
    public static Task WriteTakenAsync(HttpContext context, string id, string? notice)
    {
        using var writer = Writer(context);
        writer.StartList("service_requests");
        writer.StartObject("request");
        writer.Text("service_request_id", id);
        writer.Text("service_notice", notice);
        writer.Text("account_id", null);
        writer.End();
        writer.End();
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, StatusCodes.Status200OK, writer);
    }

    /// <summary>Says everything that is wrong.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="errors">At least one.</param>
    /// <param name="retryAfter">When to come back; null where coming back would not help.</param>
    public static Task WriteErrorsAsync(HttpContext context, int status, IEnumerable<Open311Error> errors, TimeSpan? retryAfter = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(errors);
        using var writer = Writer(context);
        writer.StartList("errors");
        foreach (var error in errors)
        {
            writer.StartObject("error");
            writer.Number("code", error.Code);
            writer.Text("description", error.Description);
            writer.End();
        }

        writer.End();
        context.Response.Headers.CacheControl = "no-store";
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, status, writer);
    }

    /// <summary>The headers by which pages of other sites may read the answers: they hold what everybody may know.</summary>
    internal static void Open(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>A writer of the format that was asked for.</summary>
    internal static IAnswerWriter Writer(HttpContext context) => IsJson(context) ? new JsonAnswerWriter() : new XmlAnswerWriter();

    /// <summary>Writes what may be kept for a while; a client that has the same already is told so.</summary>
    internal static Task WriteCachedAsync(HttpContext context, IAnswerWriter writer, TimeSpan keep)
    {
        var body = writer.Finish();
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        var headers = context.Response.Headers;
        headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)keep.TotalSeconds}");
        headers.Vary = "Accept, Accept-Language";
        headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() is "*" || known.Trim().EndsWith(tag, StringComparison.Ordinal)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, StatusCodes.Status200OK, body);
    }

    private static Task WriteAsync(HttpContext context, int status, IAnswerWriter writer) => WriteAsync(context, status, writer.Finish());

    private static Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        Open(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = IsJson(context) ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static bool IsJson(HttpContext context) => Open311Address.Of(context.Request.Path.Value ?? "", context.Request).IsJson;
}
