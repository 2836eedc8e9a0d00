using SituationRoom.Feeds.Files;

namespace SituationRoom.Host.Trying;

/// <summary>The formats of files under the words of the option <c>--format</c>.</summary>
internal static class TrialFormats
{
    public static IEnumerable<string> Words => Enum.GetValues<ImportFormat>().Select(Word);

    public static bool TryFind(string word, out ImportFormat format)
    {
        foreach (var one in Enum.GetValues<ImportFormat>())
        {
            if (string.Equals(Word(one), word, StringComparison.OrdinalIgnoreCase))
            {
                format = one;
                return true;
            }
        }

        format = default;
        return false;
    }

    private static string Word(ImportFormat format) => format.ToString().ToLowerInvariant();
}
