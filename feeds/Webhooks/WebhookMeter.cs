using System.Diagnostics.Metrics;
using SituationRoom.Feeds.Chats;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>What is measured of the platforms' events.</summary>
internal static class WebhookMeter
{
    private static readonly Meter Meter = new("SituationRoom.Webhooks");

    private static readonly Counter<long> Ignored =
        Meter.CreateCounter<long>("situationroom.webhooks.events.ignored", "{event}", "Events that were understood and are nothing for the room, by feed and reason.");

    public static void Ignore(string feed, ChatNoise why) =>
        Ignored.Add(1, new KeyValuePair<string, object?>("feed", feed), new KeyValuePair<string, object?>("reason", why.ToString()));
}
