using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>Lets in whoever holds a feed's key, and passes what they send to the room's intake.</summary>
public sealed class MqttFeedDoor(IFeedDirectory feeds, IReportSink sink, TimeProvider timeProvider) : IMqttDoor
{
    // A feed's connections share its rate.
    private readonly ConditionalWeakTable<FeedDefinition, StrongBox<ItemRate?>> _rates = [];

    public MqttAdmission Admit(string? userName, ReadOnlySpan<byte> password)
    {
        if (string.IsNullOrEmpty(userName) || password.IsEmpty || password.Length > 4 * FeedKey.LongestLength)
        {
            return new(null, MqttRefusal.BadCredentials);
        }

        var key = Encoding.UTF8.GetString(password);
        return feeds.Check(userName, key) switch
        {
            FeedAccess.Granted when feeds.Find(userName) is { } feed => new(Guest(feed, key), MqttRefusal.None),
            FeedAccess.UnknownFeed => new(null, MqttRefusal.NotAuthorized),
            FeedAccess.Granted or FeedAccess.WrongKey => new(null, MqttRefusal.BadCredentials),
            var other => throw new InvalidOperationException($"no such access: {other}"),
        };
    }

    private MqttFeedGuest Guest(FeedDefinition feed, string key) => new(feed, FeedKey.Hash(key), feeds, sink, Rate);

    private ItemRate? Rate(FeedDefinition feed) => _rates.GetValue(feed, known => new StrongBox<ItemRate?>(ItemRate.Of(known, timeProvider))).Value;
}
