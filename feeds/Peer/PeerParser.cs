using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Peer;

/// <summary>
/// The NDJSON of <c>GET /api/v1/journal</c> to reports and readings of this room: ids with the source's feed before them, its channels, its modes, codes of districts and
/// categories as the definition translates them, and what people decided about them there. Pure. Either the answer is whole, or nothing of it is taken.
/// </summary>
public sealed partial class PeerParser
{
    /// <summary>The extra that says which rooms a report came through, the last one last.</summary>
    public const string Via = "peer.via";

    // Where a room counts what lies in none of its districts.
    private const string Outside = "outside";
    private const string Unplaced = "unplaced";
    private const int MostRooms = 32;
    private const int LongestName = 200;
    private const char Divider = ':';
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = ReportLimits.Depth + 8 };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly PeerDefinition _definition;
    private readonly string _room;

    /// <param name="definition">A definition that passed its rules.</param>
    /// <param name="room">This room's own name among rooms: what came from here is left out.</param>
    public PeerParser(PeerDefinition definition, string room)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (_definition, _room) = (definition, room);
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="failure">Why it is not understood; null where it is.</param>
    public PeerAnswer? Parse(ReadOnlyMemory<byte> body, out string? failure)
    {
        failure = "the answer is not that of a SituationRoom's journal, or it was cut off; check peer.url";
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

        try
        {
            var end = body.Span.IndexOf((byte)'\n');
            if (end < 0 || Head(body[..end]) is not { } head)
            {
                return null;
            }

            var (items, decisions) = (new List<FeedItem>(), new List<(int After, FollowedDecision Decision)>());
            var (lines, own) = (0, 0);
            for (var rest = body[(end + 1)..]; rest.Length > 0; lines++)
            {
                var length = rest.Span.IndexOf((byte)'\n');
                if (length < 0)
                {
                    return null;
                }

                own += Line(rest[..length], head, items, decisions) ? 0 : 1;
                rest = rest[(length + 1)..];
            }

            failure = lines == head.Items ? null : failure;
            return failure is null ? new PeerAnswer(head, items, own) { Decisions = decisions } : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static PeerHead? Head(ReadOnlyMemory<byte> line)
    {
        using var parsed = JsonDocument.Parse(line, Bounded);
        var head = parsed.RootElement;
        if (head.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return head.GetProperty("room").GetString() is not { Length: <= LongestName } room || head.GetProperty("journal").GetString() is not { Length: <= LongestName } journal ? null : new PeerHead(
            room,
            journal,
            head.GetProperty("end").GetInt64(),
            head.GetProperty("at").GetString(),
            head.GetProperty("to").GetInt64(),
            head.GetProperty("mark").GetString(),
            head.GetProperty("items").GetInt32());
    }

    /// <summary>Reads one line; false where it came from this room in the first place.</summary>
    private bool Line(ReadOnlyMemory<byte> line, PeerHead head, List<FeedItem> items, List<(int After, FollowedDecision Decision)> decisions)
    {
        using var parsed = JsonDocument.Parse(line, Bounded);
        var root = parsed.RootElement;
        if (root.TryGetProperty("decision", out _))
        {
            if (Decision(root, head) is { } decision)
            {
                decisions.Add((items.Count, decision));
            }

            return true;
        }

        var room = head.Room;
        var feed = root.GetProperty("feed").GetString()!;
        string[] via = root.TryGetProperty("via", out var through) ? [.. through.EnumerateArray().Select(each => each.GetString()!), room] : [room];
        if (via.Contains(_room, StringComparer.Ordinal) || via.Length > MostRooms)
        {
            return false;
        }

        if (!Takes(feed))
        {
            return true;
        }

        var isReading = root.TryGetProperty("reading", out var item);
        item = isReading ? item : root.GetProperty("report");
        var read = new List<FeedItem>();
        MessageParsers.Canonical.Parse(Encoding.UTF8.GetBytes(item.GetRawText()), MessageForm.Json, isReading ? MessageKind.Readings : MessageKind.Reports, read);
        items.AddRange(read.Select(each => each switch
        {
            Report report => Taken(report, root, feed, via),
            Reading reading => reading with { Key = Named(feed, reading.Key), District = reading.District is { } district ? District(district) : null },
            _ => each,
        }));
        return true;
    }

    private Report Taken(Report report, JsonElement line, string feed, string[] via) => report with
    {
        Id = Named(feed, report.Id),
        Channel = Vocabulary.TryChannel(line.GetProperty("channel").GetString()!, out var channel) ? channel : null,
        Category = Category(report.Category),
        CategoryByWords = line.TryGetProperty("byWords", out var words) ? Category(words.GetString()) : null,
        Districts = Districts(report.Districts),
        Person = null,
        From = line.TryGetProperty("content", out var content) ? new FollowedFrom(Position(line), content.GetUInt64()) { Norm = NormMember.Read(line) } : null,
        Extras = [.. report.Extras.Where(extra => extra.Key != Via), new(Via, JsonSerializer.Serialize(via, Plain))],
    };

    private string? Category(string? code) => code is null ? null : _definition.Categories.GetValueOrDefault(code, code);

    private IReadOnlyList<string> Districts(IReadOnlyList<string> codes)
    {
        var isTranslated = _definition.DistrictPrefix is not null || _definition.Districts.Count > 0;
        return _definition.District is { } whole && !isTranslated ? [whole] : [.. codes.Select(District).Distinct(StringComparer.Ordinal)];
    }

    private string District(string code) =>
        code is Outside or Unplaced ? _definition.District ?? code
        : _definition.Districts.TryGetValue(code, out var known) ? known
        : IsCode(code) ? _definition.DistrictPrefix + code
        : _definition.District ?? code;

    /// <summary>What is no code is a word that the source did not know.</summary>
    private static bool IsCode(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The source's feed and id as one; what would be too long keeps its feed and is told by its hash.</summary>
    private static string Named(string feed, string id)
    {
        var name = feed + Divider + id;
        return name.Length <= ReportLimits.Id ? name : feed + Divider + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
