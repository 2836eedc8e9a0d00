using System.Text.Json.Serialization;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// The answer to <c>Watch</c>, already in bytes (<see cref="Wire.WatchReply"/> is its shape). The connection's lock is
/// held while it is written, so that what is pushed from then on comes after it.
/// </summary>
/// <param name="watcher">Goes live as the answer is written.</param>
/// <param name="version">The version that the client then holds.</param>
/// <param name="json">The answer's JSON.</param>
/// <param name="resume">Told that the watcher can be written to.</param>
[JsonConverter(typeof(PreparedReplyConverter))]
internal sealed class PreparedReply(Watcher watcher, long version, byte[] json, Action<Watcher> resume)
{
    public ReadOnlySpan<byte> Json => json;

    /// <summary>The answer is in the connection's buffer: deltas may follow.</summary>
    public void Written()
    {
        watcher.GoLive(version);
        resume(watcher);
    }
}
