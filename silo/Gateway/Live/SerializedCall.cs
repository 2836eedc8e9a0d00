using Microsoft.AspNetCore.SignalR;

namespace SituationRoom.Gateway.Live;

/// <summary>Bytes ready for any number of connections.</summary>
internal sealed class SerializedCall(byte[] frames)
{
    public SerializedHubMessage Message { get; } = HubFrame.Message(frames);

    /// <summary>Bytes of it.</summary>
    public int Length => frames.Length;
}
