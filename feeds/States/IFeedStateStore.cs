namespace SituationRoom.Feeds.States;

/// <summary>
/// What a feed's shell must know again after a restart, such as how far it has read. A convenience, never the truth: a state that is lost
/// costs reading again what the room then recognises.
/// </summary>
public interface IFeedStateStore
{
    /// <summary>What was written last for a feed; null where there is nothing or it can't be read.</summary>
    /// <param name="feed">The feed's configured id.</param>
    byte[]? Read(string feed);

    /// <summary>Puts a state in the place of the last one; a crash in between leaves one of the two whole.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="state">Some kilobytes.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    void Write(string feed, ReadOnlySpan<byte> state);
}
