using System.Text.Json.Serialization;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Open311;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Definitions;

/// <summary>One feed of the configuration, as written; <see cref="FeedValidator"/> says what must hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FeedDefinition
{
    /// <summary>What <see cref="ExpectedInterval"/> is where it is to be learnt.</summary>
    public static readonly TimeSpan LearntInterval = Timeout.InfiniteTimeSpan;

    /// <summary>Lower-case Latin words joined by hyphens, at most 64 characters; unique. Part of every report's identity: never change it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Through which kind of ear this feed hears.</summary>
    [JsonConverter(typeof(ChannelConverter))]
    public Channel Channel { get; init; }

    /// <summary>Names for people; null: the id is shown.</summary>
    public FeedNames? Names { get; init; }

    /// <summary>By which door its messages usually arrive.</summary>
    public FeedDoor Door { get; init; }

    /// <summary>
    /// How often something is expected: <c>"30s"</c>, <c>"5m"</c>, <c>"1h"</c>, <c>"1d"</c> or <c>"00:05:00"</c>. A feed
    /// silent for twice as long is marked. <c>"learn"</c>: as its messages have come over the last days, hour by hour. Null: it may be
    /// silent for any time.
    /// </summary>
    [JsonConverter(typeof(ExpectedIntervalConverter))]
    public TimeSpan? ExpectedInterval { get; init; }

    /// <summary>Hashes of the keys that open the doors to this feed; several while a key is being changed.</summary>
    public IReadOnlyList<KeyHash> Keys { get; init; } = [];

    /// <summary>How its messages become reports and readings; null: they are canonical JSON.</summary>
    public MappingDefinition? Mapping { get; init; }

    /// <summary>Whether titles that this feed sends may be shown on the wall. Off, since free text may hold personal data.</summary>
    public bool WallTitles { get; init; }

    /// <summary>
    /// Whether it exchanges latitude and longitude at times: then a point that lies outside every boundary is turned round where that brings it inside.
    /// Off: such points stay outside and are marked.
    /// </summary>
    public bool SwappedPoints { get; init; }

    /// <summary>What it may send; null: the doors' own limits.</summary>
    public FeedLimits? Limits { get; init; }

    /// <summary>Further topics of the MQTT listener; null: the two canonical ones only.</summary>
    public MqttListenerDefinition? Mqtt { get; init; }

    /// <summary>The broker to connect out to; required for the door <c>mqtt-subscriber</c>, else null.</summary>
    public MqttSubscriberDefinition? Subscriber { get; init; }

    /// <summary>What to ask for; required for the door <c>poll</c>, else null.</summary>
    public PollDefinition? Poll { get; init; }

    /// <summary>How its CAP alerts become reports; null: as CAP says by itself.</summary>
    public CapDefinition? Cap { get; init; }

    /// <summary>How its DATEX II publications are understood; null: the defaults.</summary>
    public Datex2Definition? Datex2 { get; init; }

    /// <summary>The folder that is watched; required for the door <c>folder</c>, else null.</summary>
    public FolderDefinition? Folder { get; init; }

    /// <summary>The community of VK; required for the door <c>vk</c>, else null.</summary>
    public VkDefinition? Vk { get; init; }

    /// <summary>The bot of Telegram; required for the door <c>telegram</c>, else null.</summary>
    public TelegramDefinition? Telegram { get; init; }

    /// <summary>The bot of MAX; required for the door <c>max</c>, else null.</summary>
    public MaxDefinition? Max { get; init; }

    /// <summary>What it offers and shows as an Open311 server, or how it understands the one that it polls; null: the defaults.</summary>
    public Open311Definition? Open311 { get; init; }

    /// <summary>The room to follow; required for the door <c>peer</c>, else null.</summary>
    public PeerDefinition? Peer { get; init; }
}
