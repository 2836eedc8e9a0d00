using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Api;

/// <summary>RFC 9457: every error of the API says in one form what is wrong and what to do.</summary>
public static class Problem
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers with a problem; nothing may have been written before.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What is wrong, the same for every such problem.</param>
    /// <param name="detail">What is wrong here, and the remedy.</param>
    /// <param name="first">Who was first, and when, where two did the same.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail, FirstComer? first = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";
        var body = new ProblemBody("about:blank", title, status, detail, context.Request.Path.Value ?? "/")
        {
            By = first?.By,
            ByName = first?.Name,
            At = first?.At,
            Version = first?.Version,
            State = first?.State,
        };
        return context.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Context.ProblemBody), context.RequestAborted).AsTask();
    }

    /// <summary>The same as a result of an endpoint.</summary>
    public static IResult Result(int status, string title, string detail, FirstComer? first = null) =>
        new ProblemAnswer(status, title, detail, first);

    private sealed class ProblemAnswer(int status, string title, string detail, FirstComer? first) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, status, title, detail, first);
    }
}
