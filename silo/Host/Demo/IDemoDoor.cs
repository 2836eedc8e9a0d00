namespace SituationRoom.Host.Demo;

/// <summary>A door of the running server, from outside.</summary>
public interface IDemoDoor
{
    /// <summary>Sends a JSON array and waits until it is durable. Null where it was taken, else why not.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="kind"><c>reports</c> or <c>readings</c>.</param>
    /// <param name="payload">A JSON array in UTF-8.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string?> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
