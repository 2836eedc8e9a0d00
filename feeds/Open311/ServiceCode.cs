namespace SituationRoom.Feeds.Open311;

/// <summary>A category as a service code: <c>roads/potholes</c> is <c>roads.potholes</c>, since a slash has a meaning of its own in an address.</summary>
public static class ServiceCode
{
    /// <summary>The category of a service code; a category's own code is taken, too.</summary>
    public static string ToCategory(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Replace('.', '/');
    }

    /// <summary>Whether a code looks like a category's with full stops for slashes.</summary>
    public static bool IsDotted(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Contains('.', StringComparison.Ordinal)
            && code.Split('.').All(word => word.Length > 0 && char.IsAsciiLetterLower(word[0]) && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
    }
}
