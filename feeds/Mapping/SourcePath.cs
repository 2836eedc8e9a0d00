using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SituationRoom.Feeds.Mapping;

/// <summary>A dotted path into JSON: <c>data.place.lat</c>, <c>tags[0]</c>, <c>["odd.name"].x</c>.</summary>
internal sealed class SourcePath
{
    private readonly Step[] _steps;

    private SourcePath(string text, Step[] steps)
    {
        Text = text;
        _steps = steps;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>The path as extras are named: member names joined by dots, up to the first index.</summary>
    public string MemberPath => string.Join('.', _steps.TakeWhile(step => step.Name is not null).Select(step => step.Name));

    /// <summary>Whether the path goes into an array.</summary>
    public bool HasIndex => _steps.Any(step => step.Name is null);

    /// <returns>Null where the text is no path.</returns>
    public static SourcePath? Parse(string text)
    {
        var steps = new List<Step>();
        var at = 0;
        while (at < text.Length)
        {
            var step = text[at] == '[' ? Bracket(text, ref at) : Name(text, ref at);
            if (step is null)
            {
                return null;
            }

            steps.Add(step.Value);
            if (at < text.Length && text[at] == '.')
            {
                at++;
                if (at == text.Length || text[at] is '.' or '[')
                {
                    return null;
                }
            }
            else if (at < text.Length && text[at] != '[')
            {
                return null;
            }
        }

        return steps.Count == 0 ? null : new SourcePath(text, [.. steps]);
    }

    /// <summary>Follows the path; of two members of one name the last one counts.</summary>
    public bool TryFollow(JsonElement root, out JsonElement found)
    {
        found = root;
        foreach (var (name, utf8, index) in _steps)
        {
            if (name is not null)
            {
                if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(utf8, out found))
                {
                    return false;
                }
            }
            else if (found.ValueKind != JsonValueKind.Array || index >= found.GetArrayLength())
            {
                return false;
            }
            else
            {
                found = found[index];
            }
        }

        return true;
    }

    private static Step? Name(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        var name = end < 0 ? text[at..] : text.Substring(at, end);
        at += name.Length;
        return name.Length == 0 ? null : Step.Into(name);
    }

    private static Step? Bracket(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            var close = text.IndexOf("\"]", at + 2, StringComparison.Ordinal);
            var start = at + 2;
            at = close + 2;
            return close < 0 ? null : Step.Into(text[start..close]);
        }

        var end = text.IndexOf(']', at);
        if (end < 0 || !int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        at = end + 1;
        return new Step(null, [], index);
    }

    /// <summary>Into a member, whose name is there in UTF-8 too, or into an element of an array.</summary>
    private readonly record struct Step(string? Name, byte[] Utf8, int Index)
    {
        public static Step Into(string name) => new(name, Encoding.UTF8.GetBytes(name), 0);
    }
}
