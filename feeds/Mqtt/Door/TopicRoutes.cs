using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>Which topics a feed may publish to and what their payloads hold; immutable.</summary>
internal sealed class TopicRoutes
{
    private readonly byte[] _reports;
    private readonly byte[] _readings;
    private readonly (byte[] Filter, MessageKind Kind)[] _mapped;

    public TopicRoutes(string feed, IReadOnlyList<TopicDefinition> mapped)
    {
        _reports = Encoding.UTF8.GetBytes($"feeds/{feed}/reports");
        _readings = Encoding.UTF8.GetBytes($"feeds/{feed}/readings");
        _mapped = [.. mapped.Select(topic => (Encoding.UTF8.GetBytes(topic.Filter), topic.Kind))];
    }

    /// <summary>What a topic holds; null where it is not the feed's. The two canonical topics come first, then the first filter that matches.</summary>
    public MessageKind? Find(ReadOnlySpan<byte> topic)
    {
        if (topic.SequenceEqual(_reports))
        {
            return MessageKind.Reports;
        }

        if (topic.SequenceEqual(_readings))
        {
            return MessageKind.Readings;
        }

        foreach (var (filter, kind) in _mapped)
        {
            if (MqttTopicFilters.Matches(filter, topic))
            {
                return kind;
            }
        }

        return null;
    }
}
