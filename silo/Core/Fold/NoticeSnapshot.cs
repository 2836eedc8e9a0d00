using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Core.Notices;

namespace SituationRoom.Core.Fold;

/// <summary>What is told outside as part of a snapshot: length (4 bytes), then JSON.</summary>
internal static class NoticeSnapshot
{
    public static void Write(BinaryWriter writer, NoticeBook book)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(book.State(), NoticeStateContext.Default.NoticeState);
        writer.Write(json.Length);
        writer.Write(json);
    }

    public static void Restore(BinaryReader reader, NoticeBook book)
    {
        var json = reader.ReadBytes(reader.ReadInt32());
        var state = JsonSerializer.Deserialize(json, NoticeStateContext.Default.NoticeState) ?? throw new InvalidDataException("a snapshot lacks its notices");
        book.Restore(state);
    }
}

/// <summary>Metadata made at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticeState))]
internal sealed partial class NoticeStateContext : JsonSerializerContext;
