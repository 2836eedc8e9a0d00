using System.Globalization;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Cap;

/// <summary>What must hold for a feed's <see cref="CapDefinition"/>.</summary>
internal static class CapRules
{
    private const double MostHours = 366 * 24;

    /// <param name="cap">The options; null: none are set, and all is well.</param>
    /// <param name="sendsAlerts">Whether the feed's documents are CAP.</param>
    /// <param name="isComplete">Whether the feed is said to list everything that is active.</param>
    /// <param name="at">Where the feed stands in the configuration.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void Validate(CapDefinition? cap, bool sendsAlerts, bool isComplete, string at, List<ConfigurationError> errors)
    {
        // An alert that is gone from an index may have been replaced by one of another name, which is the same incident.
        if (sendsAlerts && isComplete)
        {
            errors.Add(new($"{at}.poll.complete", "true", "alerts end by a cancel or by their expiry, never by being absent from an index", "leave out \"complete\", and set \"cap\": { \"endsAfterHours\": … } where alerts come without an expiry"));
        }

        at += ".cap";
        if (cap is null)
        {
            return;
        }

        if (!sendsAlerts)
        {
            errors.Add(new(at, "", "only a feed that sends CAP has options of it", "write \"door\": \"cap\", or \"poll\" with \"format\": \"cap\", or leave out \"cap\""));
        }

        foreach (var (word, category) in cap.Categories)
        {
            if (string.IsNullOrWhiteSpace(word) || string.IsNullOrWhiteSpace(category) || category.Length > ReportLimits.Word)
            {
                errors.Add(new($"{at}.categories", word, $"an event or CAP category leads to a category of 1 to {ReportLimits.Word} characters", "write { \"Met\": \"CODE\" }, or leave the line out"));
            }
        }

        foreach (var twin in cap.Categories.Keys.GroupBy(word => word.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            errors.Add(new($"{at}.categories", twin.Key, "two lines differ in letter case alone", "keep one of them"));
        }

        Words(cap.Geocodes, $"{at}.geocodes", "a geocode is known by its valueName", "write a name such as \"OKATO\"", errors);
        Words(cap.Languages, $"{at}.languages", "a language is a code of RFC 3066", "write a code such as \"ru\" or \"en-US\"", errors);
        if (cap.EndsAfterHours is not (null or (> 0 and <= MostHours)))
        {
            errors.Add(new(
                $"{at}.endsAfterHours",
                cap.EndsAfterHours?.ToString(CultureInfo.InvariantCulture) ?? "",
                string.Create(CultureInfo.InvariantCulture, $"an alert ends after more than zero and at most {MostHours} hours"),
                "write hours, such as 24, or leave it out"));
        }
    }

    private static void Words(IReadOnlyList<string> words, string at, string rule, string remedy, List<ConfigurationError> errors)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(words[i]))
            {
                errors.Add(new($"{at}[{i}]", words[i], rule, remedy));
            }
        }
    }
}
