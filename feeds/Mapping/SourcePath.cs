using System.Globalization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>A dotted path into JSON: <c>data.place.lat</c>, <c>tags[0]</c>, <c>["odd.name"].x</c>.</summary>
internal sealed class SourcePath
{
    private SourcePath(string text, PathStep[] steps, int number, bool isWord) => (Text, Steps, Number, IsWord) = (text, steps, number, isWord);

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>From the outside to the inside; at least one.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Its number among the sources of its mapping, from 0.</summary>
    public int Number { get; }

    /// <summary>Whether it leads to words of a vocabulary (a status, a category, a district), which repeat from message to message.</summary>
    public bool IsWord { get; }

    /// <summary>The path as extras are named: member names joined by dots, up to the first index.</summary>
    public string MemberPath => string.Join('.', Steps.TakeWhile(step => step.Name is not null).Select(step => step.Name));

    /// <summary>Whether the path goes into an array.</summary>
    public bool HasIndex => Steps.Any(step => step.Name is null);

    /// <returns>Null where the text is no path.</returns>
    public static SourcePath? Parse(string text, int number = 0, bool isWord = false)
    {
        var steps = new List<PathStep>();
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

        return steps.Count == 0 ? null : new SourcePath(text, [.. steps], number, isWord);
    }

    private static PathStep? Name(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        var name = end < 0 ? text[at..] : text.Substring(at, end);
        at += name.Length;
        return name.Length == 0 ? null : new PathStep(name, 0);
    }

    private static PathStep? Bracket(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            var close = text.IndexOf("\"]", at + 2, StringComparison.Ordinal);
            var start = at + 2;
            at = close + 2;
            return close < 0 ? null : new PathStep(text[start..close], 0);
        }

        var end = text.IndexOf(']', at);
        if (end < 0 || !int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        at = end + 1;
        return new PathStep(null, index);
    }
}
