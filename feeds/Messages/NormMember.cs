using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>The member <c>norm</c>: what the norms of a room that is followed decided about a report.</summary>
internal static class NormMember
{
    /// <summary>Reads it from the object that it lies in; null where it is not there.</summary>
    /// <exception cref="KeyNotFoundException">A part is missing.</exception>
    /// <exception cref="InvalidOperationException">It, or a part, is of another type.</exception>
    /// <exception cref="FormatException">A number is out of range.</exception>
    public static FollowedNorm? Read(JsonElement line) => line.TryGetProperty("norm", out var norm)
        ? new FollowedNorm(norm.GetProperty("version").GetUInt32(), norm.GetProperty("accept").GetUInt32(), norm.GetProperty("firstAnswer").GetUInt32(), norm.GetProperty("final").GetUInt32())
        : null;

    /// <summary>Writes it into an open object; nothing where there is none.</summary>
    public static void Write(Utf8JsonWriter writer, FollowedNorm? norm)
    {
        if (norm is not var (version, accept, firstAnswer, final))
        {
            return;
        }

        writer.WriteStartObject("norm"u8);
        writer.WriteNumber("version"u8, version);
        writer.WriteNumber("accept"u8, accept);
        writer.WriteNumber("firstAnswer"u8, firstAnswer);
        writer.WriteNumber("final"u8, final);
        writer.WriteEndObject();
    }
}
