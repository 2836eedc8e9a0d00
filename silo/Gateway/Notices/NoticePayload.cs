using System.Text.Json.Serialization;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Notices;

/// <summary>A notice as a webhook receives it.</summary>
/// <param name="Id">The same for every attempt; also in the header Idempotency-Key.</param>
/// <param name="Step">raised, again, escalated or ended.</param>
/// <param name="Alert">The alert's id.</param>
/// <param name="Version">The alert's version at that step.</param>
/// <param name="At">When the step was taken.</param>
/// <param name="RaisedAt">When the alert was raised.</param>
/// <param name="Priority">1 (S1) to 4 (S4).</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kind">The rule's kind.</param>
/// <param name="Title">What the rule is called.</param>
/// <param name="Response">What it asks of people.</param>
/// <param name="District">The district's code, or null.</param>
/// <param name="DistrictNames">Its names.</param>
/// <param name="CategoryNames">The category's names, or null.</param>
/// <param name="Feed">The feed's id, or null.</param>
/// <param name="Value">What was measured, or null.</param>
/// <param name="Threshold">Against what, or null.</param>
/// <param name="Escalated">Escalation steps taken.</param>
/// <param name="Exercise">Whether what stands behind it is no actual incident.</param>
public sealed record NoticePayload(
    string Id,
    NoticeStep Step,
    string Alert,
    int Version,
    DateTimeOffset At,
    DateTimeOffset RaisedAt,
    int Priority,
    string Rule,
    string Kind,
    BoardNames Title,
    BoardNames? Response,
    string? District,
    BoardNames? DistrictNames,
    BoardNames? CategoryNames,
    string? Feed,
    double? Value,
    double? Threshold,
    int Escalated,
    bool Exercise)
{
    internal static byte[] Write(PendingNotice notice)
    {
        var facts = notice.Facts;
        return JsonSerializer.SerializeToUtf8Bytes(
            new NoticePayload(
                notice.Key.ToString(), notice.Step, notice.Key.Alert, notice.Key.Version,
                DateTimeOffset.FromUnixTimeMilliseconds(notice.DueAt), DateTimeOffset.FromUnixTimeMilliseconds(facts.RaisedAt),
                facts.Priority, facts.Rule, facts.Kind, facts.Names, facts.Response, facts.DistrictCode, facts.District, facts.Category,
                facts.Feed, facts.Value, facts.Threshold, facts.Escalated, facts.IsExercise),
            NoticeJson.Default.NoticePayload);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticePayload))]
[JsonSerializable(typeof(TelegramMessage))]
internal sealed partial class NoticeJson : JsonSerializerContext;
