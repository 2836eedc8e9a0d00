using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;

namespace SituationRoom.Host.Configuration;

/// <summary>Makes districts of which only the names are known: their codes and their short names.</summary>
internal static class NamedTerritories
{
    private const int LongestShortName = 12;
    private const string Vowels = "aeiouyаеёиоуыэюяьъй";
    private static readonly char[] Separators = [' ', '/', '-', '&', ',', '(', ')'];

    // As passports have it (ICAO 9303), in lower case; ъ and ь are left out.
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "i",
        ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f",
        ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "iu", ['я'] = "ia",
    };

    /// <summary>One district a name, in the order of names; the same names give the same codes.</summary>
    /// <param name="names">The names, each once.</param>
    /// <param name="taken">Codes that are given away already.</param>
    public static IReadOnlyList<District> Of(IEnumerable<string> names, IEnumerable<string> taken)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        HashSet<string> codes = [.. taken, Catalog.Outside, Catalog.Unplaced, Catalog.NoCategory];
        var beginnings = sorted.Select(Beginning).ToList();
        return
        [
            .. sorted.Select((name, index) =>
            {
                var unique = beginnings.Count(other => other == beginnings[index]) == 1;
                var shortName = unique ? beginnings[index] : Initials(name);
                return new District
                {
                    Code = Free(Code(name), codes),
                    Names = new BoardNames(name, name),
                    ShortNames = new BoardNames(shortName, shortName),
                };
            }),
        ];
    }

    /// <summary>Lower-case Latin words joined by hyphens; <c>district</c> where no letter can be written so.</summary>
    public static string Code(string name)
    {
        var code = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            var latin = Latin.GetValueOrDefault(character) ?? Plain(character);
            if (latin.Length > 0 || char.IsLetter(character) || character == '\'')
            {
                code.Append(latin);
            }
            else if (code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        var made = code.ToString().Trim('-');
        return made.Length > 0 ? made : "district";
    }

    /// <summary>A letter without its marks, or a digit; else nothing.</summary>
    private static string Plain(char character)
    {
        var first = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetterLower(first) || char.IsAsciiDigit(first) ? first.ToString() : "";
    }

    private static string Free(string code, HashSet<string> codes)
    {
        var free = code;
        for (var number = 2; !codes.Add(free); number++)
        {
            free = $"{code}-{number}";
        }

        return free;
    }

    /// <summary>As many whole words from the name's beginning as fit.</summary>
    private static string Beginning(string name)
    {
        if (name.Length <= LongestShortName)
        {
            return name;
        }

        var end = name.LastIndexOfAny(Separators, LongestShortName);
        return end <= 0 ? Cut(name) : name[..end].TrimEnd(Separators);
    }

    /// <summary>The initials of all words but the last, and the last; the last alone where both are too long.</summary>
    private static string Initials(string name)
    {
        var words = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return Cut(name);
        }

        var whole = $"{string.Concat(words[..^1].Select(word => char.ToUpperInvariant(word[0])))} {words[^1]}";
        return whole.Length <= LongestShortName ? whole : Cut(words[^1]);
    }

    /// <summary>The text, or its beginning with a full stop, cut after a consonant as abbreviations are.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= LongestShortName)
        {
            return text;
        }

        var end = LongestShortName - 1;
        while (end > LongestShortName / 2 && Vowels.Contains(text[end - 1], StringComparison.OrdinalIgnoreCase))
        {
            end--;
        }

        return text[..end] + ".";
    }
}
