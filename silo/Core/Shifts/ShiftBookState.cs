using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>The book as a snapshot keeps it.</summary>
internal sealed record ShiftBookState(
    IReadOnlyList<PostHolding> Holdings,
    IReadOnlyList<SheetNote> Notes,
    IReadOnlyList<KeptHandover> Kept,
    OpenHandover? Open,
    IReadOnlyDictionary<string, Acceptance> Acceptances)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ShiftJsonContext.Default.ShiftBookState);

    public static ShiftBookState Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ShiftJsonContext.Default.ShiftBookState) ?? throw new InvalidDataException("the book of shifts is empty");
}

/// <summary>Metadata of the book, made at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ShiftBookState))]
internal sealed partial class ShiftJsonContext : JsonSerializerContext;
