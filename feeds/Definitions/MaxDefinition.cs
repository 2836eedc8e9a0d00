using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>A bot of MAX whose updates come to <c>/hooks/max/{feed}</c>; the secret is the <c>secret</c> of POST /subscriptions.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MaxDefinition : ChatDefinition;
