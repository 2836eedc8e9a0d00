using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Chats;

/// <summary>What of a message has no field in a report, by names of our own. Nothing personal.</summary>
internal sealed class ChatExtras
{
    private const int Longest = 2_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private NamedTexts _texts;

    /// <summary>Adds a text; none where it is null.</summary>
    public ChatExtras With(string name, string? text)
    {
        if (text is not null)
        {
            _texts.Set(name, JsonSerializer.Serialize(ChatTexts.Cut(text, Longest), Plain));
        }

        return this;
    }

    /// <summary>Adds words, each once; none where there are none.</summary>
    public ChatExtras With(string name, IEnumerable<string> words)
    {
        var list = words.Where(word => word.Length <= ReportLimits.Word).Distinct(StringComparer.Ordinal).Take(ReportLimits.Links).ToList();
        if (list.Count > 0)
        {
            _texts.Set(name, JsonSerializer.Serialize(list, Plain));
        }

        return this;
    }

    public IReadOnlyList<KeyValuePair<string, string>> ToArray() => _texts.ToArray();
}
