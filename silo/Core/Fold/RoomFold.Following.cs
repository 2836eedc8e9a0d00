using SituationRoom.Core.Following;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>What people of rooms that are followed decided.</summary>
public sealed partial class RoomFold
{
    /// <summary>How far their decisions were taken.</summary>
    public FollowBook Following { get; } = new();

    /// <summary>Where reports of a feed lie in this journal that lie within positions of the journal that it follows.</summary>
    /// <param name="feed">Number of the feed.</param>
    /// <param name="prefix">How the ids of their incidents begin, UTF-8.</param>
    /// <param name="source">Positions there, in order.</param>
    /// <returns>Ranges in order, that hold no other held report of the feed, and none of its open rejections.</returns>
    public IReadOnlyList<PositionRange> FollowedWithin(int feed, ReadOnlySpan<byte> prefix, IReadOnlyList<PositionRange> source)
    {
        var found = new List<(long Position, bool IsWithin)>();
        var any = false;
        for (var key = 0; key < Incidents.RowCount; key++)
        {
            if (!Incidents.IsHeld(key) || Incidents[key].Feed != feed)
            {
                continue;
            }

            ref var incident = ref Incidents[key];
            var isMeant = Incidents.Utf8IdOf(incident).StartsWith(prefix);
            if (Incidents.ReportsOf(incident) is { } reports)
            {
                foreach (var report in reports)
                {
                    found.Add((report.Position, isMeant && IsIn(source, report.SourcePosition)));
                    any |= found[^1].IsWithin;
                }
            }
            else
            {
                found.Add((incident.Settled.Position, isMeant && IsIn(source, incident.Settled.SourcePosition)));
                any |= found[^1].IsWithin;
            }
        }

        if (!any)
        {
            return [];
        }

        // What was refused here is nothing that the other room decided about.
        found.AddRange(Rejections.OpenAfter(0).Where(rejection => rejection.Feed == feed).Select(rejection => (rejection.Position, false)));
        return Runs(found);
    }

    private static List<PositionRange> Runs(List<(long Position, bool IsWithin)> found)
    {
        found.Sort((one, other) => one.Position.CompareTo(other.Position));
        var runs = new List<PositionRange>();
        var goesOn = false;
        foreach (var (position, isWithin) in found)
        {
            if (isWithin && goesOn)
            {
                runs[^1] = runs[^1] with { Last = position };
            }
            else if (isWithin)
            {
                runs.Add(new PositionRange(position, position));
            }

            goesOn = isWithin;
        }

        return runs;
    }

    private void ApplyFollowed(FollowedDecided said, long position)
    {
        Following.Apply(said);

        // Many in a row take their time, and the room that they come from is heard meanwhile.
        Feeds.Heard(Feeds.Intern(said.Feed), said.At, null);
        switch (said.Does)
        {
            case HandEvent byHand:
                ApplyByHand(byHand, position);
                break;
            case ImportVoided import:
                ApplyVoid(import, position);
                break;
            default:
                // Nothing else is told from room to room.
                break;
        }

        if (said is { Problem: { } verb, Incidents: { } incidents })
        {
            Apply(new ProblemDecision(verb, incidents, said.By?.Name ?? said.Feed, DateTimeOffset.FromUnixTimeMilliseconds(said.At), null), position);
        }
    }
}
