using System.Text.Json.Serialization;

namespace SituationRoom.Core.Notices;

/// <summary>How a notice leaves the room.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>A POST of JSON, or of CAP, that is signed.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    /// <summary>An e-mail by SMTP.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>A message of a Telegram bot.</summary>
    [JsonStringEnumMemberName("telegram")]
    Telegram,

    /// <summary>A CAP message in the room's Atom feed; whoever wants it fetches it.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,
}
