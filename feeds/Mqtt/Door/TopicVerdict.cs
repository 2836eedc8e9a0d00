namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>What the room makes of a PUBLISH's topic.</summary>
public enum TopicVerdict : byte
{
    /// <summary>The topic is the feed's; items were appended.</summary>
    Taken,

    /// <summary>The topic is not the feed's to publish to.</summary>
    NotAuthorized,
}
