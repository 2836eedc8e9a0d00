using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Topic filters, MQTT 5.0 §4.7.</summary>
public static class MqttTopicFilters
{
    /// <summary>Whether a filter's wildcards stand where §4.7.1 lets them stand: <c>+</c> a whole level, <c>#</c> the whole last level.</summary>
    public static bool IsValid(ReadOnlySpan<byte> filter)
    {
        if (filter.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < filter.Length; i++)
        {
            var opens = i == 0 || filter[i - 1] == (byte)'/';
            var closes = i == filter.Length - 1 || filter[i + 1] == (byte)'/';
            if ((filter[i] == (byte)'#' && (!opens || i != filter.Length - 1))
                || (filter[i] == (byte)'+' && (!opens || !closes)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for text.</summary>
    public static bool IsValid(string filter) => IsValid(Encoding.UTF8.GetBytes(filter));

    /// <summary>
    /// Whether a topic falls under a valid filter. A wildcard at the front matches no topic that begins with <c>$</c>
    /// [MQTT-4.7.2-1]; a trailing <c>/#</c> matches its parent level too (§4.7.1.2).
    /// </summary>
    public static bool Matches(ReadOnlySpan<byte> filter, ReadOnlySpan<byte> topic)
    {
        if (!topic.IsEmpty && topic[0] == (byte)'$' && !filter.IsEmpty && filter[0] is (byte)'#' or (byte)'+')
        {
            return false;
        }

        while (true)
        {
            var filterLevel = Level(ref filter, out var filterMore);
            if (filterLevel is [(byte)'#'])
            {
                return true;
            }

            var topicLevel = Level(ref topic, out var topicMore);
            if (filterLevel is not [(byte)'+'] && !filterLevel.SequenceEqual(topicLevel))
            {
                return false;
            }

            if (!topicMore)
            {
                return !filterMore || filter is [(byte)'#'];
            }

            if (!filterMore)
            {
                return false;
            }
        }
    }

    private static ReadOnlySpan<byte> Level(ref ReadOnlySpan<byte> rest, out bool more)
    {
        var slash = rest.IndexOf((byte)'/');
        more = slash >= 0;
        var level = more ? rest[..slash] : rest;
        rest = more ? rest[(slash + 1)..] : default;
        return level;
    }
}
