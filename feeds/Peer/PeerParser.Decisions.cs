using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Peer;

/// <summary>What people decided in the room that is followed.</summary>
public sealed partial class PeerParser
{
    private const int LongestRole = 32;
    private const int LongestPost = 100;
    private const int MostRanges = 1_000_000;

    private static long Position(JsonElement line) => line.GetProperty("position").GetInt64() is > 0 and var position ? position : throw new FormatException("no position");

    private static string? Short(JsonElement line, string member, int longest) =>
        line.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= longest ? text : null;

    private static List<(long First, long Last)> Ranges(JsonElement ranges)
    {
        if (ranges.GetArrayLength() > MostRanges)
        {
            throw new FormatException("too many ranges");
        }

        var read = new List<(long First, long Last)>(ranges.GetArrayLength());
        foreach (var range in ranges.EnumerateArray())
        {
            if (range.GetArrayLength() != 2)
            {
                throw new FormatException("a range without two ends");
            }

            var (first, last) = (range[0].GetInt64(), range[1].GetInt64());
            if (first > last || first <= (read.Count == 0 ? 0 : read[^1].Last))
            {
                throw new FormatException("ranges out of order");
            }

            read.Add((first, last));
        }

        return read;
    }

    /// <summary>A decision in this room's words; null where it is about nothing that is taken, or of a kind that this release does not know.</summary>
    private FollowedDecision? Decision(JsonElement line, PeerHead head)
    {
        var position = Position(line);
        if (position > head.To)
        {
            throw new FormatException("a decision beyond the answer's end");
        }

        FollowedVerb? verb = line.GetProperty("decision").GetString() switch
        {
            "void" => FollowedVerb.Void,
            "move" => FollowedVerb.Move,
            "release" => FollowedVerb.Release,
            "merge" => FollowedVerb.Merge,
            "unmerge" => FollowedVerb.Unmerge,
            "distinct" => FollowedVerb.Distinct,
            _ => null,
        };
        if (verb is not { } known)
        {
            return null;
        }

        var decision = new FollowedDecision
        {
            Room = head.Room,
            Journal = head.Journal,
            Position = position,
            Verb = known,
            Role = Short(line, "role", LongestRole),
            Post = Short(line, "post", LongestPost),
        };
        return known == FollowedVerb.Void ? Voided(decision, line) : About(decision, line);
    }

    private FollowedDecision? Voided(FollowedDecision decision, JsonElement line)
    {
        var feed = line.GetProperty("feed").GetString()!;
        return !Takes(feed) ? null : decision with { Prefix = feed + Divider, Import = $"{feed}: {Short(line, "import", ImportMark.LongestId)}", Ranges = Ranges(line.GetProperty("ranges")) };
    }

    private FollowedDecision? About(FollowedDecision decision, JsonElement line)
    {
        string[] incidents =
        [
            .. line.GetProperty("incidents").EnumerateArray()
                .Where(incident => Takes(incident.GetProperty("feed").GetString()!))
                .Select(incident => Named(incident.GetProperty("feed").GetString()!, incident.GetProperty("id").GetString()!)),
        ];
        return incidents.Length == 0 ? null : decision with
        {
            Incidents = incidents,
            Category = line.TryGetProperty("category", out var category) ? Category(category.GetString()) : null,
            Districts = line.TryGetProperty("districts", out var districts) ? Districts([.. districts.EnumerateArray().Select(each => each.GetString()!)]) : null,
            Norm = NormMember.Read(line),
        };
    }

    private bool Takes(string feed) => _definition.Feeds?.Contains(feed, StringComparer.Ordinal) != false;
}
