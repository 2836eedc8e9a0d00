using System.Text;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Problems;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What people decided in rooms that are followed.</summary>
public sealed partial class RoomEngine : IFollowDesk
{
    /// <summary>The role of what a room did by itself, or of somebody whose role it does not tell.</summary>
    private const string RoomRole = "room";

    public ValueTask<FollowedStand?> StandAsync(string feed, CancellationToken cancellationToken) => AskAsync(() => _fold.Following.Of(feed), cancellationToken);

    public async ValueTask<string?> TakeAsync(string feed, FollowedDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return (await DecideAsync(() => Followed(feed, decision) is { } said ? Submission.Of(said) : null, cancellationToken).ConfigureAwait(false)).Refusal;
    }

    /// <summary>What a decision comes to here; null where it was taken already, or changes nothing. On the engine's thread.</summary>
    private FollowedDecided? Followed(string feed, FollowedDecision decision)
    {
        if (_fold.Following.Knows(feed, decision.Journal, decision.Position) || _fold.Feeds.Find(feed) is not (>= 0 and var number))
        {
            return null;
        }

        var said = new FollowedDecided
        {
            At = RoomNow().ToUnixTimeMilliseconds(),
            By = new Actor($"peer:{feed}", feed, decision.Role ?? RoomRole, decision.Post),
            Feed = feed,
            Room = decision.Room,
            Journal = decision.Journal,
            Position = decision.Position,
        };
        return decision.Verb switch
        {
            FollowedVerb.Void => WithWhatItDoes(said, Voided(said, number, decision)),
            FollowedVerb.Move => WithWhatItDoes(said, Moved(said, decision)),
            FollowedVerb.Release => WithWhatItDoes(said, Released(said, decision)),
            FollowedVerb.Merge => Problem(said, ProblemVerb.Merge, decision),
            FollowedVerb.Unmerge => Problem(said, ProblemVerb.Unmerge, decision),
            FollowedVerb.Distinct => Problem(said, ProblemVerb.Distinct, decision),
            _ => throw new InvalidOperationException($"a decision of the kind {decision.Verb}"),
        };
    }

    private static FollowedDecided? WithWhatItDoes(FollowedDecided said, TrailEvent? does) => does is null ? null : said with { Does = does };

    private ImportVoided? Voided(FollowedDecided said, int feed, FollowedDecision decision)
    {
        var ranges = _fold.FollowedWithin(feed, Encoding.UTF8.GetBytes(decision.Prefix ?? ""), [.. decision.Ranges.Select(range => new PositionRange(range.First, range.Last))]);
        if (ranges.Count == 0)
        {
            return null;
        }

        var counts = _fold.Counted(feed, ranges);
        return new ImportVoided
        {
            At = said.At,
            By = said.By,
            Feed = said.Feed,
            Import = decision.Import ?? "",
            Ranges = ranges,
            Reports = counts.Reports,
            Gone = counts.Gone,
            Kept = counts.Kept,
            Rejections = 0,
        };
    }

    private IncidentMoved? Moved(FollowedDecided said, FollowedDecision decision)
    {
        if (NameOf(said, decision) is not { } name)
        {
            return null;
        }

        var key = _fold.Find(name);
        var before = _fold.PlaceOf(key);
        var placed = _encoder.PlaceOf(decision.Category, decision.Districts ?? []);
        if (decision.Districts is not null && _sets.Refusal(said.Feed, placed.Districts) is { } why)
        {
            LogMoveNotTaken(said.Feed, said.Position, why.English());
            return null;
        }

        var byReports = _fold.PlaceByReports(key);
        return new IncidentMoved
        {
            At = said.At,
            By = said.By,
            Incident = name,
            Version = (_fold.Hands.Of(key)?.Version ?? 0) + 1,
            Before = before,
            After = new(decision.Category is null ? byReports.Category : placed.Category, decision.Districts is null ? byReports.Districts : placed.Districts),
            Category = decision.Category is null ? null : placed.Category,
            Districts = decision.Districts is null ? null : placed.Districts,
            Norm = decision.Norm is { } norm ? ReportEncoder.NormOf(norm) : null,
        };
    }

    private IncidentReleased? Released(FollowedDecided said, FollowedDecision decision) =>
        NameOf(said, decision) is not { } name || _fold.Find(name) is var key && _fold.Hands.Of(key) is not { IsMoved: true } ? null : new IncidentReleased
        {
            At = said.At,
            By = said.By,
            Incident = name,
            Version = _fold.Hands.Of(key)!.Version + 1,
            Before = _fold.PlaceOf(key),
            After = _fold.PlaceByReports(key),
        };

    /// <summary>The one incident of a decision, where it is held.</summary>
    private IncidentName? NameOf(FollowedDecided said, FollowedDecision decision) =>
        decision.Incidents is [var id] && new IncidentName(said.Feed, id) is var name && _fold.Find(name) >= 0 ? name : null;

    /// <summary>A decision about those of its incidents that are held here.</summary>
    private FollowedDecided? Problem(FollowedDecided said, ProblemVerb verb, FollowedDecision decision)
    {
        IncidentName[] held = [.. decision.Incidents.Select(id => new IncidentName(said.Feed, id)).Where(name => _fold.Find(name) >= 0).Distinct()];
        return held.Length == 0 || ProblemChecks.Refusal(_fold, new ProblemDecision(verb, held, said.Feed, RoomNow(), null)) is not null
            ? null
            : said with { Problem = verb, Incidents = held };
    }
}
