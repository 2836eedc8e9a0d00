namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>A steady stream over one publisher: what is due since the last look goes out together, about every millisecond.</summary>
/// <param name="publisher">Connected; its window should hold what a second brings.</param>
/// <param name="firstNumber">The first report's number.</param>
internal sealed class MqttStream(MqttPublisher publisher, long firstNumber = 0)
{
    private long _next = firstNumber;

    /// <summary>Sends the whole pace and waits for the last acknowledgement.</summary>
    public async Task PacedAsync(Pace pace, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < pace.Total;)
        {
            var count = await pace.DueAsync(sent, cancellationToken);
            await publisher.SendAsync(_next, count, cancellationToken);
            _next += count;
            sent += count;
        }

        await publisher.DrainAsync(cancellationToken);
    }
}
