using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>
/// What of an alert has no field in a report, by CAP's own names. What would be more than a report holds is left out, the least
/// important last written.
/// </summary>
internal sealed class CapExtras
{
    public const string Identifier = "identifier";
    public const string Sender = "sender";
    public const string Sent = "sent";
    public const string Type = "msgType";
    public const string Scope = "scope";
    public const string References = "references";
    public const string Expires = "expires";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private NamedTexts _texts;

    public void Add(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Set(name, JsonSerializer.Serialize(text, Plain));
        }
    }

    public void Add(string name, DateTimeOffset? utc)
    {
        if (utc is { } moment)
        {
            Set(name, JsonSerializer.Serialize(moment, Plain));
        }
    }

    /// <summary>A list, also of one; nothing where it is empty.</summary>
    public void Add(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Set(name, JsonSerializer.Serialize(texts, Plain));
        }
    }

    /// <summary>An object of named values; a name that comes again makes a list of its values.</summary>
    public void Add(string name, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        if (values.Count > 0)
        {
            var byName = values.GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count() == 1 ? (object)group.First() : group.ToArray(), StringComparer.Ordinal);
            Set(name, JsonSerializer.Serialize(byName, Plain));
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> ToArray() => _texts.ToArray();

    /// <summary>A text of a report's extras; null where it has none of this name.</summary>
    public static string? Text(Report report, string name) =>
        Json(report, name) is { } json ? JsonSerializer.Deserialize<string>(json) : null;

    /// <summary>A list of a report's extras; empty where it has none of this name.</summary>
    public static IReadOnlyList<string> Texts(Report report, string name) =>
        Json(report, name) is { } json ? JsonSerializer.Deserialize<string[]>(json)! : [];

    /// <summary>A moment of a report's extras; null where it has none of this name.</summary>
    public static DateTimeOffset? Time(Report report, string name) =>
        Json(report, name) is { } json ? JsonSerializer.Deserialize<DateTimeOffset>(json) : null;

    private static string? Json(Report report, string name)
    {
        foreach (var (key, json) in report.Extras)
        {
            if (key == name)
            {
                return json;
            }
        }

        return null;
    }

    private void Set(string name, string json)
    {
        if (_texts.Count < ReportLimits.Extras && _texts.Characters + name.Length + json.Length <= ReportLimits.ExtrasTotal)
        {
            _texts.Set(name, json);
        }
    }
}
