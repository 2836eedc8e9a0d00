using Microsoft.AspNetCore.Http;
using SituationRoom.Engine.Imports;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What every command that makes something void bears besides the name of it: the version that was seen, a reason, and a key that makes a repeat harmless.</summary>
internal static class VoidCommand
{
    private const int LongestKey = 100;
    private const int LeastReason = 3;
    private const int MostReason = 500;

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    public static string? Fault(HttpContext context, long? version, string? reason) =>
        version is null ? "Give the version that was seen: { \"version\": 1 }."
        : reason?.Trim() is not { Length: >= LeastReason and <= MostReason } ? $"Say why in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}."
        : Key(context)?.Length > LongestKey ? $"The Idempotency-Key is longer than {LongestKey} characters."
        : null;

    /// <summary>Why, and the key where one was given; of a command without a fault.</summary>
    public static (string Reason, string? Key) Said(HttpContext context, string? reason) => (reason!.Trim(), Key(context));

    public static IResult Wrong(string fault) => Problem.Result(StatusCodes.Status400BadRequest, "The command is wrong", fault);

    public static IResult Answer(ImportAnswer answer) => answer.Import is { } import
        ? TypedResults.Json(ImportView.Of(import), ApiJson.Context.ImportView)
        : HandsApi.Refused(answer.Refusal!);

    private static string? Key(HttpContext context) => context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;
}
