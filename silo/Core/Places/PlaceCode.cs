namespace SituationRoom.Core.Places;

/// <summary>The form of codes: lower-case Latin words, digits allowed, joined by single hyphens.</summary>
internal static class PlaceCode
{
    /// <summary>Codes that the room itself gives out; configuration may not.</summary>
    public static bool IsReserved(string code) => code is Catalog.Outside or Catalog.Unplaced or Catalog.NoCategory;

    public static bool IsWords(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty || code[0] == '-' || code[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < code.Length; i++)
        {
            var hyphen = code[i] == '-';
            if (hyphen ? code[i - 1] == '-' : !char.IsAsciiLetterLower(code[i]) && !char.IsAsciiDigit(code[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words, or words before words with slashes between.</summary>
    public static bool IsPath(string code)
    {
        foreach (var part in code.AsSpan().Split('/'))
        {
            if (!IsWords(code.AsSpan()[part]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands before the last slash, or null.</summary>
    public static string? ParentOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? null : path[..slash];
    }
}
