namespace SituationRoom.Core.Words;

/// <summary>What somebody looks for in texts: all of some words, each in any of its forms; numbers and codes as they are. Immutable.</summary>
public sealed class SearchTerms
{
    /// <summary>Characters that what is looked for may have.</summary>
    public const int Longest = 200;

    private const int LookedAt = 8_000;

    // What stands before a name in an address, and is written in many ways or left out.
    private static readonly HashSet<string> AddressKinds = [.. Stems(
        "ул улица пр просп проспект пер переулок пл площадь ш шоссе б бул бульвар наб набережная проезд г гор город д дом стр строение корп корпус street st road rd avenue ave house")];

    private readonly string[] _stems;

    private SearchTerms(IEnumerable<string> stems) => _stems = [.. stems];

    /// <summary>What is looked for, or null where there is no word in it.</summary>
    /// <param name="words">As a person typed it; what lies beyond <see cref="Longest"/> is left out.</param>
    public static SearchTerms? Of(string? words) => Stems(words) is { Count: > 0 } stems ? new SearchTerms(stems) : null;

    /// <summary>The same of an address: words like «улица» and «дом» need not be there, unless it has no others.</summary>
    /// <param name="address">As a person typed it.</param>
    public static SearchTerms? OfAddress(string? address)
    {
        var stems = Stems(address);
        var names = stems.Where(stem => !AddressKinds.Contains(stem)).ToList();
        return names.Count > 0 ? new SearchTerms(names) : stems.Count > 0 ? new SearchTerms(stems) : null;
    }

    /// <summary>Whether each of the words is in one of the texts.</summary>
    /// <param name="texts">The texts; of each some thousand characters are looked at.</param>
    public bool AreIn(params ReadOnlySpan<string?> texts)
    {
        Span<bool> found = stackalloc bool[_stems.Length];
        Span<char> buffer = stackalloc char[WordScanner.LongestWord];
        var missing = _stems.Length;
        foreach (var text in texts)
        {
            var scanner = new WordScanner(text.AsSpan(0, Math.Min(text?.Length ?? 0, LookedAt)), buffer);
            while (missing > 0 && scanner.Next())
            {
                missing -= Mark(scanner.Word, found);
            }
        }

        return missing == 0;
    }

    /// <summary>How many of the words that were missing this one is; only what begins like one of them is stemmed.</summary>
    private int Mark(ReadOnlySpan<char> word, Span<bool> found)
    {
        for (var i = 0; i < _stems.Length; i++)
        {
            if (!found[i] && word.StartsWith(_stems[i]) && WordStem.Of(word).SequenceEqual(_stems[i]))
            {
                found[i] = true;
                return 1;
            }
        }

        return 0;
    }

    private static HashSet<string> Stems(string? text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[WordScanner.LongestWord];
        var scanner = new WordScanner(text.AsSpan(0, Math.Min(text?.Length ?? 0, Longest)), buffer);
        while (scanner.Next())
        {
            stems.Add(WordStem.Of(scanner.Word).ToString());
        }

        return stems;
    }
}
