using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>A book as one value, for snapshots of the fold.</summary>
internal sealed record BookState(
    long Version,
    long Forgotten,
    long Raised,
    IReadOnlyList<AlertEntry> Standing,
    IReadOnlyList<AlertEntry> Ended,
    IReadOnlyList<KeyMemory> Keys,
    IReadOnlyList<PointRaises> Raises,
    IReadOnlyList<Annunciation> Annunciations,
    IReadOnlyList<FloodRecord> Floods)
{
    /// <summary>The book as UTF-8 JSON.</summary>
    public static byte[] Write(AlertBook book) => JsonSerializer.SerializeToUtf8Bytes(
        new BookState(
            book.Version,
            book.Forgotten,
            book.Raised,
            [.. book.Standing],
            [.. book.Ended],
            [.. book.Keys],
            [.. book.Raises.Select(raises => new PointRaises(raises.Key.Rule, raises.Key.Subject, raises.Value))],
            book.Annunciations,
            book.Floods),
        BookStateContext.Default.BookState);

    /// <summary>Fills an empty book.</summary>
    public static void Read(ReadOnlySpan<byte> json, AlertBook book) => book.Restore(
        JsonSerializer.Deserialize(json, BookStateContext.Default.BookState) ?? throw new InvalidDataException("a snapshot holds no book of alerts"));
}

/// <summary>When a point was raised in the last minutes, Unix ms.</summary>
internal sealed record PointRaises(string Rule, AlertSubject Subject, IReadOnlyList<long> At);

/// <summary>Metadata of the book, made at build time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BookState))]
internal sealed partial class BookStateContext : JsonSerializerContext;
