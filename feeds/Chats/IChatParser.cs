namespace SituationRoom.Feeds.Chats;

/// <summary>Reads the events of one platform. Pure, and safe for any number of threads.</summary>
public interface IChatParser
{
    /// <summary>Reads one event.</summary>
    /// <param name="body">The body as the platform sent it: JSON, UTF-8.</param>
    /// <returns>What it means; one rejection where it was not understood. Never throws, whatever the bytes are.</returns>
    ChatEvent Parse(ReadOnlyMemory<byte> body);
}
