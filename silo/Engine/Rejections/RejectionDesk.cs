using System.Globalization;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Rejections;

/// <summary>Runs rejections again and settles them. Everything goes in by the one way of all deliveries, so that of two who settle the same one the first does.</summary>
/// <param name="room">Knows the rejections.</param>
/// <param name="messages">Knows their bytes.</param>
/// <param name="sink">Where deliveries go in, with whatever stands before the room for some formats.</param>
/// <param name="parser">Reads them again.</param>
/// <param name="time">The clock.</param>
public sealed class RejectionDesk(IRoom room, RejectionMessages messages, IReportSink sink, IRejectionParser parser, TimeProvider time) : IRejectionDesk
{
    /// <summary>How many are run again in one call.</summary>
    public const int MostAtOnce = 500;

    private const int MostRefusals = 20;
    private const string Erased = "its key was forgotten, so nobody can read it any more; it can only be dismissed";
    private const string NoFeed = "the configuration does not name its feed any more; add it again, or dismiss the rejection";

    public async ValueTask<RejectionResult> ReadAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        if (await room.RejectionAsync(id, cancellationToken).ConfigureAwait(false) is not { } rejection)
        {
            return new RejectionResult(RejectionStep.Unknown, null);
        }

        if (await messages.ReadAsync(id, cancellationToken).ConfigureAwait(false) is not { } message)
        {
            return new RejectionResult(RejectionStep.Erased, rejection) { Reason = Erased };
        }

