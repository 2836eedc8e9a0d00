using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Engine.Intake;

namespace SituationRoom.Engine;

/// <summary>What a running room takes of a changed configuration.</summary>
public sealed partial class RoomEngine
{
    /// <summary>
    /// From the next delivery on places are found by this placer, whose trees hold the codes of those the room was started with, and
    /// deadlines by these norms; feeds are known by these settings, and these rules are in force, once it completes.
    /// </summary>
    public async ValueTask ReconfigureAsync(Placer placer, Norms norms, IReadOnlyList<FeedSetting> feeds, RuleSet rules, CancellationToken cancellationToken)
    {
        _encoder.Reconfigure(placer, norms, IntakeFeeds(feeds));
        await AskAsync(
            () =>
            {
                _fold.Reconfigure(feeds);
                Volatile.Write(ref _rules, rules);
                EvaluateOrNot();
                _unpublished = true;
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<IntakeFeed> IntakeFeeds(IReadOnlyList<FeedSetting> feeds) =>
        feeds.Select(feed => new IntakeFeed(feed.Id, feed.Channel, feed.SwappedPoints));
}
