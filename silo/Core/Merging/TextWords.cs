using SituationRoom.Core.Words;

namespace SituationRoom.Core.Merging;

/// <summary>The stems that a text says something by, and how alike two texts are by them.</summary>
public sealed class TextWords
{
    private const int LookedAt = 2_000;
    private const int ShortestStem = 3;

    // Words that every appeal has; they make nothing alike.
    private static readonly HashSet<string> Common = Stems(
        "это этот который что как так для при над под или уже еще нет есть был была были будет очень просим прошу добрый день здравствуйте "
        + "пожалуйста спасибо дом дома доме улица улице район города город принять меры адресу адрес уважаемые жители сообщение обращение "
        + "street road please the and for with not that this there have from near");

    private TextWords(HashSet<string> stems) => All = stems;

    /// <summary>The stems.</summary>
    public IReadOnlySet<string> All { get; }

    /// <summary>Of title and text together.</summary>
    public static TextWords Of(string? title, string? text)
    {
        var stems = Stems(title);
        stems.UnionWith(Stems(text));
        stems.ExceptWith(Common);
        return new TextWords(stems);
    }

    /// <summary>The stems that both have, in order.</summary>
    public IReadOnlyList<string> SharedWith(TextWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. All.Where(other.All.Contains).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// From 0 (nothing shared) to 1 (one says nothing that the other does not): the shared stems over those of the shorter
    /// text, since a call is told in five words and an appeal in a hundred. Null where one of them says nothing.
    /// </summary>
    public double? LikenessTo(TextWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shorter = Math.Min(All.Count, other.All.Count);
        return shorter == 0 ? null : (double)All.Count(other.All.Contains) / Math.Max(3, shorter) is var share && share > 1 ? 1 : share;
    }

    private static HashSet<string> Stems(string? text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[WordScanner.LongestWord];
        var scanner = new WordScanner(text.AsSpan(0, Math.Min(text?.Length ?? 0, LookedAt)), buffer);
        while (scanner.Next())
        {
            var stem = WordStem.Of(scanner.Word);
            if (stem.Length >= ShortestStem)
            {
                stems.Add(stem.ToString());
            }
        }

        return stems;
    }
}
