using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>The intake of this process.</summary>
public sealed class IntakeTarget : IImportTarget
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly IReportSink _intake;
    private readonly Func<long?> _incidents;
    private readonly TimeProvider _time;

    /// <param name="intake">The one door.</param>
    /// <param name="incidents">How many incidents the room holds.</param>
    /// <param name="time">For waiting.</param>
    public IntakeTarget(IReportSink intake, Func<long?> incidents, TimeProvider time)
    {
        _intake = intake;
        _incidents = incidents;
        _time = time;
    }

    public int Depth => 16;

    public async Task<IReadOnlyList<Outcome>> DeliverAsync(string feed, IReadOnlyList<FeedItem> items, ImportMark import, CancellationToken cancellationToken)
    {
        var since = _time.GetTimestamp();
        items = [.. items.Select(item => item is Rejection { Head.Length: > 0 } row ? row.WithHead() : item)];
        while (true)
        {
            var result = await _intake.DeliverAsync(new Delivery(feed, _time.GetUtcNow(), items) { Import = import }, cancellationToken).ConfigureAwait(false);
            switch (result.Status)
            {
                case DeliveryStatus.Durable:
                    return result.Outcomes;
                case DeliveryStatus.Pressed:
                    since = _time.GetTimestamp();
                    await Task.Delay(Pause(result.RetryAfter), _time, cancellationToken).ConfigureAwait(false);
                    break;
                case DeliveryStatus.Unavailable when _time.GetElapsedTime(since) < Patience:
                    await Task.Delay(Moment, _time, cancellationToken).ConfigureAwait(false);
                    break;
                case DeliveryStatus.Unavailable or DeliveryStatus.AlreadySettled:
                    throw new ImportStoppedException($"The room takes nothing: {result.Reason}. Mend that and run the same command again; it goes on where it stopped.");
                default:
                    throw new InvalidOperationException($"a delivery ended as {result.Status}");
            }
        }
    }

    public void Prepare(string feed, IReadOnlyList<FeedItem> items) => _intake.Prepare(feed, items);

    public Task<long?> IncidentsAsync(CancellationToken cancellationToken) => Task.FromResult(_incidents());

    private static TimeSpan Pause(TimeSpan asked) => asked > TimeSpan.FromMilliseconds(20) ? asked : TimeSpan.FromMilliseconds(20);
}
