using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Gateway.Peer;

/// <summary>
/// What people decided, as lines for a room that follows: what is void, moved, released, merged and taken apart. Who decided is told as a role and a post; names,
/// reasons and files' names stay here.
/// </summary>
internal static class PeerDecisions
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Most of a trail is of alerts: only what may be told is read.
    private static readonly byte[][] Told = [.. new[] { "importVoided", "incidentMoved", "incidentReleased", "followedDecided" }.Select(word => System.Text.Encoding.UTF8.GetBytes($"{{\"type\":\"{word}\""))];

    /// <summary>An entry as a line without its end; null where there is nothing to tell.</summary>
    /// <param name="kind">Trail or Problem.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="position">Where it lies.</param>
    /// <param name="feeds">Feeds that the reader sees; null: all.</param>
    public static byte[]? Line(EntryKind kind, ReadOnlySpan<byte> entry, long position, IReadOnlySet<string>? feeds)
    {
        if (kind == EntryKind.Problem)
        {
            var decision = ProblemEntry.Read(entry);
            return Problem(decision.Verb, decision.Incidents, null, position, feeds);
        }

        if (!MayTell(entry))
        {
            return null;
        }

        var said = TrailEntry.Read(entry);
        return said is FollowedDecided followed
            ? followed is { Problem: { } verb, Incidents: { } incidents } ? Problem(verb, incidents, followed.By, position, feeds)
                : followed.Does is { } does ? Said(does, position, feeds) : null
            : Said(said, position, feeds);
    }

    /// <summary>What norms decided; nothing where there are none.</summary>
    public static void WriteNorm(Utf8JsonWriter writer, DueTimes norm)
    {
        if (norm.NormsVersion == 0)
        {
            return;
        }

        writer.WriteStartObject("norm"u8);
        writer.WriteNumber("version"u8, norm.NormsVersion);
        writer.WriteNumber("accept"u8, norm.Accept);
        writer.WriteNumber("firstAnswer"u8, norm.FirstAnswer);
        writer.WriteNumber("final"u8, norm.Final);
        writer.WriteEndObject();
    }

    private static bool MayTell(ReadOnlySpan<byte> entry)
    {
        foreach (var word in Told)
        {
            if (entry.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static byte[]? Said(TrailEvent said, long position, IReadOnlySet<string>? feeds) => said switch
    {
        ImportVoided voided when Sees(feeds, voided.Feed) => Write("void", position, said.By, writer => Write(writer, voided)),
        IncidentMoved moved when Sees(feeds, moved.Incident.Feed) => Write("move", position, said.By, writer => Write(writer, moved)),
        IncidentReleased released when Sees(feeds, released.Incident.Feed) => Write("release", position, said.By, writer => Write(writer, [released.Incident])),
        _ => null,
    };

    private static byte[]? Problem(ProblemVerb verb, IReadOnlyList<IncidentName> incidents, Actor? by, long position, IReadOnlySet<string>? feeds)
    {
        IncidentName[] seen = [.. incidents.Where(incident => Sees(feeds, incident.Feed))];
        return seen.Length == 0 ? null : Write(
            verb switch { ProblemVerb.Merge => "merge", ProblemVerb.Unmerge => "unmerge", ProblemVerb.Distinct => "distinct", _ => throw new InvalidDataException($"a decision of the unknown kind {(byte)verb}") },
            position,
            by,
            writer => Write(writer, seen));
    }

    private static bool Sees(IReadOnlySet<string>? feeds, string feed) => feeds?.Contains(feed) != false;

    private static void Write(Utf8JsonWriter writer, ImportVoided voided)
    {
        writer.WriteString("feed"u8, voided.Feed);
        writer.WriteString("import"u8, voided.Import);
        writer.WriteStartArray("ranges"u8);
        foreach (var range in voided.Ranges)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(range.First);
            writer.WriteNumberValue(range.Last);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IncidentMoved moved)
    {
        Write(writer, [moved.Incident]);
        writer.WriteString("category"u8, moved.Category);
        if (moved.Districts is { } districts)
        {
            writer.WriteStartArray("districts"u8);
            foreach (var district in districts)
            {
                writer.WriteStringValue(district);
            }

            writer.WriteEndArray();
        }

        WriteNorm(writer, moved.Norm ?? default);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<IncidentName> incidents)
    {
        writer.WriteStartArray("incidents"u8);
        foreach (var (feed, id) in incidents)
        {
            writer.WriteStartObject();
            writer.WriteString("feed"u8, feed);
            writer.WriteString("id"u8, id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static byte[] Write(string decision, long position, Actor? by, Action<Utf8JsonWriter> rest)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
        {
            writer.WriteStartObject();
            writer.WriteNumber("position"u8, position);
            writer.WriteString("decision"u8, decision);
            writer.WriteString("role"u8, by?.Role);
            writer.WriteString("post"u8, by?.Post);
            rest(writer);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
