using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Peer;

/// <summary>
/// Takes an answer in: reports and readings, and between them what people decided, each once everything before it is durable. What lies before the last
/// decision that was taken is not taken again, since what that made void would come back.
/// </summary>
internal sealed class PeerIntake(string feed, DocumentIntake intake, IFollowDesk desk, TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Takes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="bytes">How long it was.</param>
    /// <param name="cancellationToken">Gives it up; what is on its way may still become durable.</param>
    /// <returns>When to ask for the same again, where not all of it was taken; null where everything is durable.</returns>
    public async Task<TimeSpan?> TakeAsync(PeerAnswer answer, int bytes, CancellationToken cancellationToken)
    {
        var stand = await desk.StandAsync(feed, cancellationToken);
        var from = 0;
        foreach (var (after, decision) in answer.Decisions)
        {
            if (after > from && await DeliverAsync(answer, (from, after), stand, bytes, cancellationToken) is { } wait)
            {
                return wait;
            }

            from = after;
            if (await desk.TakeAsync(feed, decision, cancellationToken) is not null)
            {
                return Again;
            }
        }

        // Also an answer that holds nothing is a sign of life.
        return await DeliverAsync(answer, (from, answer.Items.Count), stand, bytes, cancellationToken);
    }

    private async Task<TimeSpan?> DeliverAsync(PeerAnswer answer, (int From, int To) part, FollowedStand? stand, int bytes, CancellationToken cancellationToken)
    {
        FeedItem[] items = [.. answer.Items.Skip(part.From).Take(part.To - part.From).Where(item => !IsTaken(item, answer.Head, stand))];
        var share = answer.Items.Count == 0 ? bytes : (int)((long)bytes * items.Length / answer.Items.Count);
        var taken = await intake.TakeAsync(new ArrivedDocument(feed, new ParsedDocument { Items = items }, share, clock.GetUtcNow()), cancellationToken);
        return taken.NotTaken is { } refusal ? refusal.RetryAfter ?? Again : null;
    }

    private static bool IsTaken(FeedItem item, PeerHead head, FollowedStand? stand) =>
        stand is not null && stand.Journal == head.Journal && item is Report { From: { } from } && from.Position <= stand.Position;
}
