using System.Text.Json;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>Reads out of the hub's messages how many incidents are open in all.</summary>
internal static class OpenCount
{
    /// <summary>Of the completion message of <c>Watch</c>, which holds a snapshot.</summary>
    public static long OfReply(JsonDocument reply) => OfBoard(reply.RootElement.GetProperty("result").GetProperty("snapshot"));

    /// <summary>Of a snapshot that the server pushed.</summary>
    public static long OfSnapshot(ReadOnlyMemory<byte> message)
    {
        using var parsed = JsonDocument.Parse(message);
        return OfBoard(parsed.RootElement.GetProperty("arguments")[0]);
    }

    /// <summary>What a delta adds: its groups are pairs of an increment for each tally and the slots that it concerns.</summary>
    public static long OfDelta(ReadOnlyMemory<byte> message)
    {
        using var parsed = JsonDocument.Parse(message);
        var delta = parsed.RootElement.GetProperty("arguments")[0];
        if (!delta.TryGetProperty("counts", out var counts) || counts.ValueKind != JsonValueKind.Array)
        {
            return 0;
        }

        var sum = 0L;
        for (var i = 0; i + 1 < counts.GetArrayLength(); i += 2)
        {
            sum += counts[i].GetArrayLength() > 0 ? counts[i][0].GetInt64() * counts[i + 1].GetArrayLength() : 0;
        }

        return sum;
    }

    private static long OfBoard(JsonElement snapshot) => snapshot.GetProperty("counts").EnumerateArray()
        .Sum(tallies => tallies.GetArrayLength() > 0 ? tallies[0].GetInt64() : 0);
}
