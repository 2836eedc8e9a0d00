using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>Shows a trial to programs: one JSON document.</summary>
internal sealed class TrialJson(string feed, string file, bool showPersonal)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private readonly List<object> _items = [];

    /// <summary>Adds an item.</summary>
    /// <param name="tried">The item.</param>
    /// <param name="place">Where it would stand, if it is a report.</param>
    public void Add(TriedItem tried, TriedPlace? place) => _items.Add(new
    {
        tried.Number,
        tried.Place,
        Outcome = tried.Item is Rejection ? "rejected" : "accepted",
        (tried.Item as Rejection)?.Reason,
        Fields = TriedFields.Of(tried).Select(field => showPersonal ? field : field.Masked()),
        Extras = ((tried.Item as Report)?.Extras ?? []).ToDictionary(extra => extra.Key, extra => JsonElement.Parse(extra.Value)),
        Placed = place,
    });

    /// <summary>The document.</summary>
    public string Document(TrialSummary summary) => JsonSerializer.Serialize(new { Feed = feed, File = file, Items = _items, Summary = summary }, Options);
}
