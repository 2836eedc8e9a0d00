using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Wire;
using SituationRoom.Reports;

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
    /// <param name="code">What is wrong, as a word; null: that of the status.</param>
    /// <param name="why">Why a message is still not understood.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail, FirstComer? first = null, ProblemCode? code = null, Fault? why = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";
        var body = new ProblemBody("about:blank", title, status, detail, context.Request.Path.Value ?? "/")
        {
            Code = Word(code ?? Usual(status)),
            Why = why,
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
    public static IResult Result(int status, string title, string detail, FirstComer? first = null, ProblemCode? code = null) =>
        new ProblemAnswer(status, title, detail, first, code);

    /// <summary>The same with its word.</summary>
    public static IResult Result(int status, ProblemCode code, string title, string detail) => new ProblemAnswer(status, title, detail, null, code);

    /// <summary>A message that is still not understood.</summary>
    public static IResult Result(Fault? why, ProblemCode code, string title, string detail) => new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, title, detail, null, code, why);

    /// <summary>A word as the API and addresses of the console write it.</summary>
    internal static string Word(ProblemCode code) => TypeScriptWriter.Camel(code.ToString());

    private static ProblemCode Usual(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemCode.NotSignedIn,
        StatusCodes.Status403Forbidden => ProblemCode.NotForRole,
        StatusCodes.Status404NotFound => ProblemCode.NotThere,
        StatusCodes.Status409Conflict => ProblemCode.Conflict,
        StatusCodes.Status410Gone => ProblemCode.Gone,
        StatusCodes.Status413PayloadTooLarge => ProblemCode.TooLarge,
        StatusCodes.Status422UnprocessableEntity => ProblemCode.Impossible,
        StatusCodes.Status429TooManyRequests => ProblemCode.TooOften,
        StatusCodes.Status503ServiceUnavailable => ProblemCode.Unavailable,
        >= 500 => ProblemCode.ServerFailed,
        _ => ProblemCode.WrongRequest,
    };

    private sealed class ProblemAnswer(int status, string title, string detail, FirstComer? first, ProblemCode? code, Fault? why = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, status, title, detail, first, code, why);
    }
}
