using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Projection;

/// <summary>
/// What an alert is called, with nothing personal in it: of a single incident its title where its feed may show titles on a wall, else its
/// category and district; of everything else the name of its rule.
/// </summary>
public static class AlertTitle
{
    /// <summary>The title at this moment.</summary>
    public static BoardNames Of(RoomFold fold, AlertRecord alert)
    {
        ArgumentNullException.ThrowIfNull(fold);
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Kind != RuleKind.Severity)
        {
            return alert.Names;
        }

        if (alert.Subject is { Feed: { } feed, Item: { } item } && fold.Find(new IncidentName(feed, item)) is >= 0 and var key && fold.Spotlight.TitleOf(key) is { } title)
        {
            return new BoardNames(title, title);
        }

        var category = alert.Subject.Category is { } code && fold.Places.FindCategory(code) is >= 0 and var number ? fold.Places.Categories[number].Names : alert.Names;
        return alert.Subject.District is { } place && fold.Places.FindDistrict(place) is >= 0 and var district
            ? new BoardNames($"{category.Ru}, {fold.Places.Districts[district].Names.Ru}", $"{category.En}, {fold.Places.Districts[district].Names.En}")
            : category;
    }
}
