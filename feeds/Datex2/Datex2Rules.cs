using System.Text.RegularExpressions;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What must hold for how a feed's DATEX II publications are understood.</summary>
public static partial class Datex2Rules
{
    /// <param name="definition">As read; null: there is none.</param>
    /// <param name="isDatex2">Whether the feed's documents are DATEX II.</param>
    /// <param name="at">Where it stands in the configuration.</param>
    /// <param name="errors">Every error is added to it.</param>
    public static void Validate(Datex2Definition? definition, bool isDatex2, string at, ICollection<ConfigurationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (definition is null)
        {
            return;
        }

        if (!isDatex2)
        {
            errors.Add(new(at, "", "only a feed of DATEX II publications is understood by it", "write \"door\": \"datex2\", or \"poll\" with \"format\": \"datex2\", or leave out \"datex2\""));
        }

        if (!Enum.IsDefined(definition.Incident))
        {
            errors.Add(new($"{at}.incident", definition.Incident.ToString(), "there is no such unit", "write \"situation\" or \"record\""));
        }

        if (definition.Planned is { } planned && !Enum.IsDefined(planned))
        {
            errors.Add(new($"{at}.planned", planned.ToString(), "there is no such rule", "write \"open\" or \"draft\", or leave it out"));
        }

        if (definition.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            errors.Add(new($"{at}.zone", zone, "there is no such time zone", "write an IANA name such as \"Europe/Moscow\""));
        }

        foreach (var (type, category) in definition.Categories)
        {
            if (!TypePattern().IsMatch(type))
            {
                errors.Add(new($"{at}.categories", type, "a key is a record's type, or a type and a subtype joined by a full stop", "write a key such as \"Accident\" or \"RoadOrCarriagewayOrLaneManagement.roadClosed\""));
            }

            if (string.IsNullOrWhiteSpace(category) || category.Length > ReportLimits.Word)
            {
                errors.Add(new($"{at}.categories.{type}", category ?? "", $"a category is named by 1 to {ReportLimits.Word} characters", "write a category's code or alias, such as \"roads/accidents\""));
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TypePattern();
}
