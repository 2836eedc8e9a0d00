using System.Globalization;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Imports;

/// <summary>An import as the room remembers it: what came by it, and where that lies. Times are Unix ms.</summary>
public sealed record KeptImport
{
    /// <summary>The source of what came within a span and named no import.</summary>
    public const string SpanSource = "span";

    /// <summary>Number of the feed.</summary>
    public required int Feed { get; init; }

    /// <summary>Its id within the feed.</summary>
    public required string Id { get; init; }

    /// <summary>What was taken in, as people name it.</summary>
    public string? File { get; init; }

    /// <summary>How: command, folder, upload, or span.</summary>
    public required string Source { get; init; }

    public required long FirstAt { get; init; }

    public required long LastAt { get; init; }

    /// <summary>Entries that came by it, rejections among them.</summary>
    public long Taken { get; init; }

    /// <summary>Items that were known already.</summary>
    public long Known { get; init; }

    public long Rejected { get; init; }

    /// <summary>Position of the last entry about it: whoever saw another one has not seen it as it is.</summary>
    public long Version { get; init; }

    /// <summary>Where its entries lie that are not void, in order.</summary>
    public IReadOnlyList<PositionRange> Ranges { get; init; } = [];

    /// <summary>When it was made void, if it was; what came by it since is not.</summary>
    public long? VoidedAt { get; init; }

    /// <summary>Who made it void.</summary>
    public Actor? VoidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? VoidedFor { get; init; }

    /// <summary>Incidents that were gone with it, and those that kept what others said.</summary>
    public (int Gone, int Kept) Voided { get; init; }

    /// <summary>The idempotency key by which it was made void.</summary>
    public string? Key { get; init; }

    /// <summary>What a feed told within a span, as an import of which nothing is known yet.</summary>
    public static KeptImport Of(int feed, ArrivalSpan span) => new() { Feed = feed, Id = SpanId(span), Source = SpanSource, FirstAt = span.From, LastAt = span.Until };

    /// <summary>Under which id a span is remembered.</summary>
    public static string SpanId(ArrivalSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.FromUnixTimeMilliseconds(span.From):yyyy-MM-dd HH:mm:ss}Z – {DateTimeOffset.FromUnixTimeMilliseconds(span.Until):yyyy-MM-dd HH:mm:ss}Z");
}
