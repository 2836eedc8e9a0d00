namespace SituationRoom.Host.Senders;

/// <summary>Sends to a running server from outside, through one of its doors.</summary>
public interface IRoomSender
{
    /// <summary>Sends a JSON array and waits until it is durable.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="kind"><c>reports</c> or <c>readings</c>.</param>
    /// <param name="payload">A JSON array in UTF-8.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendAnswer> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
