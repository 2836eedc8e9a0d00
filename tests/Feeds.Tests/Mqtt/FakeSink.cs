using System.Collections.Concurrent;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt;

/// <summary>A room that keeps what it is given, answers as it is told, and can hold its answers back.</summary>
internal sealed class FakeSink : IReportSink
{
    private readonly Lock _gate = new();
    private readonly List<Delivery> _deliveries = [];
    private TaskCompletionSource _open = Opened();

    /// <summary>Answers for the next deliveries, in order; once they are used up, everything is durable.</summary>
    public ConcurrentQueue<DeliveryResult> Refusals { get; } = new();

    /// <summary>Whether refusals go on for ever.</summary>
    public DeliveryResult? AlwaysRefuse { get; set; }

    public ConcurrentQueue<(string Feed, string? Reason)> States { get; } = new();

    public int Asked { get; private set; }

    public IReadOnlyList<Delivery> Deliveries
    {
        get
        {
            lock (_gate)
            {
                return [.. _deliveries];
            }
        }
    }

    public IReadOnlyList<string> ReportIds => [.. Deliveries.SelectMany(delivery => delivery.Items).OfType<Report>().Select(report => report.Id)];

    /// <summary>From now on nothing becomes durable until <see cref="Release"/>.</summary>
    public void Withhold() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _open.TrySetResult();

    public async ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Task open;
        lock (_gate)
        {
            Asked++;
            open = _open.Task;
            if (AlwaysRefuse is { } always)
            {
                return always;
            }

            if (Refusals.TryDequeue(out var refusal))
            {
                return refusal;
            }
        }

        await open.WaitAsync(cancellationToken);
        lock (_gate)
        {
            _deliveries.Add(delivery);
        }

        return new DeliveryResult
        {
            Status = DeliveryStatus.Durable,
            Outcomes = [.. delivery.Items.Select(item => item is Rejection rejection
                ? new Outcome(OutcomeKind.Rejected, rejection.Why, "r-1")
                : new Outcome(OutcomeKind.Accepted))],
        };
    }

    public void ReportFeedState(string feed, string? reason) => States.Enqueue((feed, reason));

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
