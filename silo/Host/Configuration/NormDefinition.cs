using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// A norm: until when incidents are to be dealt with, counted from their occurrence. Of several that speak of the same clock the most specific
/// decides: that which names most of feed, category, kind and channel (of as many: one with a feed, the deeper category, one with a kind, one with a
/// channel; then the one in force since later, then the first).
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NormDefinition
{
    /// <summary>Only what comes by this feed.</summary>
    public string? Feed { get; init; }

    /// <summary>Only this category and what lies below it.</summary>
    public string? Category { get; init; }

    /// <summary>Only what comes by this channel: <c>dispatch</c>, <c>traffic</c>, <c>feedback</c>, <c>social</c>, <c>chatbot</c>, <c>hotline</c>, <c>agency</c>, <c>sensor</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Only this kind: <c>incident</c>, <c>appeal</c>, <c>suggestion</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Until somebody takes it up: <c>"30s"</c>, <c>"15m"</c>, <c>"4h"</c>, <c>"10d"</c> (calendar days), <c>"3wd"</c> (working days).</summary>
    public string? Accept { get; init; }

    /// <summary>Until the first answer.</summary>
    public string? FirstAnswer { get; init; }

    /// <summary>Until it is done. A date that the source gives goes before it.</summary>
    public string? Final { get; init; }

    /// <summary>Id of the calendar in whose working time seconds, minutes, hours and <c>wd</c> are counted; null or <c>calendar</c> counts all time.</summary>
    public string? In { get; init; }

    /// <summary>The first day on which something must occur for this norm: <c>"2026-01-01"</c>; null: any.</summary>
    public string? From { get; init; }

    /// <summary>The last such day; null: any.</summary>
    public string? Until { get; init; }
}