        var noted = await NoteAsync(rejection, new RejectionReading(id, by.Id, time.GetUtcNow()), [], cancellationToken).ConfigureAwait(false);
        return noted.Status == DeliveryStatus.Durable
            ? new RejectionResult(RejectionStep.Done, rejection) { Message = message }
            : new RejectionResult(RejectionStep.NotTaken, rejection) { Reason = noted.Reason };
    }

    public async ValueTask<RejectionResult> RerunAsync(long id, Actor by, CancellationToken cancellationToken) =>
        await room.RejectionAsync(id, cancellationToken).ConfigureAwait(false) is { } rejection
            ? await RerunAsync((rejection, id), by, isOne: true, cancellationToken).ConfigureAwait(false)
            : new RejectionResult(RejectionStep.Unknown, null);

    public async ValueTask<RerunSummary> RerunAllAsync(string feed, string? reason, long after, Actor by, CancellationToken cancellationToken)
    {
        var (tried, next) = await NextAsync(feed, reason, after, cancellationToken).ConfigureAwait(false);
        var refusals = new Dictionary<string, (int Count, Fault? Why)>(StringComparer.Ordinal);
        var (understood, accepted, duplicates) = (0, 0, 0);
        foreach (var rejection in tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = await RerunAsync((rejection, IdOf(rejection)), by, isOne: false, cancellationToken).ConfigureAwait(false);
            understood += result.Step == RejectionStep.Done ? 1 : 0;
            accepted += result.Accepted;
            duplicates += result.Duplicates;
            if (result.Step != RejectionStep.Done && result.Reason is { } refusal && (refusals.Count < MostRefusals || refusals.ContainsKey(refusal)))
            {
                refusals[refusal] = (refusals.GetValueOrDefault(refusal).Count + 1, result.Why);
            }
        }

        return new RerunSummary(
            tried.Count,
            understood,
            accepted,
            duplicates,
            [.. refusals.OrderByDescending(refusal => refusal.Value.Count).Select(refusal => new RerunRefusal(refusal.Key, refusal.Value.Count) { Why = refusal.Value.Why })],
            next);
    }

    public async ValueTask<DismissSummary> DismissAllAsync(RejectionMass of, Actor by, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(of);
        var (tried, next) = await NextAsync(of.Feed, of.Reason, of.After, cancellationToken).ConfigureAwait(false);
        var (dismissed, refusals) = (0, new List<string>());
        foreach (var rejection in tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var settling = new RejectionSettling(IdOf(rejection), by.Id, time.GetUtcNow(), RejectionOutcome.Dismissed, reason);
            var result = await SettleAsync(rejection, settling, [], cancellationToken).ConfigureAwait(false);
            dismissed += result.Step == RejectionStep.Done ? 1 : 0;
            if (result.Step != RejectionStep.Done)
            {
                refusals.Add(result.Reason ?? "it could not be settled");
            }
        }

        return new DismissSummary(tried.Count, dismissed, [.. refusals.CountBy(refusal => refusal).Select(refusal => new RerunRefusal(refusal.Key, refusal.Value))], next);
    }

    public async ValueTask<RejectionResult> DismissAsync(long id, Actor by, string reason, CancellationToken cancellationToken)
    {
        if (await room.RejectionAsync(id, cancellationToken).ConfigureAwait(false) is not { } rejection)
        {
            return new RejectionResult(RejectionStep.Unknown, null);
        }

        var settling = new RejectionSettling(id, by.Id, time.GetUtcNow(), RejectionOutcome.Dismissed, reason) { Person = Person(by) };
        return await SettleAsync(rejection, settling, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the bytes of what was refused for this are the room's own, no sender's.</summary>
    private static bool IsKept(Fault why) => why.Code is FaultCode.DistrictSetsOfFeed or FaultCode.DistrictSetsOfRoom;

    private static long IdOf(RejectionSummary rejection) => long.Parse(rejection.Id, CultureInfo.InvariantCulture);

    /// <summary>As many as are done at once, and where the next call begins; null where there are no more.</summary>
    private async ValueTask<(IReadOnlyList<RejectionSummary> Some, string? Next)> NextAsync(string feed, string? reason, long after, CancellationToken cancellationToken)
    {
        var open = await room.OpenRejectionsAsync(feed, reason, after, MostAtOnce + 1, cancellationToken).ConfigureAwait(false);
        return open.Count > MostAtOnce ? ([.. open.Take(MostAtOnce)], open[MostAtOnce - 1].Id) : (open, null);
    }

    private static NotePerson Person(Actor by) => new(by.Name, by.Role, by.Post);

    /// <summary>Runs one again. Of many in one go the trail was told before.</summary>
    private async ValueTask<RejectionResult> RerunAsync((RejectionSummary Rejection, long Id) which, Actor by, bool isOne, CancellationToken cancellationToken)
    {
        var (rejection, id) = which;
        if (rejection.State != RejectionSummary.Open)
        {
            return new RejectionResult(RejectionStep.AlreadySettled, rejection) { Reason = "it was settled before" };
        }

        if (await messages.ReadAsync(id, cancellationToken).ConfigureAwait(false) is not { } message)
        {
            return new RejectionResult(RejectionStep.Erased, rejection) { Reason = Erased };
        }

        var items = parser.Read(rejection.Feed, message, rejection.IsReading, IsKept(rejection.Why));
        if (items is null)
        {
            return new RejectionResult(RejectionStep.NoFeed, rejection) { Reason = NoFeed };
        }

        if (items.All(item => item is Rejection))
        {
            var why = items.OfType<Rejection>().FirstOrDefault()?.Why ?? Fault.Of(FaultCode.NoItem);
            return new RejectionResult(RejectionStep.StillRejected, rejection) { Why = why, Reason = why.English() };
        }

        var settling = new RejectionSettling(id, by.Id, time.GetUtcNow(), RejectionOutcome.Rerun, null) { Person = isOne ? Person(by) : null };
        IReadOnlyList<FeedItem> rest = [.. items.Select(item => item is Rejection left ? left with { IsRest = left.Message.Span.SequenceEqual(message) } : item)];
        return await SettleAsync(rejection, settling, rest, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RejectionResult> SettleAsync(
        RejectionSummary rejection, RejectionSettling settling, IReadOnlyList<FeedItem> items, CancellationToken cancellationToken)
    {
        var result = await NoteAsync(rejection, settling, items, cancellationToken).ConfigureAwait(false);
        var now = await room.RejectionAsync(settling.Rejection, cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            DeliveryStatus.Durable => new RejectionResult(RejectionStep.Done, now ?? rejection)
            {
                Accepted = result.Outcomes.Count(outcome => outcome.Kind == OutcomeKind.Accepted),
                Duplicates = result.Outcomes.Count(outcome => outcome.Kind == OutcomeKind.Duplicate),
                Rejected = [.. result.Outcomes.Select(outcome => outcome.RejectionId).OfType<string>()],
            },
            DeliveryStatus.AlreadySettled => new RejectionResult(RejectionStep.AlreadySettled, now ?? rejection) { Reason = result.Reason },
            DeliveryStatus.Pressed or DeliveryStatus.Unavailable => new RejectionResult(RejectionStep.NotTaken, rejection) { Reason = result.Reason },
            _ => throw new InvalidOperationException($"a delivery ended as {result.Status}"),
        };
    }

    private ValueTask<DeliveryResult> NoteAsync(
        RejectionSummary rejection, RejectionNote note, IReadOnlyList<FeedItem> items, CancellationToken cancellationToken) =>
        sink.DeliverAsync(new Delivery(rejection.Feed, rejection.ReceivedAt, items) { Note = note }, cancellationToken);
}
