using System.Collections.Concurrent;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;

namespace SituationRoom.Gateway.Api;

/// <summary>
/// Alerts as JSON, each written once for as long as nothing of it changes: a list of ten thousand is copied, not written anew. What the staff
/// and what all others get lie apart. Any thread may ask.
/// </summary>
internal sealed class AlertLines
{
    /// <summary>Beyond this all are forgotten, and written again as they are asked for.</summary>
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, Line> _staff = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Line> _others = new(StringComparer.Ordinal);

    /// <summary>The alert as one JSON object, in UTF-8.</summary>
    /// <param name="listed">The alert.</param>
    /// <param name="response">What its rule asks of people.</param>
    /// <param name="isStaff">Whether persons and typed texts may be in it.</param>
    public byte[] Of(ListedAlert listed, BoardNames? response, bool isStaff)
    {
        var lines = isStaff ? _staff : _others;
        if (lines.TryGetValue(listed.Now.Id, out var line) && ReferenceEquals(line.Alert, listed.Now) && line.Title == listed.Title && line.Response == response)
        {
            return line.Json;
        }

        if (lines.Count >= Most)
        {
            lines.Clear();
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(AlertView.Of(listed, response, isStaff), ApiJson.Context.AlertView);
        lines[listed.Now.Id] = new Line(listed.Now, listed.Title, response, json);
        return json;
    }

    private sealed record Line(AlertRecord Alert, BoardNames Title, BoardNames? Response, byte[] Json);
}
