namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>What the front of a buffer holds.</summary>
public enum FrameStatus : byte
{
    /// <summary>A whole packet.</summary>
    Complete,

    /// <summary>The beginning of a packet; more bytes are needed.</summary>
    Incomplete,

    /// <summary>No packet; the connection is to be closed.</summary>
    Faulted,
}
