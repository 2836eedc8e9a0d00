using System.Diagnostics.CodeAnalysis;

namespace SituationRoom.Core.Places;

/// <summary>Compares words as people write them: without case, with ё as е, without blanks at the ends.</summary>
internal sealed class WordComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    public static readonly WordComparer Instance = new();

    private WordComparer()
    {
    }

    public bool Equals(string? x, string? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : Equals(x.AsSpan(), y);

    public int GetHashCode([DisallowNull] string obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<char> alternate, string other)
    {
        var left = alternate.Trim();
        var right = other.AsSpan().Trim();
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Fold(left[i]) != Fold(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        // FNV-1a over the folded characters; words are short.
        var hash = 2166136261u;
        foreach (var character in alternate.Trim())
        {
            hash = (hash ^ Fold(character)) * 16777619u;
        }

        return (int)hash;
    }

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    private static char Fold(char character)
    {
        if (char.IsAscii(character))
        {
            return char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        }

        var lower = char.ToLowerInvariant(character);
        return lower == 'ё' ? 'е' : lower;
    }
}
