using System.Text.Json;

namespace SituationRoom.Acceptance.Material.Counting;

/// <summary>Counts items of JSON trees; of lists that follow each other also what the last one holds.</summary>
internal sealed class JsonCount(CountDefinition count)
{
    private readonly HashSet<string> _incidents = [];
    private readonly HashSet<string> _last = [];
    private readonly HashSet<string> _failed = [];
    private int _items;
    private int _refused;

    public static IndependentCount Of(IEnumerable<string> files, CountDefinition definition, bool asLists)
    {
        var count = new JsonCount(definition);
        foreach (var file in files)
        {
            count.Take(File.ReadAllText(file), asLists);
        }

        return new IndependentCount(count._items, count._refused, count._incidents.Count, definition.Complete ? count._last.Count : null);
    }

    private void Take(string text, bool asList)
    {
        if (Items(text) is not { } items)
        {
            // A list that fails again with the same bytes is kept once, until one is read in between.
            if (!asList || _failed.Add(text))
            {
                _items++;
                _refused++;
            }

            return;
        }

        _failed.Clear();
        _last.Clear();
        foreach (var item in items)
        {
            var kind = count.Kinds.FirstOrDefault(kind => kind.Where.All(must => IsSo(Text(item, must.Key), must.Value)));
            if (kind is null && count.Otherwise != "refused")
            {
                continue;
            }

            _items++;
            var key = kind?.Key.Select(path => Text(item, path)).ToList() ?? [];
            if (key.TrueForAll(part => part.Length == 0))
            {
                _refused++;
                continue;
            }

            _incidents.Add(string.Join('|', key));
            _last.Add(string.Join('|', key));
        }
    }

    private List<JsonElement>? Items(string text)
    {
        try
        {
            var whole = JsonDocument.Parse(text.TrimStart('\uFEFF')).RootElement;
            var found = count.Items is { } path ? Find(whole, path) : whole;
            return found is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : count.Items is null ? [whole] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSo(string value, string must) => must == "*" ? value.Length > 0 : must.Split('|').Contains(value);

    private static JsonElement? Find(JsonElement from, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return null;
            }
        }

        return from;
    }

    private static string Text(JsonElement item, string path) => Find(item, path)?.ToString().Trim() ?? "";
}
