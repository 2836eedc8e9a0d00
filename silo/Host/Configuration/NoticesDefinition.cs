using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What of alerts is told outside, to whom and how.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoticesDefinition
{
    /// <summary>Who speaks in CAP messages; needed where a target is of kind cap or of format cap.</summary>
    public CapVoiceDefinition? Cap { get; init; }

    /// <summary>Where the room says that it lives; left out: nowhere.</summary>
    public HeartbeatDefinition? Heartbeat { get; init; }

    /// <summary>To whom.</summary>
    public IReadOnlyList<NoticeTargetDefinition> Targets { get; init; } = [];
}

/// <summary>Who speaks in CAP messages.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CapVoiceDefinition
{
    /// <summary>The sender's identifier, such as a domain name of one's own: no spaces, commas or markup.</summary>
    public string Sender { get; init; } = "";

    /// <summary>What the sender is called; the city's name where it is left out.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>For whom the messages are; their scope is Restricted.</summary>
    public string Restriction { get; init; } = "duty services";
}
